package org.scorepack.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to the store, given up for good once it could not be reached for as long as the pool tries: every thread and
 * every step would otherwise wait as long again before the run ends.
 */
final class StoreConnections extends DelegatingDataSource {

    private final AtomicReference<@Nullable SQLException> lost = new AtomicReference<>();

    StoreConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        @Nullable SQLException before = lost.get();
        if (before != null) {
            throw new SQLNonTransientConnectionException(before.getMessage(), before.getSQLState(), before);
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException timeout) {
            // Without a cause the pool was only busy.
            if (timeout.getCause() instanceof SQLException cause) {
                lost.set(cause);
            }
            throw timeout;
        }
    }
}
