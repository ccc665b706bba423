package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.scorepack.calendar.Frequency;

/**
 * A promise from a day on, until its last day or until the next one in the metric's list takes over.
 *
 * @param from first day it holds for
 * @param until last day it holds for; empty = until the next one, of a year's promise the end of the fiscal year
 * @param shape what is promised
 * @param agreement who agreed and why; the original stays visible when a later one revises it
 * @param place where it stands in the card
 */
public record Target(LocalDate from, Optional<LocalDate> until, Shape shape, Agreement agreement, Place place) {

    /** Without a last day of its own. */
    public Target(LocalDate from, Shape shape, Agreement agreement, Place place) {
        this(from, Optional.empty(), shape, agreement, place);
    }

    /** Whether it is the promise of a fiscal year, which is never carried into the next one in silence. */
    public boolean isOfYear() {
        return shape.phasing().isPresent();
    }

    /** The same target without who agreed to it. */
    public Target withoutPeople() {
        return new Target(
                from,
                until,
                shape,
                new Agreement(
                        Optional.empty(),
                        agreement.on(),
                        agreement.why(),
                        agreement.revised(),
                        agreement.placeholder()),
                place);
    }

    /** What is promised, in the metric's unit. */
    public sealed interface Shape {

        /** How the promise of a fiscal year is spread; empty for all that is not promised for a year. */
        default Optional<Phasing> phasing() {
            return Optional.empty();
        }

        /** The same value in every period. */
        record Level(BigDecimal value) implements Shape {}

        /** A straight line from one month's value to another's; flat before and after. */
        record Trajectory(BigDecimal start, YearMonth at, BigDecimal end, YearMonth by) implements Shape {}

        /** Between two values, both included. */
        record Band(BigDecimal low, BigDecimal high) implements Shape {}

        /** So much in the fiscal year. */
        record Annual(BigDecimal total, Phasing spread) implements Shape {

            @Override
            public Optional<Phasing> phasing() {
                return Optional.of(spread);
            }
        }

        /**
         * So many per cent above (or, if negative, below) a baseline, in the fiscal year.
         *
         * @param baseline empty = the actual of the fiscal year before
         */
        record BaselinePlus(Optional<BigDecimal> baseline, BigDecimal percent, Phasing spread) implements Shape {

            @Override
            public Optional<Phasing> phasing() {
                return Optional.of(spread);
            }
        }

        /**
         * A share in per cent.
         *
         * @param of the metric whose value it is a share of, as {@code id} or {@code department/id}; empty = the metric is a
         *     share itself
         * @param by the first month in which it has to be reached; nothing is promised before; empty = from the first day on
         */
        record Share(BigDecimal percent, Optional<String> of, Optional<YearMonth> by) implements Shape {}

        /** So many in all, from the first day until the end of a month; whole numbers, evenly spread. */
        record Cumulative(BigDecimal count, YearMonth by) implements Shape {}

        /** So many in every period of a kind. */
        record Activity(BigDecimal count, Frequency per) implements Shape {}
    }

    /**
     * Who agreed to a target.
     *
     * @param by role
     * @param on day of the agreement
     * @param why reason of a revision
     * @param revised false for the original of the budget
     * @param placeholder whether nobody has agreed yet: it stands in for a target that is still to come
     */
    public record Agreement(
            Optional<String> by, Optional<LocalDate> on, Optional<Label> why, boolean revised, boolean placeholder) {

        /** Nobody is on record. */
        public static final Agreement NONE = new Agreement(Optional.empty(), Optional.empty(), Optional.empty(), false);

        /** Agreed, or at least meant. */
        public Agreement(Optional<String> by, Optional<LocalDate> on, Optional<Label> why, boolean revised) {
            this(by, on, why, revised, false);
        }
    }
}
