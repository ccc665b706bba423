package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.ProcessLimits.Verdict;
import org.scorepack.figure.Signal;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.ChartBasis;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Unit;

class ProcessTestTest {

    private static final Unit NUMBER = new Unit(Unit.Kind.NUMBER, "");
    private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "%");
    private static final String STEADY = "5 6 5 4 6 5 7 5 4 5 6 4 5 5 6 4 5 7 5 4 6 5 4 5";

    @Test
    void a_step_in_the_gap_to_a_moving_target_is_a_change() {
        Target path = new Target(
                LocalDate.of(2024, 11, 1),
                new Target.Shape.Trajectory(
                        BigDecimal.valueOf(20), YearMonth.of(2024, 10), BigDecimal.TEN, YearMonth.of(2026, 12)),
                Target.Agreement.NONE,
                Place.ofFile("operations.yaml"));
        Metric metric = Metric.builder("m", NUMBER, Direction.LOWER)
                .targets(List.of(path))
                .build();
        Story story = Story.of(metric);
        String[] gaps = ("0.2 -0.1 0.3 -0.3 0.1 -0.2 0.2 0 -0.3 0.1 0.3 -0.1 -0.2 0.2 0.1 -0.3 0 0.2 -0.1 0.1 -0.2 "
                        + "1.3 1.3 1.4")
                .split(" ");
        for (int i = 0; i < gaps.length; i++) {
            String month = YearMonth.of(2024, 11).plusMonths(i).toString();
            BigDecimal target = TargetLine.at(BigDecimal.valueOf(20), BigDecimal.TEN, i + 1, 26);
            story.targets(month, target.toPlainString())
                    .actuals(month, target.add(new BigDecimal(gaps[i])).toPlainString());
        }

        assertThat(story.row("2026-10", Basis.MONTH).signal().map(Signal::code)).contains("CONCERN (outside)");
        assertThat(story.row("2026-10", "2026-08", Basis.MONTH)
                        .orElseThrow()
                        .signal()
                        .map(Signal::code))
                .contains("CONCERN (outside)");
        assertThat(story.row("2026-10", "2026-07", Basis.MONTH)
                        .orElseThrow()
                        .signal()
                        .map(Signal::code))
                .contains("NONE");
        ProcessLimits limits = story.judged("2026-10").limits().orElseThrow();
        assertThat(limits.basis()).isEqualTo(ChartedAs.VS_TARGET);
        assertThat(limits.assurance()).contains(AssuranceKind.HIT_OR_MISS);
    }

    @Test
    void an_ordinary_month_off_target_is_no_change_and_hits_in_four_of_ten() {
        Story story = Story.of(Metric.builder("m", PERCENT, Direction.HIGHER).build())
                .actuals(
                        "2024-11",
                        "94.1 95.9 96.3 93.2 95.4 96.8 93.5 95.0 96.4 94.3 92.9 95.1 "
                                + "97.0 94.2 95.9 93.3 95.6 96.9 94.0 96.1 95.2 92.1 93.6 91.2")
                .targets("2026-10", "95");

        Judged judged = story.judged("2026-10");
        assertThat(story.row("2026-10", Basis.MONTH).signal()).contains(Signal.NONE);
        assertThat(story.row("2026-10", Basis.MONTH).assurance()).contains(AssuranceKind.HIT_OR_MISS);
        assertThat(judged.limits().orElseThrow().hitShare().orElseThrow()).isBetween(0.375, 0.475);
    }

    @Test
    void eight_months_above_the_average_are_a_change() {
        Story story = Story.of(Metric.builder("m", PERCENT, Direction.LOWER).build())
                .actuals(
                        "2024-11",
                        "8.7 8.9 8.6 9.0 8.8 9.1 8.7 8.9 8.6 9.0 8.8 8.7 8.9 8.6 9.0 8.8 9.5 9.4 9.6 9.5 9.3 9.6 9.4 9.5");

        assertThat(story.row("2026-10", Basis.MONTH).signal().map(Signal::code)).contains("CONCERN (run)");
    }

    @Test
    void a_gap_breaks_a_trend() {
        String rising = "5 6 5 4 6 5 4 5 4 5 4.1 4.2 4.3 4.4 4.5 4.6 4.7";
        String broken = "5 6 5 4 6 5 4 5 4 5 4.1 4.2 4.3 _ 4.5 4.6 4.7";

        assertThat(signal(rising)).isEqualTo("IMPROVEMENT (trend)");
        assertThat(signal(broken)).isEqualTo("NONE");
    }

    @Test
    void equal_values_have_no_variation() {
        Judged judged = judged("7 7 7 7 7 7 7 7 7 7 7 7 7 7", RuleSet.BSC8);
        assertThat(judged.limits().orElseThrow().verdict()).isEqualTo(Verdict.CONSTANT);
        assertThat(last(judged)).isEqualTo("NONE");
        assertThat(judged("7 7 7 7 7 7 7 7 7 7 7 7 7 7", RuleSet.MDC)
                        .limits()
                        .orElseThrow()
                        .upper())
                .isEqualTo(7);
    }

    @Test
    void where_most_months_repeat_only_the_limits_count() {
        assertThat(signal("7 7 7 7 7 7 7 7 7 7 7 7 7 8")).isEqualTo("IMPROVEMENT (outside)");
        assertThat(judged("7 7 7 7 7 7 7 7 7 7 7 7 7 8", RuleSet.BSC8)
                        .rows()
                        .get(0)
                        .signal())
                .contains(Signal.NONE);
    }

    @Test
    void a_short_history_says_little() {
        Judged five = judged("1 2 1 2 9", RuleSet.BSC8);
        assertThat(five.limits().orElseThrow().verdict()).isEqualTo(Verdict.TOO_SHORT);
        assertThat(five.rows().get(4).signal()).isEmpty();
        Judged eight = judged("1 2 3 4 5 6 7 8", RuleSet.BSC8);
        assertThat(eight.limits().orElseThrow().verdict()).isEqualTo(Verdict.PROVISIONAL);
        assertThat(last(eight)).isEqualTo("IMPROVEMENT (outside)");
        assertThat(last(judged("4 5 3 4 5 6 5 5.5", RuleSet.BSC8))).isEqualTo("NONE");
        assertThat(judged("4", RuleSet.BSC8).limits()).isEmpty();
    }

    @Test
    void the_window_leaves_older_months_untested() {
        Judged judged = judged("50 50 " + STEADY, RuleSet.BSC8);
        assertThat(judged.rows().get(0).signal()).isEmpty();
        assertThat(judged.limits().orElseThrow().points()).isEqualTo(24);
    }

    @Test
    void limits_begin_anew_on_a_rebase_day() {
        ProcessSettings rebased = new ProcessSettings(
                RuleSet.BSC8,
                ChartBasis.AUTO,
                ProcessSettings.Scale.LINEAR,
                Optional.of(24),
                List.of(rebase(LocalDate.of(2025, 1, 1))),
                LimitSettings.DEFAULT);
        Metric metric =
                Metric.builder("m", NUMBER, Direction.HIGHER).process(rebased).build();
        Judged judged = Story.of(metric)
                .actuals("2024-01", "15 16 15 14 16 15 17 15 14 15 16 14 5 5 6 4 5 7 5 4 6 5 4 5")
                .judged("2025-12");
        ProcessLimits limits = judged.limits().orElseThrow();
        assertThat(limits.from().code()).isEqualTo("2025-01");
        assertThat(limits.points()).isEqualTo(12);
        assertThat(judged.rows())
                .allSatisfy(row -> assertThat(row.signal().orElse(Signal.NONE)).isEqualTo(Signal.NONE));
    }

    @Test
    void limits_of_a_baseline_stay_and_count_from_the_last_rebase() {
        ProcessSettings settings = new ProcessSettings(
                RuleSet.BSC8,
                ChartBasis.AUTO,
                ProcessSettings.Scale.LINEAR,
                Optional.empty(),
                List.of(rebase(LocalDate.of(2024, 5, 1))),
                new LimitSettings(Optional.of(12), Optional.empty(), true));
        Judged judged = judged("90 91 90 92 _ 5 6 4 5 6 5 7 5 4 5 6 4 9 7 7.1 6.9 7 7 7 7.1 7", settings);
        ProcessLimits limits = judged.limits().orElseThrow();
        assertThat(limits.from().code()).isEqualTo("2024-05");
        assertThat(limits.mean()).isEqualTo(62.0 / 12);
        assertThat(limits.upper()).isBetween(8.0, 9.0);
        assertThat(signalOf(judged, "2025-05")).contains("NONE");
        assertThat(signalOf(judged, "2025-06")).contains("IMPROVEMENT (outside)");
        assertThat(last(judged)).isEqualTo("IMPROVEMENT (run)");
    }

    @Test
    void given_limits_stand_in_the_place_of_computed_ones() {
        LimitSettings given = new LimitSettings(Optional.empty(), Optional.of(new LimitSettings.Given(4.5, 6.5)), true);
        Judged judged = judged(
                STEADY,
                new ProcessSettings(
                        RuleSet.R1, ChartBasis.AUTO, ProcessSettings.Scale.LINEAR, Optional.of(24), List.of(), given));
        assertThat(judged.limits().orElseThrow().lower()).isEqualTo(4.5);
        assertThat(judged.limits().orElseThrow().upper()).isEqualTo(6.5);
        assertThat(signalOf(judged, "2024-07")).contains("IMPROVEMENT (outside)");
        assertThat(signalOf(judged, "2024-09")).contains("CONCERN (outside)");
        assertThat(last(judged)).isEqualTo("NONE");
    }

    @Test
    void outliers_widen_the_limits_where_they_are_not_screened() {
        LimitSettings unscreened = new LimitSettings(Optional.empty(), Optional.empty(), false);
        ProcessSettings all = new ProcessSettings(
                RuleSet.BSC8, ChartBasis.AUTO, ProcessSettings.Scale.LINEAR, Optional.of(24), List.of(), unscreened);
        String peak = "5 6 5 4 6 5 7 5 4 5 6 4 5 5 6 4 5 30 5 4 6 5 4 5";
        assertThat(judged(peak, all).limits().orElseThrow().upper())
                .isGreaterThan(judged(peak, RuleSet.BSC8).limits().orElseThrow().upper() + 3);
    }

    @Test
    void given_limits_of_the_value_do_not_judge_another_scale() {
        LimitSettings given = new LimitSettings(Optional.empty(), Optional.of(new LimitSettings.Given(-9, 9)), true);
        ProcessSettings settings = new ProcessSettings(
                RuleSet.BSC8, ChartBasis.YEAR_ON_YEAR, ProcessSettings.Scale.LINEAR, Optional.of(24), List.of(), given);
        Metric metric =
                Metric.builder("m", NUMBER, Direction.HIGHER).process(settings).build();
        String season = "10 20 30 40 50 60 70 60 50 40 30 20 ";
        String higher = "14 25 34 45 54 65 74 65 54 45 34 25 ";
        Judged judged = Story.of(metric)
                .actuals("2023-11", season + higher + higher)
                .targets("2023-11", season + season + season)
                .judged("2026-10");
        assertThat(judged.limits().orElseThrow().upper()).isEqualTo(9);
        assertThat(judged.limits().orElseThrow().assurance()).contains(AssuranceKind.PASSES);
    }

    @Test
    void a_seasonal_metric_is_compared_with_last_year() {
        Metric metric =
                Metric.builder("m", NUMBER, Direction.HIGHER).seasonal(true).build();
        String season = "10 20 30 40 50 60 70 60 50 40 30 20 ";
        String noisy = "11 20 31 40 51 60 71 61 50 41 30 21 ";
        Judged judged =
                Story.of(metric).actuals("2023-11", season + noisy + season).judged("2026-10");
        assertThat(judged.limits().orElseThrow().basis()).isEqualTo(ChartedAs.YEAR_ON_YEAR);
        assertThat(judged.limits().orElseThrow().points()).isEqualTo(24);
        assertThat(judged.limits().orElseThrow().upper()).isLessThan(5);
    }

    @Test
    void a_seasonal_metric_reaches_its_phased_target_or_not() {
        Metric metric =
                Metric.builder("m", NUMBER, Direction.HIGHER).seasonal(true).build();
        String season = "10 20 30 40 50 60 70 60 50 40 30 20 ";
        String higher = "14 25 34 45 54 65 74 65 54 45 34 25 ";
        Judged judged = Story.of(metric)
                .actuals("2023-11", season + higher + higher)
                .targets("2023-11", season + season + season)
                .judged("2026-10");
        assertThat(judged.limits().orElseThrow().basis()).isEqualTo(ChartedAs.YEAR_ON_YEAR);
        assertThat(judged.limits().orElseThrow().assurance()).contains(AssuranceKind.PASSES);
    }

    @Test
    void a_single_peak_is_not_flagged_again_when_it_leaves_last_year() {
        Metric metric =
                Metric.builder("m", NUMBER, Direction.HIGHER).seasonal(true).build();
        String peak = "10 20 31 40 50 61 70 60 51 40 30 20 11 20 70 40 51 60 70 61 50 40 31 20 ";
        Judged judged = Story.of(metric)
                .actuals("2023-11", peak + "10 21 30 40 50 61 70 60 51 40 31 20")
                .judged("2026-10");
        assertThat(signalOf(judged, "2025-01")).contains("IMPROVEMENT (outside)");
        assertThat(signalOf(judged, "2026-01")).contains("NONE");
    }

    @Test
    void western_electric_flags_four_of_five_beyond_one_sigma() {
        String drift = "5 6 4 5 6 4 5 6 4 5 6 4 5 6 4 6.6 6.6 5 6.6 6.6";
        assertThat(last(judged(drift, RuleSet.WECO))).isEqualTo("IMPROVEMENT (four-of-five)");
        assertThat(last(judged(drift, RuleSet.BSC8))).isEqualTo("NONE");
    }

    private static Optional<String> signalOf(Judged judged, String period) {
        return judged.rows().stream()
                .filter(row ->
                        row.id().period().code().equals(period) && row.id().basis() == Basis.MONTH)
                .findFirst()
                .flatMap(row -> row.signal().map(Signal::code));
    }

    @Test
    void a_quarterly_metric_is_charted_by_quarters() {
        Metric metric = Metric.builder("m", NUMBER, Direction.LOWER)
                .frequency(Frequency.QUARTER)
                .build();
        Judged judged = Story.of(metric)
                .actuals("2024-03", "5 _ _ 6 _ _ 5 _ _ 4 _ _ 5 _ _ 6 _ _ 5 _ _ 4 _ _ 5 _ _ 6 _ _ 25")
                .judged("2026-10");
        assertThat(judged.limits().orElseThrow().points()).isEqualTo(11);
        assertThat(judged.rows().stream()
                        .filter(row -> row.id().period().code().equals("2026-09"))
                        .findFirst()
                        .orElseThrow()
                        .signal()
                        .map(Signal::code))
                .contains("CONCERN (outside)");
    }

    @Test
    void four_in_a_row_speak_for_a_history_too_short_for_limits() {
        assertThat(last(judged("4 5 6 7", RuleSet.BSC8))).isEqualTo("IMPROVEMENT (short)");
        assertThat(last(judged("9 7 6 5 4", RuleSet.BSC8))).isEqualTo("CONCERN (short)");
        assertThat(lastOf(judged("5 6 7", RuleSet.BSC8)).signal()).isEmpty();
        assertThat(lastOf(judged("4 5 5 6 7", RuleSet.BSC8)).signal()).isEmpty();
        assertThat(lastOf(judged("4 5 _ 6 7", RuleSet.BSC8)).signal()).isEmpty();
        assertThat(last(judged("4 5 6 7", RuleSet.MDC))).isEqualTo("NONE");
        assertThat(last(judged("4 5 6 7 8 9", RuleSet.BSC8))).doesNotContain("short");
    }

    @Test
    void a_log_scale_makes_equal_ratios_equal_distances() {
        String ratios = "10 20 10 40 20 10 20 40 20 10 20 10 20 40 20 10";
        ProcessLimits limits = judged(ratios, log(Optional.empty())).limits().orElseThrow();
        double[] logs = Arrays.stream(ratios.split(" "))
                .mapToDouble(value -> Math.log(Double.parseDouble(value)))
                .toArray();
        XmrChart chart = XmrChart.of(logs, XmrChart.Screening.UNLESS_FLAT);
        assertThat(limits.mean()).isEqualTo(Math.exp(chart.mean()));
        assertThat(limits.lower()).isEqualTo(Math.exp(chart.lower())).isPositive();
        assertThat(limits.upper()).isEqualTo(Math.exp(chart.upper()));
        assertThat(judged(ratios, RuleSet.BSC8).limits().orElseThrow().lower()).isNegative();
    }

    @Test
    void a_log_scale_needs_values_above_zero_and_takes_limits_in_the_metric_s_unit() {
        String zero = "10 20 10 0 20 10 20 40 20 10 20 10 20 40 20 10";
        assertThat(judged(zero, log(Optional.empty())).limits().orElseThrow().mean())
                .as("the plain scale, where one value has no logarithm")
                .isEqualTo(Arrays.stream(zero.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .average()
                        .orElseThrow());
        Judged given = judged("10 20 10 40 20 10 20 60", log(Optional.of(new LimitSettings.Given(5, 50))));
        assertThat(given.limits().orElseThrow().upper()).isCloseTo(50, within(1e-9));
        assertThat(last(given)).isEqualTo("IMPROVEMENT (outside)");
    }

    @Test
    void on_a_log_scale_the_target_is_met_as_often_as_it_is() {
        Metric metric = Metric.builder("m", NUMBER, Direction.HIGHER)
                .process(log(Optional.empty()))
                .build();
        String ratios = "10 20 10 40 20 10 20 40 20 10 20 10 20 40 20 10";
        ProcessLimits limits = Story.of(metric)
                .actuals("2024-01", ratios)
                .targets("2024-01", "20 ".repeat(16))
                .judged("2025-04")
                .limits()
                .orElseThrow();
        assertThat(limits.hitShare().orElseThrow()).isBetween(0.35, 0.5);
        assertThat(limits.assurance()).contains(AssuranceKind.HIT_OR_MISS);
        ProcessLimits sure = Story.of(metric)
                .actuals("2024-01", ratios)
                .targets("2024-01", "0 ".repeat(16))
                .judged("2025-04")
                .limits()
                .orElseThrow();
        assertThat(sure.hitShare()).contains(1.0);
        assertThat(sure.assurance()).contains(AssuranceKind.PASSES);
    }

    @Test
    void rare_events_are_only_told_when_they_are_outside() {
        String rare = "1 0 2 1 0 1 2 0 1 1 2 0 1 2 0 1 2 2 2 2 3 2 2 2";
        assertThat(last(judgedAs(new Unit(Unit.Kind.NUMBER, ""), rare)))
                .as("a number may run above its average")
                .isEqualTo("IMPROVEMENT (run)");
        assertThat(last(judgedAs(new Unit(Unit.Kind.COUNT, "accidents"), rare))).isEqualTo("NONE");
        assertThat(last(judgedAs(new Unit(Unit.Kind.COUNT, "accidents"), rare + " 9")))
                .isEqualTo("IMPROVEMENT (outside)");
        String often =
                rare.replace("1", "11").replace("2", "12").replace("0", "10").replace("3", "13");
        assertThat(last(judgedAs(new Unit(Unit.Kind.COUNT, "calls"), often))).isEqualTo("IMPROVEMENT (run)");
    }

    @Test
    void what_looks_seasonal_is_compared_with_last_year_unless_a_card_says_otherwise() {
        String season = "10 20 30 40 50 60 70 60 50 40 30 20 ";
        String noisy = "11 20 31 40 51 60 71 61 50 41 30 21 ";
        assertThat(basis(Optional.empty(), season + noisy + season)).isEqualTo(ChartedAs.YEAR_ON_YEAR);
        assertThat(basis(Optional.of(false), season + noisy + season)).isEqualTo(ChartedAs.VALUE);
        assertThat(basis(Optional.empty(), season + "11 20 31 40 51 60 71 61 50 41 30"))
                .as("23 months are not two years")
                .isEqualTo(ChartedAs.VALUE);
        assertThat(basis(Optional.empty(), STEADY)).isEqualTo(ChartedAs.VALUE);
    }

    @Test
    void another_level_is_proposed_once_it_has_lasted_and_never_taken() {
        String before = "15 16 15 14 16 15 17 15 14 15 16 14 15 16 15 14 ";
        String after = "19 20 18 19 20 21 19 20";
        ProcessLimits limits = judged(before + after, RuleSet.BSC8).limits().orElseThrow();
        assertThat(limits.course().levelSince().orElseThrow().code()).isEqualTo("2025-05");
        assertThat(limits.from().code()).as("the range stays as it is").isEqualTo("2024-01");
        assertThat(judged(before + "19 20 18 19 20 21 19", RuleSet.BSC8)
                        .limits()
                        .orElseThrow()
                        .course()
                        .levelSince())
                .as("seven months are too few")
                .isEmpty();
        assertThat(judged(before + after + " 14", RuleSet.BSC8)
                        .limits()
                        .orElseThrow()
                        .course()
                        .levelSince())
                .as("the run is over")
                .isEmpty();
    }

    @Test
    void a_course_says_how_far_a_month_moves_and_how_much_it_resembles_the_one_before() {
        ProcessLimits.Course rising = judged("1 2 3 4 5 6 7 8 9 10 11 12", RuleSet.BSC8)
                .limits()
                .orElseThrow()
                .course();
        assertThat(rising.slope()).contains(1.0);
        assertThat(rising.correlation().orElseThrow()).isCloseTo(0.75, within(1e-12));
        ProcessLimits.Course gap = judged("1 2 3 4 5 _ 7 8 9 10 11 12 13", RuleSet.BSC8)
                .limits()
                .orElseThrow()
                .course();
        assertThat(gap.slope()).as("a gap").isEmpty();
        assertThat(judged("1 2 3 4 5 6 7 8 9 10 11", RuleSet.BSC8)
                        .limits()
                        .orElseThrow()
                        .course())
                .isEqualTo(ProcessLimits.Course.UNKNOWN);
    }

    @Test
    void weeks_look_seasonal_by_the_months_that_they_make() {
        String season = "10 20 30 40 50 60 70 60 50 40 30 20 ";
        String noisy = "11 20 31 40 51 60 71 61 50 41 30 21 ";
        assertThat(basis(Frequency.WEEK, Optional.empty(), season + noisy + season))
                .isEqualTo(ChartedAs.YEAR_ON_YEAR);
        assertThat(basis(Frequency.WEEK, Optional.of(false), season + noisy + season))
                .isEqualTo(ChartedAs.VALUE);
        assertThat(basis(Frequency.WEEK, Optional.empty(), STEADY)).isEqualTo(ChartedAs.VALUE);
    }

    /** Twelve pairs of a quarter and the one a year before, as many as of months; every fourth quarter is high. */
    @Test
    void quarters_look_seasonal_from_four_years_on() {
        List<Integer> years = List.of(10, 12, 15, 40, 11, 13, 14, 43, 12, 11, 16, 41, 13, 12, 15, 44);
        assertThat(basis(Frequency.QUARTER, Optional.empty(), quarters(years))).isEqualTo(ChartedAs.YEAR_ON_YEAR);
        assertThat(basis(Frequency.QUARTER, Optional.of(false), quarters(years)))
                .isEqualTo(ChartedAs.VALUE);
        assertThat(basis(Frequency.QUARTER, Optional.empty(), quarters(years.subList(1, 16))))
                .as("15 quarters are too few")
                .isEqualTo(ChartedAs.VALUE);
        assertThat(basis(
                        Frequency.QUARTER,
                        Optional.empty(),
                        quarters(List.of(10, 14, 11, 12, 13, 9, 12, 10, 9, 13, 10, 14, 12, 10, 14, 9))))
                .as("no quarter is like the one a year before")
                .isEqualTo(ChartedAs.VALUE);
        assertThat(basis(Frequency.QUARTER, Optional.empty(), quarters(years) + " _ _"))
                .as("between two quarters nothing is due")
                .isEqualTo(ChartedAs.YEAR_ON_YEAR);
    }

    /** The months of quarters: a value in every third. */
    private static String quarters(List<Integer> values) {
        return values.stream().map(value -> "_ _ " + value).collect(Collectors.joining(" "));
    }

    private static ChartedAs basis(Optional<Boolean> seasonal, String values) {
        return basis(Frequency.MONTH, seasonal, values);
    }

    /** Reported at the last of the values. */
    private static ChartedAs basis(Frequency frequency, Optional<Boolean> seasonal, String values) {
        MetricBuilder metric = Metric.builder("m", NUMBER, Direction.HIGHER).frequency(frequency);
        seasonal.ifPresent(metric::seasonal);
        YearMonth first = YearMonth.of(2023, frequency == Frequency.QUARTER ? 10 : 11);
        return Story.of(metric.build())
                .actuals(first.toString(), values)
                .judged(first.plusMonths(values.trim().split("\\s+").length - 1L)
                        .toString())
                .limits()
                .orElseThrow()
                .basis();
    }

    private static ProcessSettings log(Optional<LimitSettings.Given> given) {
        return new ProcessSettings(
                RuleSet.BSC8,
                ChartBasis.AUTO,
                ProcessSettings.Scale.LOG,
                Optional.of(24),
                List.of(),
                new LimitSettings(Optional.empty(), given, true));
    }

    private static Judged judgedAs(Unit unit, String values) {
        Metric metric = Metric.builder("m", unit, Direction.HIGHER)
                .overTime(Aggregation.SUM)
                .seasonal(false)
                .build();
        return Story.of(metric)
                .actuals("2024-01", values)
                .judged(YearMonth.of(2024, 1)
                        .plusMonths(values.trim().split("\\s+").length - 1L)
                        .toString());
    }

    private static Judgement lastOf(Judged judged) {
        return judged.rows().stream()
                .filter(row -> row.id().basis() == Basis.MONTH)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String signal(String values) {
        return last(judged(values, RuleSet.BSC8));
    }

    private static String last(Judged judged) {
        return lastOf(judged).signal().orElseThrow().code();
    }

    private static Judged judged(String values, RuleSet rules) {
        return judged(
                values,
                new ProcessSettings(
                        rules,
                        ChartBasis.AUTO,
                        ProcessSettings.Scale.LINEAR,
                        Optional.of(24),
                        List.of(),
                        LimitSettings.DEFAULT));
    }

    /** Months from 2024-01 on, judged at the last one. */
    private static Judged judged(String values, ProcessSettings settings) {
        Metric metric =
                Metric.builder("m", NUMBER, Direction.HIGHER).process(settings).build();
        YearMonth first = YearMonth.of(2024, 1);
        return Story.of(metric)
                .actuals(first.toString(), values)
                .judged(first.plusMonths(values.trim().split("\\s+").length - 1L)
                        .toString());
    }

    private static ProcessSettings.Rebase rebase(LocalDate day) {
        return new ProcessSettings.Rebase(day, Label.of(""));
    }
}
