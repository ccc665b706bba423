package org.scorepack.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/** The database's time: leases must not depend on the clock of whoever holds them. */
final class DatabaseClock {

    private DatabaseClock() {}

    static Instant now(Handle handle) {
        return handle.createQuery("select current_timestamp")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }
}
