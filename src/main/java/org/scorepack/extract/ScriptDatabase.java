package org.scorepack.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.tools.RunScript;
import org.scorepack.config.SourceSpec;

/**
 * A private in-memory H2 database that lives as long as the source is read: its script builds it, a user who may only select
 * reads it.
 */
final class ScriptDatabase implements Database {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final String READER = "READER";

    private final SourceSpec.Script spec;
    private final Context context;
    private final String url = "jdbc:h2:mem:scorepack-script-" + COUNT.incrementAndGet();
    private Optional<Connection> owner = Optional.empty();

    ScriptDatabase(SourceSpec.Script spec, Context context) {
        this.spec = spec;
        this.context = context;
    }

    @Override
    public Session open() throws FeedFailure {
        InputFiles.Found file = new InputFiles(context).one(spec.file());
        try (TextFile script = TextFile.open(file.path(), file.shown(), StandardCharsets.UTF_8)) {
            Connection connection = DriverManager.getConnection(url, "OWNER", "");
            owner = Optional.of(connection);
            RunScript.execute(connection, script.reader());
            admitReader(connection);
            return new Session(
                    spec.id(), DriverManager.getConnection(url, READER, READER), Engine.H2, QueryLimits.USUAL, "");
        } catch (SQLException failed) {
            throw failed.getCause() instanceof IOException broken
                    ? new FeedFailure(
                            "the script of source " + spec.id() + " cannot be read",
                            file.shown() + ": " + broken.getMessage())
                    : new FeedFailure(
                            "the script of source " + spec.id() + " cannot be run",
                            file.shown() + ": " + Database.said(failed));
        }
    }

    private static void admitReader(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create user " + READER + " password '" + READER + "'");
            List<String> schemas = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select schema_name from information_schema.schemata"
                    + " where schema_name <> 'INFORMATION_SCHEMA' order by 1")) {
                while (found.next()) {
                    schemas.add(found.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("grant select on schema \"" + schema.replace("\"", "\"\"") + "\" to " + READER);
            }
        }
    }

    @Override
    public void close() {
        if (owner.isEmpty()) {
            return;
        }
        try (Connection connection = owner.get();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException alreadyGone) {
            // an in-memory database that is gone is what was wanted
        }
    }
}
