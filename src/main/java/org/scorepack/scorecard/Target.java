package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A promise from a day on, until the next one in the metric's list takes over.
 *
 * @param from first day it holds for
 * @param shape what is promised
 * @param agreement who agreed and why; the original stays visible when a later one revises it
 * @param place where it stands in the card
 */
public record Target(LocalDate from, Shape shape, Agreement agreement, Place place) {

    /** What is promised, in the metric's unit. */
    public sealed interface Shape {

        /** The same value in every period. */
        record Level(BigDecimal value) implements Shape {}

        /** A straight line from one month's value to another's; flat before and after ({@code rules.md} 1.6). */
        record Trajectory(BigDecimal start, YearMonth at, BigDecimal end, YearMonth by) implements Shape {}

        /** Between two values, both included. */
        record Band(BigDecimal low, BigDecimal high) implements Shape {}

        /** A yearly value that is so many per cent above (or below) a baseline. */
        record BaselinePlus(BigDecimal baseline, BigDecimal percent) implements Shape {}

        /** A share with a denominator, in per cent, by a month. */
        record Share(BigDecimal percent, Optional<YearMonth> by) implements Shape {}

        /** So many in all by a month. */
        record Cumulative(BigDecimal count, YearMonth by) implements Shape {}

        /** So many in every period of a kind. */
        record Activity(BigDecimal count, org.scorepack.calendar.Frequency per) implements Shape {}
    }

    /**
     * Who agreed to a target.
     *
     * @param by role
     * @param on day of the agreement
     * @param why reason of a revision
     * @param revised false for the original of the budget
     */
    public record Agreement(Optional<String> by, Optional<LocalDate> on, Optional<String> why, boolean revised) {

        /** Nobody is on record. */
        public static final Agreement NONE = new Agreement(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
