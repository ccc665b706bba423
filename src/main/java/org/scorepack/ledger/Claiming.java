package org.scorepack.ledger;

import java.time.Instant;

/** What became of the wish to work on a period. */
public sealed interface Claiming {

    /**
     * This process holds the period.
     *
     * @param begun whether a run was begun for it; otherwise it goes on with one that did not get to its end
     */
    record Taken(Claim claim, boolean begun) implements Claiming {}

    /**
     * Another process holds the period.
     *
     * @param owner how it names itself
     * @param epoch of its claim
     * @param until its lease ends by the database's clock, unless it renews it
     */
    record Held(String owner, long epoch, Instant until) implements Claiming {}
}
