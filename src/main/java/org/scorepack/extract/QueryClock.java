package org.scorepack.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends the connection of a query that takes too long. Driver and server are told the limit as well and are given a second to
 * keep it, which leaves the connection alive; but neither ends a query whose rows arrive a byte at a time.
 */
final class QueryClock implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Connection connection;
    private final ScheduledFuture<?> alarm;
    private volatile boolean late;

    QueryClock(Connection connection, Duration limit) {
        this.connection = connection;
        this.alarm = CLOCK.schedule(this::end, limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the time was up. */
    boolean isLate() {
        return late;
    }

    private void end() {
        late = true;
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            // gone is what was wanted
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "query-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
