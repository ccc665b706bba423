package org.scorepack.compose;

import java.time.LocalDate;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;

/** Periods and days in words: months by their names, the periods of a company that has weeks instead by their numbers. */
record PeriodWords(Wording words, FiscalCalendar calendar) {

    /** "October 2026", "P10 2026". */
    String full(Period period) {
        return words.say("date.month-year", name(period), year(period));
    }

    /** "October 2026", "P10 2026 (1 Nov to 28 Nov)": where nothing else says which days are meant. */
    String title(Period period) {
        return isMonth(period)
                ? full(period)
                : words.say("date.with-days", full(period), brief(period.first()), brief(period.last()));
    }

    /** "October", "P10". */
    String name(Period period) {
        return isMonth(period)
                ? words.at("month", period.last().getMonthValue())
                : words.say("date.period", period.number());
    }

    /** "October", or "October 2025" where the fiscal year is not the reported one's. */
    String name(Period period, Period reported) {
        return period.fiscalYear() == reported.fiscalYear() ? name(period) : full(period);
    }

    /** "Oct", "P10". */
    String brief(Period period) {
        return isMonth(period) ? words.at("month.short", period.last().getMonthValue()) : name(period);
    }

    /** "Oct", in the first month of a year "Jan 2026". */
    String label(Period period, boolean first) {
        boolean begins = isMonth(period) ? period.last().getMonthValue() == 1 : period.number() == 1;
        return first || begins ? words.say("date.month-year", brief(period), year(period)) : brief(period);
    }

    /** "last October", "P10 2025": the same period a year ago. */
    String yearAgo(Period period) {
        return isMonth(period) ? words.say("date.last", name(period)) : full(calendar.yearBefore(period));
    }

    /** The same of what is due by quarter or year: "Q3 2025", "2025". */
    String yearAgo(Period period, Frequency frequency) {
        Period before = calendar.yearBefore(period);
        return switch (frequency) {
            case WEEK, MONTH -> yearAgo(period);
            case QUARTER ->
                words.say(
                        "date.month-year",
                        words.say("date.quarter", calendar.quarterOf(before).number()),
                        String.valueOf(before.fiscalYear()));
            case YEAR -> String.valueOf(before.fiscalYear());
        };
    }

    /**
     * "October", "Q3, as of 30 Sep", "2025, as of 31 Dec": the stretch that ends with a base period and that a value stands
     * for, with the year where it is not the reported one's.
     */
    String stretch(Period last, Frequency frequency, Period reported) {
        return switch (frequency) {
            case WEEK, MONTH -> name(last, reported);
            case QUARTER -> words.say("date.as-of", quarter(last, reported), brief(last.last()));
            case YEAR -> words.say("date.as-of", String.valueOf(last.fiscalYear()), brief(last.last()));
        };
    }

    /** "31 October 2026". */
    String day(LocalDate day) {
        return words.say("date.day", number(day), words.at("month", day.getMonthValue()), day.getYear());
    }

    /** "9 November", with its year where that is not the one in which the period ends. */
    String dayOf(LocalDate day, Period reported) {
        return day.getYear() == reported.last().getYear()
                ? words.say("date.day.brief", number(day), words.at("month", day.getMonthValue()))
                : day(day);
    }

    /** "31 Oct". */
    private String brief(LocalDate day) {
        return words.say("date.day.brief", number(day), words.at("month.short", day.getMonthValue()));
    }

    /** "31"; the first of a month has a name of its own in some languages: "1er". */
    private String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? words.say("date.first") : String.valueOf(day.getDayOfMonth());
    }

    private String quarter(Period period, Period reported) {
        String quarter = words.say("date.quarter", calendar.quarterOf(period).number());
        return period.fiscalYear() == reported.fiscalYear()
                ? quarter
                : words.say("date.month-year", quarter, String.valueOf(period.fiscalYear()));
    }

    /** Of a month its calendar year, of a numbered period its fiscal year. */
    private static String year(Period period) {
        return String.valueOf(isMonth(period) ? period.last().getYear() : period.fiscalYear());
    }

    private static boolean isMonth(Period period) {
        return period.first().getDayOfMonth() == 1
                && period.last().plusDays(1).getDayOfMonth() == 1
                && period.first().getMonthValue() == period.last().getMonthValue();
    }
}
