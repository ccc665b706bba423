package org.scorepack.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.scorecard.Target;

/**
 * Which target of a card's list holds when ({@code rules.md} 1.6): the one with the latest {@code from}, until its last day. One that
 * has ended is not followed by the one that it replaced, and the promise of a year ends with the year: nothing is carried over in
 * silence.
 *
 * <p>A target that begins in a period holds for all of it; one that ends in a period holds for it where it reaches its middle.
 *
 * @param targets in any order
 */
public record TargetsInForce(FiscalCalendar calendar, List<Target> targets) {

    public TargetsInForce {
        targets = List.copyOf(targets);
    }

    /** Without the revisions: what was promised first. */
    TargetsInForce originals() {
        return new TargetsInForce(
                calendar,
                targets.stream().filter(target -> !target.agreement().revised()).toList());
    }

    /** What holds in the period; empty where nothing does. */
    public Optional<Target> at(Period period) {
        return targets.stream()
                .filter(target -> hasBegun(target, period))
                .max(Comparator.comparing(Target::from)
                        .thenComparing(target -> target.agreement().revised()))
                .filter(target -> !hasEnded(target, period));
    }

    private boolean hasBegun(Target target, Period period) {
        return target.isOfYear()
                ? period.compareTo(firstOf(target)) >= 0
                : !target.from().isAfter(period.last());
    }

    private boolean hasEnded(Target target, Period period) {
        return target.until()
                .map(until -> until.isBefore(middle(period)))
                .orElseGet(() -> target.isOfYear() && firstOf(target).fiscalYear() < period.fiscalYear());
    }

    /** A year of weeks begins some days before or after the month that a card names: what counts is where most of a period lies. */
    private Period firstOf(Target target) {
        Period first = calendar.on(target.from());
        return target.from().isAfter(middle(first)) ? calendar.shift(first, 1) : first;
    }

    private static LocalDate middle(Period period) {
        return period.first().plusDays(ChronoUnit.DAYS.between(period.first(), period.last()) / 2);
    }
}
