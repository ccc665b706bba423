package org.scorepack.calendar;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class WeekLookupCasesTest {

    @Test
    void a_day_has_a_week_a_period_and_a_week_to_compare_with() {
        Cases.of("cases/week_lookup.csv").each(row -> {
            WeekCalendar restated = WeekCalendars.of("NRF", "4-5-4", WeekCalendar.Comparison.RESTATED);
            WeekCalendar unrestated = WeekCalendars.of("NRF", "4-5-4", WeekCalendar.Comparison.UNRESTATED);
            LocalDate day = LocalDate.parse(row.text("date"));
            Period week = restated.weekOn(day);
            Period period = restated.on(day);
            row.same("exp_fy", week.fiscalYear());
            row.same("exp_week", week.number());
            row.same("exp_period", period.number());
            row.same("exp_quarter", restated.quarterOf(period).number());
            row.same("exp_weeks_in_fy", restated.weeks(week.fiscalYear()));
            row.same("exp_py_week_start_restated", startBefore(restated, week));
            row.same("exp_py_week_start_unrestated", startBefore(unrestated, week));
        });
    }

    private static String startBefore(WeekCalendar calendar, Period week) {
        return calendar.weekBefore(week).map(Period::first).map(String::valueOf).orElse("NONE");
    }
}
