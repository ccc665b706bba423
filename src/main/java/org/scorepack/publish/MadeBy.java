package org.scorepack.publish;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Who made an edition and when: the part of a manifest in which two runs over the same input may differ.
 *
 * @param run number of the run
 * @param programVersion version of Scorepack
 * @param at when, by the clock of the job
 */
public record MadeBy(int run, String programVersion, Instant at) {

    public MadeBy {
        requireNonNull(programVersion);
        requireNonNull(at);
    }
}
