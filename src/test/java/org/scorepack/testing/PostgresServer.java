package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL server, started when the first test of this JVM asks for a database and gone with the JVM.
 *
 * <p>Where it cannot start, a test is skipped with the reason; on the build server that is a failure.
 */
public final class PostgresServer {

    private static final String OWNER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Once {
        static final Optional<EmbeddedPostgres> SERVER = start();
    }

    static {
        // The driver asserts that a connection cannot be closed during a batch; it can, and users run without
        // assertions.
        PostgresServer.class.getClassLoader().setPackageAssertionStatus("org.postgresql", false);
    }

    private PostgresServer() {}

    /**
     * A database of the server. Its user is the server's owner, who may do anything; a test that needs a lesser one makes
     * it. Passwords are not asked for.
     *
     * @param port on 127.0.0.1
     */
    public record Database(int port, String name, String user) {

        public String url() {
            return url(port);
        }

        /** The database as it is reached through another port. */
        public String url(int port) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        }

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), user, "");
        }

        /** Runs statements, each on its own. */
        public void execute(String... statements) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A new, empty database. It sorts text as a dictionary does, hyphens left out: not in the order of characters. */
    public static Database freshDatabase() {
        return create("template template0 locale_provider icu icu_locale 'en-US-u-ka-shifted'");
    }

    /** The database of a URL that this class gave out. */
    public static Database at(String url) {
        String[] parts = url.split("[:/]+");
        return new Database(Integer.parseInt(parts[3]), parts[4], OWNER);
    }

    /** A copy of a database, to which nobody may be connected. */
    public static Database copyOf(Database template) {
        return create("template " + template.name() + "");
    }

    private static Database create(String options) {
        Optional<EmbeddedPostgres> server = Once.SERVER;
        if (System.getenv("CI") != null) {
            assertThat(server).as("a PostgreSQL server on the build server").isPresent();
        }
        assumeTrue(server.isPresent(), "no PostgreSQL server starts here");
        Database database = new Database(server.orElseThrow().getPort(), "test_" + COUNT.incrementAndGet(), OWNER);
        new Database(database.port(), "postgres", OWNER).execute("create database " + database.name() + " " + options);
        return database;
    }

    private static Optional<EmbeddedPostgres> start() {
        try {
            return Optional.of(EmbeddedPostgres.builder()
                    .setConnectConfig("connectTimeout", "20")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start());
        } catch (IOException | RuntimeException problem) {
            System.err.println("No PostgreSQL server starts here: " + problem);
            return Optional.empty();
        }
    }
}
