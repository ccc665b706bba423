package org.scorepack.ledger;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Lets a write through only while its claim is held ({@code reliability.md} R1). */
final class Fence {

    static final Duration LEASE = Duration.ofSeconds(45);

    private Fence() {}

    /** Renews the lease in the transaction of the write it guards; throws where the claim is lost. */
    static void pass(Handle handle, Claim claim) {
        int held = handle.createUpdate("update run_claim set lease_until = :until"
                        + " where organisation = :organisation and period = :period and run = :run and epoch = :epoch")
                .bind(
                        "until",
                        OffsetDateTime.ofInstant(DatabaseClock.now(handle).plus(LEASE), ZoneOffset.UTC))
                .bind("organisation", claim.run().organisation())
                .bind("period", claim.run().period())
                .bind("run", claim.run().id())
                .bind("epoch", claim.epoch())
                .execute();
        if (held != 1) {
            throw new LostClaimException(claim);
        }
    }
}
