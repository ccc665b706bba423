package org.scorepack.extract;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that a source reads: opened once, for all feeds of the source. */
interface Database extends AutoCloseable {

    /** A connection that reads only, in one transaction. */
    Connection open() throws FeedFailure;

    @Override
    void close();

    /** Sets up a connection for reading: what every database is asked for, and none alone can be relied on. */
    static Connection readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        if (connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return connection;
    }

    /** The first line of what a database says, without secrets. */
    static String said(SQLException exception) {
        String message = String.valueOf(exception.getMessage()).strip().split("\\R", 2)[0];
        return message.length() <= 300 ? message : message.substring(0, 299) + "…";
    }
}
