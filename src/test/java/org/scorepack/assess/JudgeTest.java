package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Unit;

class JudgeTest {

    private static final Unit PIECES = new Unit(Unit.Kind.NUMBER, "");
    private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "%");

    @Test
    void a_quarterly_metric_is_not_due_between_quarter_ends() {
        Story story = Story.of(metric(PIECES, Direction.HIGHER)
                        .frequency(Frequency.QUARTER)
                        .overTime(Aggregation.SUM)
                        .build())
                .actuals("2026-03", "10 _ _ 11 _ _ 12")
                .targets("2026-01", "10 10 10 10 10 10 10 10 10 10");

        assertThat(story.row("2026-10", Basis.MONTH).status()).isEqualTo(Status.NOT_DUE);
        assertThat(story.row("2026-10", Basis.YTD).status()).isEqualTo(Status.NOT_DUE);
        Judgement september = story.row("2026-10", "2026-09", Basis.MONTH).orElseThrow();
        assertThat(september.status()).isEqualTo(Status.GREEN);
        assertThat(september.priorPeriod()).contains(new BigDecimal("11"));
        Judgement year = story.row("2026-10", "2026-09", Basis.YTD).orElseThrow();
        assertThat(year.actual().number()).contains(new BigDecimal("33"));
        assertThat(year.target()).contains(new BigDecimal("30"));
        assertThat(((Present) year.actual()).quality()).isEqualTo(Quality.FINAL);
    }

    @Test
    void a_late_source_is_missing_and_the_year_is_partial() {
        Story story = Story.of(metric(PIECES, Direction.LOWER)
                        .overTime(Aggregation.SUM)
                        .build())
                .actuals("2026-01", "1 2 3 _ 5")
                .targets("2026-01", "2 2 2 2 2 2");

        assertThat(story.row("2026-06", Basis.MONTH).status()).isEqualTo(Status.NO_DATA);
        Judgement year = story.row("2026-06", Basis.YTD);
        assertThat(((Present) year.actual()).quality().code()).isEqualTo("PARTIAL 4/6");
        assertThat(year.target()).contains(new BigDecimal("8"));
        assertThat(year.status()).isEqualTo(Status.RED);
        assertThat(year.provenance()).isEqualTo("sum of operations/m/2026-01..2026-06/month/actual");
    }

    @Test
    void a_stock_without_this_month_carries_the_last_one() {
        Judgement year = Story.of(metric(PIECES, Direction.LOWER)
                        .overTime(Aggregation.LAST)
                        .build())
                .actuals("2026-01", "250 260 _")
                .row("2026-03", Basis.YTD);

        assertThat(((Present) year.actual()).quality().kind()).isEqualTo(Quality.Kind.CARRIED);
        assertThat(year.status()).isEqualTo(Status.NO_TARGET);
    }

    @Test
    void a_published_year_to_date_passes_through_where_months_do_not_add_up() {
        MetricSource.FromFeed feed = new MetricSource.FromFeed("kpi", Optional.empty(), Optional.empty());
        Story story = Story.of(metric(PERCENT, Direction.HIGHER)
                        .overTime(Aggregation.WEIGHTED)
                        .targetSource(feed)
                        .build())
                .actuals("2026-01", "90 80 70")
                .targets("2026-01", "85 85 85")
                .told("2026-01", "90 86.1 82.3", Basis.YTD, Scenario.ACTUAL)
                .told("2026-01", "85 85", Basis.YTD, Scenario.TARGET);

        Judgement february = story.row("2026-03", "2026-02", Basis.YTD).orElseThrow();
        assertThat(february.actual().number()).contains(new BigDecimal("86.1"));
        assertThat(february.status()).isEqualTo(Status.GREEN);
        assertThat(february.provenance()).isEqualTo("told.csv:2026-02");
        assertThat(story.row("2026-03", Basis.YTD).status())
                .as("published without a target")
                .isEqualTo(Status.NO_TARGET);
        assertThat(story.row("2026-03", "2026-03", Basis.QUARTER)).isEmpty();
    }

    @Test
    void a_sum_is_recomputed_though_it_is_published() {
        Judgement year = Story.of(metric(PIECES, Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .build())
                .actuals("2026-01", "90 80 70")
                .told("2026-01", "90 170 239", Basis.YTD, Scenario.ACTUAL)
                .row("2026-03", Basis.YTD);

        assertThat(year.actual().number()).contains(new BigDecimal("240"));
    }

    @Test
    void twelve_months_stand_only_where_all_twelve_lie_in_the_history() {
        Story story = Story.of(metric(PIECES, Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .build())
                .actuals("2025-01", "1 1 1 1 1 1 1 1 1 1 1 1 2");

        assertThat(story.row("2026-01", "2025-11", Basis.ROLLING12)).isEmpty();
        assertThat(story.row("2026-01", "2025-12", Basis.ROLLING12)
                        .orElseThrow()
                        .actual()
                        .number())
                .contains(new BigDecimal("12"));
        assertThat(story.row("2026-01", Basis.ROLLING12).actual().number()).contains(new BigDecimal("13"));
        assertThat(story.row("2026-01", "2025-12", Basis.YEAR)
                        .orElseThrow()
                        .actual()
                        .number())
                .contains(new BigDecimal("12"));
        assertThat(story.row("2026-01", "2026-01", Basis.YEAR)).isEmpty();
    }

    @Test
    void a_critical_metric_has_no_amber() {
        MetricBuilder accidents = metric(PIECES, Direction.LOWER)
                .tolerance(new Tolerance(
                        Tolerance.DEFAULT.green(),
                        new Tolerance.Margin(BigDecimal.valueOf(2), Tolerance.Mode.ABSOLUTE)));

        assertThat(told(accidents.build()).status()).isEqualTo(Status.AMBER);
        assertThat(told(accidents.critical(true).build()).status()).isEqualTo(Status.RED);
    }

    private static Judgement told(Metric metric) {
        return Story.of(metric).actuals("2026-01", "1").targets("2026-01", "0").row("2026-01", Basis.MONTH);
    }

    @Test
    void without_direction_of_good_a_metric_is_shown_and_never_judged() {
        Judgement row = Story.of(metric(PIECES, Direction.NONE).build())
                .actuals("2026-01", "5")
                .targets("2026-01", "4")
                .row("2026-01", Basis.MONTH);

        assertThat(row.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(row.gap().orElseThrow().favour()).isEmpty();
        assertThat(row.gap().orElseThrow().absolute()).isEqualByComparingTo("1");
    }

    @Test
    void a_retired_metric_is_not_applicable() {
        Judgement row = Story.of(metric(PIECES, Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .life(new Life(Optional.empty(), Optional.of(LocalDate.of(2026, 6, 30))))
                        .build())
                .actuals("2026-01", "1 1 1 1 1 1")
                .row("2026-10", Basis.YTD);

        assertThat(row.status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void lead_time_misses_its_path_for_the_third_month() {
        Target path = new Target(
                LocalDate.of(2026, 4, 1),
                new Target.Shape.Trajectory(
                        BigDecimal.valueOf(14), YearMonth.of(2026, 3), BigDecimal.TEN, YearMonth.of(2027, 3)),
                Target.Agreement.NONE,
                Place.ofFile("operations.yaml"));
        Tolerance ten =
                new Tolerance(Tolerance.DEFAULT.green(), new Tolerance.Margin(BigDecimal.TEN, Tolerance.Mode.PERCENT));
        Metric metric = metric(new Unit(Unit.Kind.NUMBER, "days"), Direction.LOWER)
                .overTime(Aggregation.AVERAGE)
                .targets(List.of(path))
                .tolerance(ten)
                .build();
        Story story = Story.of(metric).actuals("2026-08", "13.6 13.3 13.1");
        for (int gone = 5; gone <= 7; gone++) {
            story.targets(
                    YearMonth.of(2026, 3).plusMonths(gone).toString(),
                    TargetLine.at(BigDecimal.valueOf(14), BigDecimal.TEN, gone, 12)
                            .toString());
        }

        Judgement october = story.row("2026-10", Basis.MONTH);
        assertThat(Rounding.halfUp(october.target().orElseThrow(), 2)).isEqualByComparingTo("11.67");
        assertThat(october.status()).isEqualTo(Status.RED);
        Gap gap = october.gap().orElseThrow();
        assertThat(gap.favour()).contains(Gap.Favour.ADVERSE);
        assertThat(Rounding.halfUp(gap.absolute(), 1)).isEqualByComparingTo("1.4");
    }

    private static MetricBuilder metric(Unit unit, Direction better) {
        return Metric.builder("m", unit, better);
    }
}
