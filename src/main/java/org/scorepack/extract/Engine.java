package org.scorepack.extract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.engine.Constants;
import org.scorepack.config.JdbcUrl;

/** What databases do differently when they are only read. */
enum Engine {
    H2,
    HSQLDB,
    MARIADB,
    MYSQL,
    ORACLE,
    POSTGRESQL,
    SQLSERVER,
    /** A driver that only application.yaml names. */
    OTHER;

    static Engine of(JdbcUrl url) {
        return switch (url.driver()) {
            case "h2" -> H2;
            case "hsqldb" -> HSQLDB;
            case "mariadb" -> MARIADB;
            case "mysql" -> MYSQL;
            case "oracle" -> ORACLE;
            case "postgresql" -> POSTGRESQL;
            case "sqlserver" -> SQLSERVER;
            default -> OTHER;
        };
    }

    /**
     * What the driver is told so that it keeps to the time limit while it connects, makes no database where there is none,
     * and fetches rows in pieces.
     */
    Map<String, String> properties(JdbcUrl url, Duration connect) {
        Map<String, String> properties = new TreeMap<>();
        String millis = String.valueOf(connect.toMillis());
        String seconds = String.valueOf(Math.max(1, connect.toSeconds()));
        switch (this) {
            case H2 -> {
                properties.put("IFEXISTS", "TRUE");
                url.file().ifPresent(file -> properties.put("ACCESS_MODE_DATA", "r"));
            }
            case HSQLDB -> {
                properties.put("ifexists", "true");
                url.file().ifPresent(file -> properties.put("readonly", "true"));
            }
            case MARIADB -> {
                properties.put("connectTimeout", millis);
                properties.put("socketTimeout", millis);
            }
            case MYSQL -> {
                properties.put("connectTimeout", millis);
                properties.put("socketTimeout", millis);
                properties.put("useCursorFetch", "true");
            }
            case ORACLE -> {
                properties.put("oracle.net.CONNECT_TIMEOUT", millis);
                properties.put("oracle.jdbc.ReadTimeout", millis);
            }
            case POSTGRESQL -> {
                properties.put("connectTimeout", seconds);
                properties.put("socketTimeout", seconds);
            }
            case SQLSERVER -> properties.put("loginTimeout", seconds);
            case OTHER -> properties.clear();
        }
        return properties;
    }

    /** The isolation in which all queries of a transaction see one state, as far as the database has one. */
    int isolation(DatabaseMetaData database) throws SQLException {
        if (this == H2) {
            return Constants.TRANSACTION_SNAPSHOT;
        }
        for (int level : new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
            if (database.supportsTransactionIsolationLevel(level)) {
                return level;
            }
        }
        return database.getDefaultTransactionIsolation();
    }

    /** What makes the server itself end a query that takes too long; empty where the driver's own limit has to do. */
    Optional<String> limiting(Duration query) {
        return this == POSTGRESQL ? Optional.of("set statement_timeout = " + query.toMillis()) : Optional.empty();
    }

    /** What a user is to be given the right to read, as the database writes it. */
    String readable() {
        return switch (this) {
            case H2 -> "schema public";
            case MARIADB, MYSQL -> "DATABASE.*";
            default -> "all tables in schema public";
        };
    }

    /** Whether a query that fails ends the transaction, and with it the state that other queries are to see. */
    boolean failsWholeTransactions() {
        return this == POSTGRESQL;
    }
}
