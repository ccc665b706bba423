package org.scorepack.ledger;

import java.time.Instant;

/**
 * One passage through the job.
 *
 * @param id surrogate, never reused; the only identity of the Batch job instance
 * @param number of the run for its period, from 1
 * @param state where it stands
 * @param configSha SHA-256 over all configuration texts it started with
 */
public record Run(
        long id, String organisation, String period, int number, State state, String configSha, Instant started) {

    /** Whether it did not get to its end, because its process died or it failed. */
    public boolean isUnfinished() {
        return state == State.WORKING || state == State.FAILED;
    }

    /** Where a run stands. */
    public enum State {
        WORKING,
        DONE,
        /** Its inputs changed before it was done; a new one took its place. */
        ABANDONED,
        FAILED
    }
}
