package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.Outlook.Method;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Unit;

class OutlookRuleTest {

    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();
    private static final Unit PIECES = new Unit(Unit.Kind.NUMBER, "");
    private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "%");
    private static final Unit COUNT = new Unit(Unit.Kind.COUNT, "");

    @Test
    void a_sum_lands_where_its_months_do() {
        Outlook outlook = steady(Aggregation.SUM, "2023-11", 36, "100")
                .targets("2026-01", repeated("101", 12))
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.method()).isEqualTo(Method.THETA);
        assertThat(outlook.months())
                .extracting(month -> month.period().code())
                .startsWith("2026-11", "2026-12")
                .endsWith("2027-10")
                .hasSize(12);
        Expected year = outlook.thisYear().orElseThrow();
        assertThat(year.period().code()).isEqualTo("2026");
        assertThat(year.value()).contains(new BigDecimal("1.2E+3"));
        assertThat(year.target()).contains(new BigDecimal("1212"));
        assertThat(year.chance().orElseThrow()).isEqualByComparingTo("0");
        assertThat(outlook.months().get(0).chance().orElseThrow()).isEqualByComparingTo("0");
        assertThat(outlook.months().get(2).target()).isEmpty();
    }

    @Test
    void a_stock_is_its_last_month_and_a_mean_the_mean_of_all() {
        Story falling = Story.of(metric(PIECES, Aggregation.LAST).build()).actuals("2024-01", count(34, 100, -1));
        Expected stock =
                falling.judged("2026-10").outlook().orElseThrow().thisYear().orElseThrow();
        Expected mean = Story.of(metric(PIECES, Aggregation.AVERAGE).build())
                .actuals("2024-01", count(34, 100, -1))
                .judged("2026-10")
                .outlook()
                .orElseThrow()
                .thisYear()
                .orElseThrow();

        assertThat(value(stock))
                .as("67 in October; Theta follows half of a trend of -1 a month")
                .isCloseTo(66, within(0.1));
        assertThat(value(mean)).isCloseTo(70.5, within(0.2));
    }

    @Test
    void a_ratio_is_weighted_by_its_denominators() {
        Story story = Story.of(metric(PERCENT, Aggregation.RATIO).build());
        IntStream.range(0, 34).forEach(month -> {
            Period period = CALENDAR.of(YearMonth.of(2024, 1).plusMonths(month));
            boolean busy = period.number() == 12;
            BigDecimal denominator = BigDecimal.valueOf(busy ? 1000 : 100);
            BigDecimal value = BigDecimal.valueOf(busy ? 40 : 80);
            story.facts()
                    .add(new Figure(
                            FigureId.actual(Story.DEPARTMENT, "m", period),
                            new Reading.Present(
                                    value,
                                    Optional.of(new Reading.Ratio(
                                            value.multiply(denominator).movePointLeft(2), denominator)),
                                    Quality.FINAL),
                            ""));
        });

        Outlook outlook = story.judged("2026-10").outlook().orElseThrow();
        assertThat(outlook.method()).isEqualTo(Method.THETA_SEASONAL);
        assertThat(value(outlook.thisYear().orElseThrow()))
                .as("eleven months of 100 at 80 % and one of 1,000 at 40 %")
                .isCloseTo((1100 * 80 + 1000 * 40) / 2100.0, within(0.5));
    }

    @Test
    void what_does_not_add_up_has_months_and_no_year() {
        Outlook outlook = steady(Aggregation.NONE, "2023-11", 36, "100")
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.months()).hasSize(12);
        assertThat(outlook.year()).isEmpty();
    }

    @Test
    void a_short_history_goes_on_like_last_year() {
        Outlook outlook = Story.of(metric(PIECES, Aggregation.SUM).build())
                .actuals("2025-01", "10 10 10 10 10 10 10 10 10 10 20 40")
                .actuals("2026-01", "11 11 11 11 11 11 11 11 11 11")
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.method()).isEqualTo(Method.PY_SHARE);
        assertThat(outlook.months()).extracting(month -> value(month)).containsExactly(22.0, 44.0);
        Expected year = outlook.thisYear().orElseThrow();
        assertThat(value(year)).isEqualTo(176);
        assertThat(year.range()).isEmpty();
        assertThat(year.chance()).isEmpty();
    }

    @Test
    void without_last_year_it_goes_on_as_it_did() {
        Story story = Story.of(metric(PIECES, Aggregation.SUM)
                        .life(new Life(Optional.of(LocalDate.of(2026, 4, 1)), Optional.empty()))
                        .build())
                .actuals("2026-04", "90 _ 92 91 90 90 93");

        Outlook outlook = story.judged("2026-10").outlook().orElseThrow();
        assertThat(outlook.method()).isEqualTo(Method.RUN_RATE);
        assertThat(value(outlook.thisYear().orElseThrow()))
                .as("9 months of a life that began in April, 6 of them known")
                .isEqualTo(546 * 9 / 6.0);
        assertThat(value(outlook.months().get(0))).isEqualTo(91);
    }

    @Test
    void a_short_stock_moves_as_last_year() {
        Outlook outlook = Story.of(metric(PIECES, Aggregation.LAST).build())
                .actuals("2025-09", "50 52 55 60 58 58 58 58 58 58 58 58 58 70")
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.method()).isEqualTo(Method.PY_CHANGE);
        assertThat(value(outlook.thisYear().orElseThrow())).isEqualTo(78);
        assertThat(Story.of(metric(PIECES, Aggregation.LAST).build())
                        .actuals("2026-09", "50 52")
                        .judged("2026-10")
                        .outlook())
                .isEmpty();
    }

    @Test
    void a_quarterly_metric_is_indicative_in_quarters() {
        Outlook outlook = Story.of(metric(PIECES, Aggregation.SUM)
                        .frequency(Frequency.QUARTER)
                        .build())
                .actuals("2026-03", "2 _ _ 2 _ _ 3")
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.months()).extracting(month -> month.period().code()).containsExactly("2026-12");
        assertThat(value(outlook.thisYear().orElseThrow())).isCloseTo(28 / 3.0, within(1e-9));
    }

    @Test
    void single_gaps_are_filled_and_counted() {
        String history = repeated("10 20 30 20 10 20 30 20 10 20 30 20", 2) + " 10 20 30 20 10 20 30 _ 10 20";
        Outlook outlook = Story.of(metric(PIECES, Aggregation.SUM).build())
                .actuals("2024-01", history)
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.filled()).isEqualTo(1);
        assertThat(value(outlook.thisYear().orElseThrow())).isCloseTo(240, within(1e-6));
    }

    @Test
    void a_missing_reported_month_is_expected_like_those_ahead() {
        Outlook outlook = steady(Aggregation.SUM, "2023-11", 35, "100")
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(value(outlook.thisYear().orElseThrow())).isEqualTo(1200);
        assertThat(outlook.months().get(0).period().code()).isEqualTo("2026-11");
    }

    @Test
    void too_many_gaps_leave_only_an_indication() {
        Outlook outlook = Story.of(metric(PIECES, Aggregation.SUM).build())
                .actuals("2024-01", repeated("10", 8) + " _ _ _ " + repeated("10", 23))
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.method()).isEqualTo(Method.PY_SHARE);
    }

    @Test
    void ours_leads_with_the_owner_beside_it() {
        Expected year = steady(Aggregation.SUM, "2023-11", 36, "100")
                .told("2026-11", "120 130", Basis.MONTH, Scenario.FORECAST)
                .judged("2026-10")
                .outlook()
                .orElseThrow()
                .thisYear()
                .orElseThrow();

        assertThat(value(year)).isEqualTo(1200);
        assertThat(year.leading()).isEqualTo(year.value());
        assertThat(year.owner()).contains(new BigDecimal("1250"));
    }

    @Test
    void half_a_forecast_is_no_forecast() {
        Outlook outlook = steady(Aggregation.SUM, "2023-11", 36, "100")
                .told("2026-11", "120", Basis.MONTH, Scenario.FORECAST)
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.thisYear().orElseThrow().owner()).isEmpty();
        assertThat(outlook.months().get(0).owner()).contains(new BigDecimal("120"));
    }

    @Test
    void where_nothing_can_be_worked_out_the_owner_still_speaks() {
        Outlook outlook = Story.of(metric(PIECES, Aggregation.LAST).build())
                .actuals("2026-10", "50")
                .told("2026-11", "51 53", Basis.MONTH, Scenario.FORECAST)
                .judged("2026-10")
                .outlook()
                .orElseThrow();

        assertThat(outlook.method()).isEqualTo(Method.OWNER);
        assertThat(outlook.thisYear().orElseThrow().leading()).contains(new BigDecimal("53"));
    }

    @Test
    void what_has_happened_cannot_be_undone() {
        Story accidents = Story.of(
                        metric(COUNT, Aggregation.SUM, Direction.LOWER).build())
                .actuals("2024-01", repeated("0 0 0 0 1 0", 5) + " 0 0 0 2")
                .targets("2026-01", repeated("0", 12));
        Expected year =
                accidents.judged("2026-10").outlook().orElseThrow().thisYear().orElseThrow();

        assertThat(year.range().orElseThrow().low95()).isEqualByComparingTo("3");
        assertThat(year.chance().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void a_share_stays_within_a_hundred() {
        Expected year = Story.of(metric(PERCENT, Aggregation.AVERAGE).build())
                .actuals("2024-01", repeated("99 100 98", 11) + " 100")
                .judged("2026-10")
                .outlook()
                .orElseThrow()
                .months()
                .get(0);

        assertThat(year.range().orElseThrow().high95()).isEqualByComparingTo("100");
    }

    @Test
    void at_the_end_of_the_year_the_next_one_is_ahead() {
        Outlook outlook = steady(Aggregation.SUM, "2023-01", 48, "100")
                .judged("2026-12")
                .outlook()
                .orElseThrow();

        assertThat(outlook.year().orElseThrow().period().code()).isEqualTo("2027");
        assertThat(value(outlook.year().orElseThrow())).isEqualTo(1200);
        assertThat(outlook.thisYear()).isEmpty();
    }

    @Test
    void what_has_ended_and_what_is_judged_has_no_outlook() {
        MetricBuilder ended = metric(PIECES, Aggregation.SUM)
                .life(new Life(Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31))));
        MetricBuilder judged = metric(PIECES, Aggregation.SUM).kind(Metric.Kind.JUDGED);

        assertThat(Story.of(ended.build())
                        .actuals("2023-11", repeated("1", 36))
                        .judged("2026-10")
                        .outlook())
                .isEmpty();
        assertThat(Story.of(judged.build())
                        .actuals("2023-11", repeated("1", 36))
                        .judged("2026-10")
                        .outlook())
                .isEmpty();
    }

    private static double value(Expected expected) {
        return expected.value().orElseThrow().doubleValue();
    }

    private static Story steady(Aggregation how, String from, int months, String value) {
        return Story.of(metric(PIECES, how).build()).actuals(from, repeated(value, months));
    }

    private static String repeated(String value, int times) {
        return String.join(" ", Collections.nCopies(times, value));
    }

    private static String count(int months, int from, int step) {
        return IntStream.range(0, months)
                .mapToObj(month -> String.valueOf(from + month * step))
                .collect(Collectors.joining(" "));
    }

    private static MetricBuilder metric(Unit unit, Aggregation how) {
        return metric(unit, how, Direction.HIGHER);
    }

    private static MetricBuilder metric(Unit unit, Aggregation how, Direction better) {
        return Metric.builder("m", unit, better).overTime(how);
    }
}
