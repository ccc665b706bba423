package org.scorepack.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.scorepack.config.Machine;
import org.scorepack.config.Secret;

/** The store, opened and brought up to date: the embedded H2 file of the home folder, or what the machine names. */
public final class Store implements AutoCloseable {

    /** Without this H2 forgets acknowledged commits when the process is killed ({@code reliability.md} V3). */
    private static final String DURABLE = ";WRITE_DELAY=0";

    private static final int CONNECTIONS = 16;

    private final HikariDataSource dataSource;
    private final boolean exclusive;
    private final Path holder;

    private Store(HikariDataSource dataSource, boolean exclusive, Path holder) {
        this.dataSource = dataSource;
        this.exclusive = exclusive;
        this.holder = holder;
    }

    /**
     * Opens the store.
     *
     * @param owner how this process is named to one that finds the store busy
     * @throws StoreBusyException where the embedded store is open in another process
     */
    public static Store open(Path home, Machine machine, String owner) {
        Path folder = home.resolve(".scorepack");
        boolean embedded = machine.storeUrl().isEmpty();
        Path holder = folder.resolve("holder");
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("store");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setInitializationFailTimeout(-1);
        pool.setJdbcUrl(machine.storeUrl()
                .orElseGet(() -> "jdbc:h2:file:" + folder.toAbsolutePath().resolve("store") + DURABLE));
        pool.setUsername(machine.storeUser().orElse("scorepack"));
        pool.setPassword(machine.storePassword().map(Secret::reveal).orElse(""));
        try {
            Files.createDirectories(folder);
            if (embedded) {
                refuseSecondProcess(pool, holder);
            }
            HikariDataSource dataSource = new HikariDataSource(pool);
            Store store = new Store(dataSource, embedded, holder);
            Files.writeString(holder, owner, StandardCharsets.UTF_8);
            store.migrate();
            return store;
        } catch (IOException problem) {
            throw new UncheckedIOException("The store folder " + folder + " cannot be used", problem);
        }
    }

    /** A pool would try for half a minute; the first connection tells at once. */
    private static void refuseSecondProcess(HikariConfig pool, Path holder) throws IOException {
        try {
            java.sql.DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                    .close();
        } catch (SQLException problem) {
            if (problem.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new StoreBusyException(
                        Files.isReadable(holder) ? Files.readString(holder, StandardCharsets.UTF_8) : "unknown");
            }
            throw new IllegalStateException("The store cannot be opened: " + problem.getMessage(), problem);
        }
    }

    private void migrate() {
        String vendor = dataSource.getJdbcUrl().startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
        Flyway.configure(Store.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public Jdbi jdbi() {
        return Jdbi.create(dataSource);
    }

    /** Whether the store lets only one process in. */
    public boolean exclusive() {
        return exclusive;
    }

    @Override
    public void close() {
        dataSource.close();
        @Nullable Path file = holder;
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftover) {
            // A stale name of a holder misleads nobody: it is only read while the store is locked.
        }
    }
}
