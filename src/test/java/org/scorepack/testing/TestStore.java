package org.scorepack.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that a store may be kept in; what is true of a store is tested on each of them. */
public enum TestStore {
    H2 {
        @Override
        public Jdbi fresh() {
            JdbcDataSource memory = new JdbcDataSource();
            memory.setURL("jdbc:h2:mem:test-store-" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
            memory.setUser("scorepack");
            migrate(memory, "h2");
            return Jdbi.create(memory);
        }

        @Override
        public Map<String, String> forHome() {
            return Map.of();
        }

        @Override
        public Map<String, String> copy(Map<String, String> environment) {
            return environment;
        }
    },

    POSTGRESQL {
        @Override
        public Jdbi fresh() {
            return Jdbi.create(pool(source(PostgresServer.copyOf(Migrated.DATABASE))));
        }

        @Override
        public Map<String, String> forHome() {
            return environment(PostgresServer.copyOf(Migrated.DATABASE));
        }

        @Override
        public Map<String, String> copy(Map<String, String> environment) {
            return environment(PostgresServer.copyOf(PostgresServer.at(environment.get(URL))));
        }
    };

    private static final String URL = "SCOREPACK_STORE_URL";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A fresh store with the migrations of the product. */
    public abstract Jdbi fresh();

    /** What the environment says to a run whose home has its store on this database; of the embedded one, nothing. */
    public abstract Map<String, String> forHome();

    /** The same of a copy of a store; the embedded one is copied with its home. */
    public abstract Map<String, String> copy(Map<String, String> environment);

    /** What the environment says to a run whose store is this database. */
    public static Map<String, String> environment(PostgresServer.Database database) {
        return Map.of(URL, database.url(), "SCOREPACK_STORE_USER", database.user());
    }

    /** A connection to the store of a home, past the program. */
    public static Connection connect(TestHome home) throws SQLException {
        String url = home.environment().get(URL);
        return url == null
                ? DriverManager.getConnection(
                        "jdbc:h2:file:" + home.path().resolve(".scorepack/store") + ";IFEXISTS=TRUE", "scorepack", "")
                : PostgresServer.at(url).connect();
    }

    private static final class Migrated {
        static final PostgresServer.Database DATABASE = PostgresServer.freshDatabase();

        static {
            migrate(source(DATABASE), "postgresql");
        }
    }

    private static DataSource source(PostgresServer.Database database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        return source;
    }

    /** The server makes a process for each connection, which takes as long as a small test. */
    private static DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(8);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource source, String vendor) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }
}
