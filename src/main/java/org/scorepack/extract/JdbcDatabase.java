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
import org.scorepack.config.SourceSpec;

/** A database of the user's, reached by a JDBC driver. An H2 administrator is refused: H2 does not keep him from writing. */
final class JdbcDatabase implements Database {

    private static final String ADMIN =
            "select 1 from information_schema.users where user_name = current_user and is_admin";

    private final SourceSpec.Jdbc spec;
    private final Drivers drivers;

    JdbcDatabase(SourceSpec.Jdbc spec, Context context) {
        this.spec = spec;
        this.drivers = new Drivers(spec.id(), context.home());
    }

    @Override
    public Connection open() throws FeedFailure {
        JdbcAddress address = JdbcAddress.of(spec.url(), spec.properties().keySet());
        Driver driver = drivers.forAddress(address, spec.driver());
        Connection connection = connect(driver, address);
        try {
            refuseAdministrator(address, connection);
            return Database.readOnly(connection);
        } catch (SQLException failed) {
            close(connection);
            throw failure(address, failed);
        } catch (FeedFailure refused) {
            close(connection);
            throw refused;
        }
    }

    private Connection connect(Driver driver, JdbcAddress address) throws FeedFailure {
        FutureTask<Connection> connecting = new FutureTask<>(() -> driver.connect(spec.url(), properties(address)));
        Thread thread = new Thread(connecting, "connect-" + spec.id());
        thread.setDaemon(true);
        thread.start();
        try {
            Connection connection = connecting.get(spec.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (connection == null) {
                throw closed("the driver " + driver.getClass().getName() + " does not understand " + address.shown());
            }
            return connection;
        } catch (TimeoutException late) {
            connecting.cancel(true);
            throw new FeedFailure(
                    "source " + spec.id() + " did not answer within "
                            + spec.connectTimeout().toSeconds() + " s, its `connect-timeout`",
                    address.shown());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException said) {
                throw failure(address, said);
            }
            throw closed(address.shown() + ": " + failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FeedFailure("the run was stopped");
        }
    }

    private Properties properties(JdbcAddress address) {
        Properties properties = new Properties();
        properties.putAll(spec.properties());
        spec.user().ifPresent(user -> properties.setProperty("user", user));
        spec.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        if (address.isPostgres()) {
            long seconds = spec.queryTimeout().toSeconds() + 30;
            properties.putIfAbsent("socketTimeout", String.valueOf(seconds));
        }
        if (address.isH2()) {
            properties.putIfAbsent("IFEXISTS", "TRUE");
        }
        return properties;
    }

    private void refuseAdministrator(JdbcAddress address, Connection connection) throws SQLException, FeedFailure {
        if (!address.isH2()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet admin = statement.executeQuery(ADMIN)) {
            if (admin.next()) {
                throw new FeedFailure(
                        "source " + spec.id() + " was not read: its user is an administrator",
                        "user " + spec.user().orElse("(none)") + " of " + address.shown()
                                + "; make one that may only read: create user reader password '...';"
                                + " grant select on schema public to reader");
            }
        }
    }

    private FeedFailure failure(JdbcAddress address, SQLException failed) {
        String said = Database.said(failed);
        String secret = spec.password().map(password -> password.reveal()).orElse("");
        return closed(address.shown() + ": " + (secret.isEmpty() ? said : said.replace(secret, "***")));
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
