package org.scorepack.extract;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that a source reads: opened once, for all feeds of the source. */
interface Database extends AutoCloseable {

    /** A session that reads only, in one transaction. */
    Session open() throws FeedFailure;

    @Override
    void close();

    /** The first line of what a database says, without secrets. */
    static String said(SQLException exception) {
        String message = String.valueOf(exception.getMessage()).strip().split("\\R", 2)[0];
        return message.length() <= 300 ? message : message.substring(0, 299) + "…";
    }

    /** Gives a connection back, if it is still there. */
    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // there is nothing left to give back
        }
    }
}
