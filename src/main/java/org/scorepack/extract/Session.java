package org.scorepack.extract;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.Set;

/** A connection in one read-only transaction, for all queries of a source, and what became of it. */
final class Session implements AutoCloseable {

    private static final String CANCELLED = "57014";
    private static final Set<String> SERVER_ENDS = Set.of("53300", "57P01", "57P02", "57P03", "57P05");

    private final String source;
    private final Connection connection;
    private final Engine engine;
    private final QueryLimits limits;
    private final String notice;
    private Optional<FeedFailure> ended = Optional.empty();

    /**
     * @param notice what those who look after the run should know of it; empty = nothing
     */
    Session(String source, Connection connection, Engine engine, QueryLimits limits, String notice)
            throws SQLException {
        this.source = source;
        this.connection = connection;
        this.engine = engine;
        this.limits = limits;
        this.notice = notice;
        connection.setReadOnly(true);
        connection.setTransactionIsolation(engine.isolation(connection.getMetaData()));
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    QueryLimits limits() {
        return limits;
    }

    String notice() {
        return notice;
    }

    /** Why nothing more can be read; empty while it can. */
    Optional<FeedFailure> ended() {
        return ended;
    }

    /** A place to go back to when the next query fails; empty where that needs none. */
    Optional<Savepoint> mark() throws SQLException {
        return engine.failsWholeTransactions() ? Optional.of(connection.setSavepoint()) : Optional.empty();
    }

    /** Goes back, so that the next query sees the same state as those before. */
    void backTo(Optional<Savepoint> mark) {
        try {
            if (mark.isPresent() && ended.isEmpty()) {
                connection.rollback(mark.get());
            }
        } catch (SQLException gone) {
            ended = Optional.of(failure(gone, "", 0, false));
        }
    }

    void forget(Optional<Savepoint> mark) {
        try {
            if (mark.isPresent() && ended.isEmpty()) {
                connection.releaseSavepoint(mark.get());
            }
        } catch (SQLException gone) {
            ended = Optional.of(failure(gone, "", 0, false));
        }
    }

    /**
     * What an exception is about.
     *
     * @param row the last one that was read
     * @param late whether the connection was ended because the query took too long
     */
    FeedFailure failure(SQLException exception, String input, long row, boolean late) {
        String detail = input + ": " + Database.said(exception);
        FeedFailure failure;
        if (late || exception instanceof SQLTimeoutException || CANCELLED.equals(exception.getSQLState())) {
            failure = new FeedFailure(
                    "source " + source + " took longer than " + QueryLimits.shown(limits.query())
                            + " for a query, its `query-timeout`",
                    detail);
        } else if (isSilence(exception)) {
            failure = FeedFailure.lost(
                    "source " + source + " was silent for " + QueryLimits.shown(limits.silence()) + " after row " + row
                            + ", its `socket-timeout`",
                    detail);
        } else if (isLost(exception)) {
            failure = FeedFailure.lost("source " + source + " broke off after row " + row, detail);
        } else {
            failure = new FeedFailure("source " + source + " cannot answer the query", detail);
        }
        if (late || failure.isLost()) {
            ended = Optional.of(failure);
        }
        return failure;
    }

    /** Whether the connection is gone, or the server wants no more of them just now. */
    static boolean isLost(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        return state.startsWith("08")
                || SERVER_ENDS.contains(state)
                || exception instanceof SQLRecoverableException
                || exception instanceof SQLNonTransientConnectionException
                || exception instanceof SQLTransientConnectionException;
    }

    private static boolean isSilence(SQLException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (ended.isEmpty()) {
            try {
                connection.rollback();
            } catch (SQLException gone) {
                // nothing was changed
            }
        }
        Database.close(connection);
    }
}
