package org.scorepack.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/**
 * The database's time at the start of the transaction: leases must not depend on the clock of whoever holds them. Where a
 * transaction had to wait for a lock, a lease is taken for younger than it is, which only makes the next one wait longer.
 */
final class DatabaseClock {

    private DatabaseClock() {}

    static Instant now(Handle handle) {
        return handle.createQuery("select current_timestamp")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }
}
