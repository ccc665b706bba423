package org.scorepack.extract;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.scorepack.config.JdbcUrl;
import org.scorepack.config.SourceSpec;

/** A database of the user's, reached by a JDBC driver as somebody who may only read. */
final class JdbcDatabase implements Database {

    private final SourceSpec.Jdbc spec;
    private final Context context;
    private final JdbcUrl url;
    private final Engine engine;
    private final QueryLimits limits;
    private final Drivers drivers;

    JdbcDatabase(SourceSpec.Jdbc spec, Context context) {
        this.spec = spec;
        this.context = context;
        this.url = spec.url().below(context.home());
        this.engine = Engine.of(url);
        this.limits = QueryLimits.of(spec);
        this.drivers = new Drivers(spec.id(), context.home());
    }

    @Override
    public Session open() throws FeedFailure {
        checkFile();
        Connection connection = connect(drivers.of(url, spec.driver()));
        try {
            limitTime(connection);
            Rights rights = Rights.of(connection, engine);
            refuseAdministrator(rights);
            return new Session(spec.id(), connection, engine, limits, notice(rights));
        } catch (SQLException failed) {
            Database.close(connection);
            throw failure(failed);
        } catch (FeedFailure refused) {
            Database.close(connection);
            throw refused;
        }
    }

    /** The file of an embedded database is judged like any other that a source reads. */
    private void checkFile() throws FeedFailure {
        if (spec.url().file().isPresent()) {
            try {
                new InputFiles(context).one(spec.url().file().get());
            } catch (FeedFailure refused) {
                throw new FeedFailure(closed(), refused.reason());
            }
        }
    }

    /** In a thread that is left behind when it takes too long: not every driver can be told a limit. */
    private Connection connect(Driver driver) throws FeedFailure {
        CompletableFuture<Connection> connecting = new CompletableFuture<>();
        Thread thread = new Thread(() -> connect(driver, connecting), "connect-" + spec.id());
        thread.setDaemon(true);
        thread.start();
        try {
            return connecting.get(limits.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            connecting.cancel(false);
            throw FeedFailure.lost(
                    "source " + spec.id() + " did not answer within " + QueryLimits.shown(limits.connect())
                            + ", its `connect-timeout`",
                    url.address());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException said) {
                throw failure(said);
            }
            throw new FeedFailure(closed(), url.address() + ": " + failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FeedFailure("the run was stopped");
        }
    }

    private void connect(Driver driver, CompletableFuture<Connection> connecting) {
        try {
            Connection connection = driver.connect(url.text(), properties());
            if (connection == null) {
                connecting.completeExceptionally(new SQLException(
                        "this is not for " + driver.getClass().getName() + ", the driver that the source names"));
            } else if (!connecting.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException | LinkageError failed) {
            connecting.completeExceptionally(failed);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(spec.properties());
        properties.putAll(engine.properties(url, limits.connect()));
        spec.user().ifPresent(user -> properties.setProperty("user", user));
        spec.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        return properties;
    }

    private void limitTime(Connection connection) throws SQLException {
        if (engine.limiting(limits.query()).isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(engine.limiting(limits.query()).get());
            }
        }
        try {
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(limits.silence().toMillis()));
        } catch (SQLFeatureNotSupportedException readsNoNetwork) {
            // a database inside of this process, or a driver that has its own ways
        }
    }

    private void refuseAdministrator(Rights rights) throws FeedFailure {
        if (!rights.administers().isEmpty()) {
            throw new FeedFailure(
                    "source " + spec.id() + " was not read: its user is an administrator",
                    "user " + spec.user().orElse("(none)") + " of " + url.address() + " has the rights of "
                            + String.join(", ", rights.administers())
                            + "; make one that may only read: create user reader password '...';"
                            + " grant select on " + engine.readable() + " to reader");
        }
    }

    private String notice(Rights rights) {
        return rights.writes().isEmpty()
                ? ""
                : "user " + spec.user().orElse("(none)") + " of " + url.address() + " could write: "
                        + rights.writes().get(0) + "; a source needs one that may only read";
    }

    private FeedFailure failure(SQLException failed) {
        String said = Database.said(failed);
        String secret = spec.password().map(password -> password.reveal()).orElse("");
        String detail = url.address() + ": " + (secret.isEmpty() ? said : said.replace(secret, "***"));
        return Session.isLost(failed) ? FeedFailure.lost(closed(), detail) : new FeedFailure(closed(), detail);
    }

    private String closed() {
        return "source " + spec.id() + " cannot be opened";
    }

    @Override
    public void close() {
        drivers.close();
    }
}
