package org.scorepack.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;

/**
 * What a text says about time.
 *
 * @param period the base period
 * @param week where a day or a week is said: the week, which may end in the period after
 */
record When(Period period, Optional<Period> week) {

    /** The period that a row says something of: the week where the metric is weekly and the text tells it. */
    Period of(Recipe recipe) {
        return recipe.byWeek() ? week.orElse(period) : period;
    }

    static When on(LocalDate day, FiscalCalendar calendar) {
        return new When(calendar.on(day), Optional.of(calendar.weekOn(day)));
    }
}
