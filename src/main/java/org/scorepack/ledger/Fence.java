package org.scorepack.ledger;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/**
 * Lets a write through only while its claim is held ({@code reliability.md} R1).
 *
 * <p>Passing it locks the claim until the end of the transaction: nobody takes the claim over between the check and the
 * commit. A write therefore passes it last, so that others wait as short as can be.
 */
public final class Fence {

    private final Claim claim;
    private final Duration lease;

    Fence(Claim claim, Duration lease) {
        this.claim = claim;
        this.lease = lease;
    }

    /**
     * Renews the lease in the transaction of the write that it guards.
     *
     * @throws LostClaimException where the claim is lost
     */
    public void pass(Handle handle) {
        int held = handle.createUpdate("update run_claim set lease_until = :until"
                        + " where organisation = :organisation and period = :period and run = :run and epoch = :epoch")
                .bind(
                        "until",
                        OffsetDateTime.ofInstant(DatabaseClock.now(handle).plus(lease), ZoneOffset.UTC))
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
