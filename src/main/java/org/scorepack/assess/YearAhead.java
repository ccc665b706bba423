package org.scorepack.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;

/**
 * The year of the next period, in the periods in which a metric is due.
 *
 * @param year the fiscal year that the period after the reported one belongs to
 * @param due its base periods in which the metric is due and alive, oldest first
 */
record YearAhead(Period year, List<Period> due) {

    /** Empty where the metric is never due any more. */
    static Optional<YearAhead> of(MetricFacts facts, Period reported) {
        FiscalCalendar calendar = facts.calendar();
        Period next = calendar.shift(reported, 1);
        List<Period> due = IntStream.rangeClosed(1, FiscalCalendar.PERIODS_OF_YEAR)
                .mapToObj(number -> calendar.period(next.fiscalYear(), number))
                .filter(facts::isExpected)
                .toList();
        boolean goesOn = due.stream().anyMatch(period -> period.compareTo(reported) > 0);
        return goesOn ? Optional.of(new YearAhead(calendar.yearOf(next), due)) : Optional.empty();
    }

    Period last() {
        return due.get(due.size() - 1);
    }
}
