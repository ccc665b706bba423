package org.scorepack.job;

import java.util.List;
import org.scorepack.figure.Held;

/**
 * How a run ended, for whoever tells it to people.
 *
 * @param result what to make of it
 * @param period reported
 * @param run number of the run; 0 where none was recorded
 * @param packs one per department with a card
 * @param gaps figures that are due and missing, those held included
 * @param held suspect figures of any period, as they were delivered
 * @param rejects rows left out, by feed
 * @param notes sentences to print
 */
public record RunOutcome(
        Result result,
        String period,
        int run,
        List<PackLine> packs,
        List<Gap> gaps,
        List<Held> held,
        List<FeedLine> rejects,
        List<String> notes) {

    public RunOutcome {
        packs = List.copyOf(packs);
        gaps = List.copyOf(gaps);
        held = List.copyOf(held);
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
    }

    /** What to make of a run. */
    public enum Result {
        DONE,
        /** Nothing differed from the last editions; nothing was recorded. */
        UNCHANGED,
        /** Packs were made, but data is missing that nobody announced. */
        INCOMPLETE,
        /** Some pack could not be made. */
        FAILED,
        /** The period is not one of the calendar. */
        BAD_PERIOD,
        /** A pack was asked for that no department has in the period. */
        BAD_DEPARTMENT,
        /** Another process holds the period. */
        BUSY
    }

    /**
     * A department's pack.
     *
     * @param what {@code edition 2}, {@code unchanged (edition 1)}, {@code failed: ...}
     */
    public record PackLine(String department, String name, String what, boolean failed) {}

    /** A figure that is due and missing. */
    public record Gap(String department, String metric, String reason) {}

    /** What a feed delivered. */
    public record FeedLine(String feed, long rows, long used, long rejected, String outcome) {}
}
