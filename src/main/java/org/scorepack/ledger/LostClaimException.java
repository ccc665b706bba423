package org.scorepack.ledger;

/** Somebody else took the period over; whoever sees this stops at once. */
public final class LostClaimException extends RuntimeException {

    LostClaimException(Claim claim) {
        super("Run " + claim.run().number() + " of " + claim.run().period() + " no longer holds its period");
    }
}
