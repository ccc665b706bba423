package org.scorepack.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Weeks of ISO 8601: Monday to Sunday, of the year that their Thursday lies in. */
final class IsoWeek {

    private static final int FIRST_WEEK_HAS = 4;

    private IsoWeek() {}

    static Period on(LocalDate day) {
        return Week.of(
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week with a number; that of the next year where the year has fewer. */
    static Period of(int year, int number) {
        return on(LocalDate.of(year, 1, FIRST_WEEK_HAS).plusWeeks(number - 1L));
    }
}
