package org.scorepack.calendar;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class WeekCalendarCasesTest {

    @Test
    void years_of_weeks_start_and_end_where_they_should() {
        Cases.of("cases/week_calendar.csv").each(row -> {
            WeekCalendar calendar =
                    WeekCalendars.of(row.text("rule"), row.text("pattern"), WeekCalendar.Comparison.RESTATED);
            int year = row.integer("fiscal_year");
            List<Period> periods = calendar.periodsOfYear(year);
            row.same("exp_start", calendar.yearOf(periods.get(0)).first());
            row.same("exp_end", calendar.yearOf(periods.get(0)).last());
            row.same("exp_weeks", calendar.weeks(year));
            row.same(
                    "exp_period_weeks",
                    joined(periods, period -> calendar.weeksOf(period).size()));
            row.same("exp_period_starts", joined(periods, Period::first));
        });
    }

    private static String joined(List<Period> periods, Function<Period, Object> what) {
        return periods.stream().map(what).map(String::valueOf).collect(Collectors.joining(";"));
    }
}
