package org.scorepack.compose;

import java.time.LocalDate;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;

/** Periods and days in words; a period that is no calendar month is called by its code. */
record PeriodWords(Wording words, FiscalCalendar calendar) {

    /** "October 2026". */
    String full(Period period) {
        return isMonth(period) ? words.say("date.month-year", name(period), year(period)) : period.code();
    }

    /** "October". */
    String name(Period period) {
        return isMonth(period) ? words.at("month", period.last().getMonthValue()) : period.code();
    }

    /** "October", or "October 2025" where the fiscal year is not the reported one's. */
    String name(Period period, Period reported) {
        return period.fiscalYear() == reported.fiscalYear() ? name(period) : full(period);
    }

    /** "Oct". */
    String brief(Period period) {
        return isMonth(period) ? words.at("month.short", period.last().getMonthValue()) : period.code();
    }

    /** "Oct", in the first month of a calendar year "Jan 2026". */
    String label(Period period, boolean first) {
        return isMonth(period) && (first || period.last().getMonthValue() == 1)
                ? words.say("date.month-year", brief(period), year(period))
                : brief(period);
    }

    /** "Q3". */
    String quarter(Period period) {
        return words.say("date.quarter", calendar.quarterOf(period).number());
    }

    /** "31 October 2026". */
    String day(LocalDate day) {
        return words.say("date.day", day.getDayOfMonth(), words.at("month", day.getMonthValue()), day.getYear());
    }

    private static String year(Period period) {
        return String.valueOf(period.last().getYear());
    }

    private static boolean isMonth(Period period) {
        return period.frequency() == Frequency.MONTH
                && period.first().getDayOfMonth() == 1
                && period.last().plusDays(1).getDayOfMonth() == 1
                && period.first().getMonthValue() == period.last().getMonthValue();
    }
}
