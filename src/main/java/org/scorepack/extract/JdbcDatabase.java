package org.scorepack.extract;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.scorepack.config.JdbcUrl;
import org.scorepack.config.SourceSpec;

/** A database of the user's, reached by a JDBC driver. An H2 administrator is refused: H2 does not keep him from writing. */
final class JdbcDatabase implements Database {

    private static final String ADMIN =
            "select 1 from information_schema.users where user_name = current_user and is_admin";

    private final SourceSpec.Jdbc spec;
    private final JdbcUrl url;
    private final Drivers drivers;

    JdbcDatabase(SourceSpec.Jdbc spec, Context context) {
        this.spec = spec;
        this.url = spec.url().below(context.home());
        this.drivers = new Drivers(spec.id(), context.home());
    }

    @Override
    public Connection open() throws FeedFailure {
        Connection connection = connect(drivers.of(url, spec.driver()));
        try {
            refuseAdministrator(connection);
            return Database.readOnly(connection);
        } catch (SQLException failed) {
            close(connection);
            throw failure(failed);
        } catch (FeedFailure refused) {
            close(connection);
            throw refused;
        }
    }

    private Connection connect(Driver driver) throws FeedFailure {
        FutureTask<Connection> connecting = new FutureTask<>(() -> driver.connect(url.text(), properties()));
        Thread thread = new Thread(connecting, "connect-" + spec.id());
        thread.setDaemon(true);
        thread.start();
        try {
            Connection connection = connecting.get(spec.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (connection == null) {
                throw closed("the driver " + driver.getClass().getName() + " does not understand " + url.address());
            }
            return connection;
        } catch (TimeoutException late) {
            connecting.cancel(true);
            throw new FeedFailure(
                    "source " + spec.id() + " did not answer within "
                            + spec.connectTimeout().toSeconds() + " s, its `connect-timeout`",
                    url.address());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException said) {
                throw failure(said);
            }
            throw closed(url.address() + ": " + failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FeedFailure("the run was stopped");
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(spec.properties());
        spec.user().ifPresent(user -> properties.setProperty("user", user));
        spec.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        if (url.driver().equals("postgresql")) {
            long seconds = spec.queryTimeout().toSeconds() + 30;
            properties.putIfAbsent("socketTimeout", String.valueOf(seconds));
        }
        if (url.driver().equals("h2")) {
            properties.putIfAbsent("IFEXISTS", "TRUE");
        }
        return properties;
    }

    private void refuseAdministrator(Connection connection) throws SQLException, FeedFailure {
        if (!url.driver().equals("h2")) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet admin = statement.executeQuery(ADMIN)) {
            if (admin.next()) {
                throw new FeedFailure(
                        "source " + spec.id() + " was not read: its user is an administrator",
                        "user " + spec.user().orElse("(none)") + " of " + url.address()
                                + "; make one that may only read: create user reader password '...';"
                                + " grant select on schema public to reader");
            }
        }
    }

    private FeedFailure failure(SQLException failed) {
        String said = Database.said(failed);
        String secret = spec.password().map(password -> password.reveal()).orElse("");
        return closed(url.address() + ": " + (secret.isEmpty() ? said : said.replace(secret, "***")));
    }

    private FeedFailure closed(String why) {
        return new FeedFailure("source " + spec.id() + " cannot be opened", why);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // there is nothing left to give back
        }
    }

    @Override
    public void close() {
        drivers.close();
    }
}
