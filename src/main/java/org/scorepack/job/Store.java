package org.scorepack.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.scorepack.config.JdbcUrl;
import org.scorepack.config.Machine;
import org.scorepack.config.Secret;
import org.scorepack.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store, opened and brought up to date: the embedded H2 file of the home folder, or what the machine names. */
final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int CONNECTIONS = 16;
    private static final long MILLIS_TO_CONNECT = 10_000;

    private final StoreVendor vendor;
    private final HikariDataSource pool;
    private final DataSource connections;
    private final Path holder;
    private final String owner;
    private final Ledger ledger;

    private Store(StoreVendor vendor, HikariDataSource pool, Path holder, Duration lease) {
        this.vendor = vendor;
        this.pool = pool;
        this.connections = new StoreConnections(pool);
        this.holder = holder;
        this.owner = nameOfThisProcess();
        this.ledger = new Ledger(jdbi(), vendor.exclusive(), lease);
    }

    /**
     * Opens the store, does something with it and closes it.
     *
     * @throws BusyException where an embedded store is open in another process
     * @throws StoreFailedException where it cannot be reached, or failed meanwhile
     */
    static <T> T with(Path home, Machine machine, Function<Store, T> work) {
        JdbcUrl url = url(home, machine);
        try (Store store = open(home, url, machine)) {
            return work.apply(store);
        } catch (RuntimeException problem) {
            String said = StoreFailure.of(problem).orElseThrow(() -> problem);
            LOG.warn("The store failed", problem);
            throw new StoreFailedException(url.address(), said, problem);
        }
    }

    /** Whether there is one, as far as can be seen without opening it: one that is embedded is a file. */
    static boolean isThere(Path home, Machine machine) {
        return url(home, machine)
                .file()
                .map(file -> Files.exists(Path.of(file)))
                .orElse(true);
    }

    private static JdbcUrl url(Path home, Machine machine) {
        return new JdbcUrl(machine.storeUrl().orElse("jdbc:h2:file:.scorepack/store")).below(home);
    }

    private static Store open(Path home, JdbcUrl url, Machine machine) {
        Path folder = home.resolve(".scorepack");
        Path holder = folder.resolve("holder");
        StoreVendor vendor = StoreVendor.of(url);
        try {
            Files.createDirectories(folder);
            Store store = new Store(vendor, connect(vendor, url, machine, holder), holder, machine.storeLease());
            store.prepare();
            return store;
        } catch (IOException problem) {
            throw new UncheckedIOException("The store folder " + folder + " cannot be used", problem);
        }
    }

    private static HikariDataSource connect(StoreVendor vendor, JdbcUrl url, Machine machine, Path holder)
            throws IOException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(Math.max(CONNECTIONS, 4 + machine.threads().orElse(0)));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLIS_TO_CONNECT);
        // One try: a store that is not there now is told at once.
        config.setInitializationFailTimeout(1);
        config.setJdbcUrl(url.text());
        config.setUsername(machine.storeUser().orElse("scorepack"));
        config.setPassword(machine.storePassword().map(Secret::reveal).orElse(""));
        vendor.prepare(config);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException problem) {
            if (problem.getCause() instanceof SQLException refused
                    && refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new BusyException(
                        Files.isReadable(holder) ? Files.readString(holder, StandardCharsets.UTF_8) : "unknown");
            }
            throw problem;
        }
    }

    private void prepare() throws IOException {
        try {
            if (vendor.exclusive()) {
                Files.writeString(holder, owner, StandardCharsets.UTF_8);
            }
            Flyway.configure(Store.class.getClassLoader())
                    .dataSource(connections)
                    .locations(
                            "classpath:db/migration/common",
                            "classpath:db/migration/" + vendor.name().toLowerCase(Locale.ROOT))
                    .load()
                    .migrate();
        } catch (IOException | RuntimeException problem) {
            close();
            throw problem;
        }
    }

    DataSource dataSource() {
        return connections;
    }

    Jdbi jdbi() {
        return Jdbi.create(connections);
    }

    Ledger ledger() {
        return ledger;
    }

    /** How this process is named to others. */
    String owner() {
        return owner;
    }

    @Override
    public void close() {
        pool.close();
        if (vendor.exclusive()) {
            try {
                Files.deleteIfExists(holder);
            } catch (IOException leftover) {
                // A stale name of a holder misleads nobody: it is only read while the store is locked.
            }
        }
    }

    private static String nameOfThisProcess() {
        String process = "process " + ProcessHandle.current().pid();
        try {
            return process + " on " + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return process;
        }
    }
}
