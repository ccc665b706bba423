package org.scorepack.extract;

import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.figure.FigureId;
import org.scorepack.scorecard.Department;

/**
 * Which months stand in a feed that delivers the year to date ({@code rules.md} 1.7): what a month brought is its year to date
 * less that of the month before. The first month of a fiscal year, and that of a department which did not exist before, is its
 * year to date as it stands.
 *
 * @param covered the first month that the feed speaks for; empty = the first that it delivers
 */
record YearToDate(Context context, Optional<Period> covered) {

    static YearToDate of(FeedSpec feed, Context context) {
        return new YearToDate(
                context,
                feed.covers() instanceof Covers.Last last
                        ? Optional.of(context.calendar().shift(context.period(), 1 - last.periods()))
                        : Optional.empty());
    }

    /** The first month that is read: the one before those that are spoken for is needed to subtract it. */
    Optional<Period> read() {
        return covered.map(first -> before(first).orElse(first));
    }

    /** Whether the month is only there to be subtracted. */
    boolean isOnlySubtracted(Period period) {
        return covered.isPresent() && period.compareTo(covered.get()) < 0;
    }

    /** The month whose year to date is subtracted; empty for the first of a fiscal year. */
    Optional<Period> before(Period period) {
        return period.number() == 1
                ? Optional.empty()
                : Optional.of(context.calendar().shift(period, -1));
    }

    /** The figure that a row of this one is subtracted from; empty at the end of a fiscal year. */
    Optional<FigureId> after(FigureId id) {
        return context.calendar().endsYear(id.period())
                ? Optional.empty()
                : Optional.of(id.with(context.calendar().shift(id.period(), 1)));
    }

    /** Whether the department began with the period, so that nothing can have come before. */
    boolean begins(FigureId id, Period before) {
        Optional<Department> department = context.strategy().organisation().department(id.department());
        return department.map(found -> !found.hasHistoryIn(before)).orElse(false);
    }
}
