package org.scorepack.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.stream.Stream;

/** The calendars that the case files name. */
final class WeekCalendars {

    private static final String LAST_SATURDAY = "LAST_SAT_";

    private WeekCalendars() {}

    /** {@code NRF} and {@code LAST_SAT_SEP}, or any other month. */
    static WeekCalendar of(String rule, String pattern, WeekCalendar.Comparison comparison) {
        boolean nrf = rule.equals("NRF");
        YearEnd end = nrf
                ? new YearEnd(YearEnd.Rule.NEAREST, DayOfWeek.SATURDAY, Month.JANUARY.getValue())
                : new YearEnd(YearEnd.Rule.LAST, DayOfWeek.SATURDAY, month(rule));
        WeekPattern weeks = Stream.of(WeekPattern.values())
                .filter(each -> each.code().equals(pattern))
                .findFirst()
                .orElseThrow();
        return new WeekCalendar(
                weeks, end, nrf ? YearLabel.START : YearLabel.END, FiscalCalendar.PERIODS_OF_YEAR, comparison);
    }

    private static int month(String rule) {
        String named = rule.substring(LAST_SATURDAY.length()).toLowerCase(Locale.ROOT);
        return Stream.of(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(named))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
