package org.scorepack.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeekCalendarTest {

    private static final WeekCalendar NRF = WeekCalendars.of("NRF", "4-5-4", WeekCalendar.Comparison.RESTATED);

    /** Every pattern, both rules, all months, several weekdays, the 53rd week in the last and in another period. */
    static Stream<WeekCalendar> calendars() {
        return Stream.of(YearEnd.Rule.values())
                .flatMap(rule -> Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY)
                        .flatMap(day -> Stream.iterate(1, month -> month + 1)
                                .limit(FiscalCalendar.PERIODS_OF_YEAR)
                                .map(month -> new WeekCalendar(
                                        WeekPattern.values()[month % 3],
                                        new YearEnd(rule, day, month),
                                        YearLabel.values()[month % 2],
                                        month % 2 == 0 ? 12 : 3,
                                        WeekCalendar.Comparison.values()[day.getValue() % 2]))));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void periods_follow_each_other_without_gap_and_contain_their_days(WeekCalendar calendar) {
        Period period = calendar.on(LocalDate.of(2015, 6, 1));
        for (int i = 0; i < 7 * 12; i++) {
            Period next = calendar.shift(period, 1);
            assertThat(next.first()).isEqualTo(period.last().plusDays(1));
            assertThat(calendar.on(period.first())).isEqualTo(period);
            assertThat(calendar.on(period.last())).isEqualTo(period);
            assertThat(calendar.parse(period.code())).contains(period);
            List<Period> weeks = calendar.weeksOf(period);
            assertThat(weeks.get(0).first()).isEqualTo(period.first());
            assertThat(weeks.get(weeks.size() - 1).last()).isEqualTo(period.last());
            assertThat(weeks).allMatch(week -> calendar.parseWeek(week.code()).equals(java.util.Optional.of(week)));
            assertThat(calendar.weeks(period.fiscalYear())).isBetween(52, 53);
            period = next;
        }
    }

    @Test
    void a_year_of_53_weeks_is_compared_week_by_week_and_so_is_the_one_after_it() {
        Period longOne = NRF.period(2023, 12);
        LikeForLike without53 = NRF.likeForLike(longOne).orElseThrow();
        assertThat(without53.now()).extracting(Period::code).containsExactly(weeks(2023, 49, 52));
        assertThat(without53.before()).extracting(Period::code).containsExactly(weeks(2022, 49, 52));

        LikeForLike shifted = NRF.likeForLike(NRF.period(2024, 1)).orElseThrow();
        assertThat(shifted.now()).extracting(Period::code).containsExactly(weeks(2024, 1, 4));
        assertThat(shifted.before()).extracting(Period::code).containsExactly(weeks(2023, 2, 5));

        assertThat(NRF.likeForLike(NRF.period(2023, 11))).isEmpty();
        assertThat(NRF.likeForLike(NRF.period(2025, 1))).isEmpty();
    }

    @Test
    void week_by_number_leaves_the_53rd_out() {
        WeekCalendar byNumber = WeekCalendars.of("NRF", "4-5-4", WeekCalendar.Comparison.UNRESTATED);
        assertThat(byNumber.likeForLike(byNumber.period(2024, 1))).isEmpty();
        LikeForLike last = byNumber.likeForLike(byNumber.period(2024, 12)).orElseThrow();
        assertThat(last.now()).extracting(Period::code).containsExactly(weeks(2024, 49, 52));
        assertThat(last.before()).extracting(Period::code).containsExactly(weeks(2023, 49, 52));
    }

    @Test
    void codes_of_other_calendars_are_none() {
        assertThat(NRF.parse("2026-10")).isEmpty();
        assertThat(NRF.parse("2026-P13")).isEmpty();
        assertThat(NRF.parse("2026-P00")).isEmpty();
        assertThat(NRF.parseWeek("2024-W53")).isEmpty();
        assertThat(NRF.parseWeek("2023-W53")).isPresent();
        assertThat(MonthCalendar.calendarYear().parse("2026-P10")).isEmpty();
    }

    @Test
    void a_week_of_a_month_calendar_counts_in_the_month_in_which_it_ends() {
        MonthCalendar months = MonthCalendar.calendarYear();
        Period november = months.parse("2026-11").orElseThrow();
        assertThat(months.weeksOf(november))
                .extracting(Period::code)
                .containsExactly("2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48");
        assertThat(months.weekOn(LocalDate.of(2027, 1, 3)).code()).isEqualTo("2026-W53");
        assertThat(months.parseWeek("2025-W53")).isEmpty();
    }

    private static String[] weeks(int year, int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to)
                .mapToObj(week -> year + "-W" + Codes.twoDigits(week))
                .toArray(String[]::new);
    }
}
