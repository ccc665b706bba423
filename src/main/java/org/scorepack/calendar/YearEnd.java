package org.scorepack.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * The last day of a fiscal year that is made of whole weeks: the Saturday nearest to 31 January, the last Saturday of September
 * ({@code rules.md} 1.5).
 *
 * @param rule which of these days
 * @param day the weekday that every week ends with
 * @param month the month that it is about, 1 to 12
 */
public record YearEnd(Rule rule, DayOfWeek day, int month) {

    /** Which of the weekdays around the end of a month ends the year. */
    public enum Rule {
        /** The one nearest to the last day of the month, which may lie in the month after. */
        NEAREST,
        /** The last one in the month. */
        LAST
    }

    private static final int HALF_A_WEEK = 3;

    public YearEnd {
        if (month < 1 || month > FiscalCalendar.PERIODS_OF_YEAR) {
            throw new IllegalArgumentException("A fiscal year ends in month 1 to 12, not " + month);
        }
    }

    /** The last day of the fiscal year that ends with, or around, the month in a calendar year. */
    LocalDate in(int year) {
        LocalDate end = YearMonth.of(year, month).atEndOfMonth();
        LocalDate from = rule == Rule.NEAREST ? end.plusDays(HALF_A_WEEK) : end;
        return from.with(TemporalAdjusters.previousOrSame(day));
    }
}
