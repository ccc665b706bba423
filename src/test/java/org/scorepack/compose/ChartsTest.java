package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.ChartBasis;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.scorecard.Unit;

class ChartsTest {

    @Test
    void a_process_chart_draws_values_range_and_target_and_says_so_in_words() {
        Chart.Process chart = (Chart.Process) chart(Fixtures.leadTime());
        assertThat(chart.points()).hasSize(24);
        Chart.Point last = chart.points().get(23);
        assertThat(last.label()).isEqualTo("Oct");
        assertThat(chart.points().get(14).label()).isEqualTo("Jan 2026");
        assertThat(last.value()).contains(13.1);
        assertThat(plain(last.text())).isEqualTo("13.1 days");
        assertThat(last.low()).contains(10.9);
        assertThat(last.target()).contains(11.67);
        assertThat(last.change()).isEqualTo(Signal.Change.CONCERN);
        assertThat(plain(chart.rangeLabel())).isEqualTo("usual range 10.9 to 12.1 days");
        assertThat(plain(chart.targetLabel())).isEqualTo("target 11.7 days");
        assertThat(plain(chart.title().what())).isEqualTo("Custom order lead time in days");
        assertThat(chart.alt()).contains("1.4 too long", "actual 13.1, target 11.7, gap +1.4");
    }

    @Test
    void a_range_that_stays_says_where_it_is_from() {
        assertThat(rangeLabel(new LimitSettings(Optional.of(12), Optional.empty(), true)))
                .isEqualTo("usual range 10.9 to 12.1 days, of its first 12 months");
        assertThat(rangeLabel(
                        new LimitSettings(Optional.empty(), Optional.of(new LimitSettings.Given(10.9, 12.1)), true)))
                .isEqualTo("usual range 10.9 to 12.1 days, as given");
    }

    @Test
    void months_are_drawn_and_named_so_where_the_status_stands_on_the_year_so_far() {
        History soFar = History.steady(
                        Fixtures.metric("f", "Flow", Unit.Kind.NUMBER, "t", Direction.HIGHER)
                                .overTime(Aggregation.SUM)
                                .judgeOn(Basis.YTD)
                                .build(),
                        "10",
                        "10",
                        "8")
                .usual(7, 10, 13, AssuranceKind.HIT_OR_MISS);
        Chart.Process chart = (Chart.Process) chart(soFar);
        assertThat(plain(chart.title().what())).isEqualTo("Flow, month by month in t");
        assertThat(plain(chart.targetLabel())).isEqualTo("target 10 t");
        assertThat(plain(chart.alt()))
                .startsWith("Flow (year to date) was 98 t, just off the target of 100 (2 short).")
                .contains("October 2026: actual 8, target 10, gap −2.");
    }

    private static String rangeLabel(LimitSettings limits) {
        Metric metric = Fixtures.metric("lead", "Lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                .process(new ProcessSettings(
                        RuleSet.BSC8,
                        ChartBasis.AUTO,
                        ProcessSettings.Scale.LINEAR,
                        Optional.empty(),
                        List.of(),
                        limits))
                .build();
        History history =
                History.steady(metric, "11.5", "11.7", "11.5").usual(10.9, 11.5, 12.1, AssuranceKind.HIT_OR_MISS);
        return plain(((Chart.Process) chart(history)).rangeLabel());
    }

    @Test
    void against_a_moving_target_the_band_lies_around_the_target_and_values_stay_real() {
        History tracked = History.steady(lead(), "12", "11.9", "13.1")
                .usual(-0.5, 0.1, 0.7, AssuranceKind.HIT_OR_MISS)
                .charted(ProcessLimits.ChartedAs.VS_TARGET);
        Chart.Point last = ((Chart.Process) chart(tracked)).points().get(23);
        assertThat(last.value()).contains(13.1);
        assertThat(last.low().orElseThrow()).isCloseTo(11.5, within(1e-9));
        assertThat(last.centre().orElseThrow()).isCloseTo(12.1, within(1e-9));
        assertThat(last.high().orElseThrow()).isCloseTo(12.7, within(1e-9));
        Review review = review(tracked);
        Chart.Spark small = new Charts(review, review.metrics().get(0), "here").spark();
        assertThat(small.ranges().get(23))
                .contains(new Chart.Band(last.low().get(), last.high().get()));
    }

    @Test
    void a_seasonal_band_lies_around_last_year_and_begins_with_it() {
        History seasonal = History.steady(lead(), "12", "11.0", "13.1")
                .usual(-1, 0, 1, AssuranceKind.HIT_OR_MISS)
                .charted(ProcessLimits.ChartedAs.YEAR_ON_YEAR);
        List<Chart.Point> points = ((Chart.Process) chart(seasonal)).points();
        assertThat(points.get(11).low()).as("no last year, no band").isEmpty();
        assertThat(points.get(23).low().orElseThrow()).isCloseTo(10.0, within(1e-9));
        assertThat(points.get(23).high().orElseThrow()).isCloseTo(12.0, within(1e-9));
    }

    @Test
    void a_missing_month_is_a_gap_in_the_line() {
        Review review = review(Fixtures.complaints());
        Chart.Spark spark = new Charts(review, review.metrics().get(0), "here").spark();
        assertThat(spark.values()).hasSize(24);
        assertThat(spark.values().get(23)).isEmpty();
        assertThat(spark.values().get(22)).contains(2.3);
        assertThat(spark.ranges()).containsOnly(Optional.empty());
        assertThat(spark.alt()).contains("actual missing, target 2.50.");
    }

    @Test
    void without_a_usual_range_columns_are_drawn() {
        Chart.Columns chart = (Chart.Columns) chart(Fixtures.exports());
        assertThat(chart.points()).hasSize(13);
        Chart.Column last = chart.points().get(12);
        assertThat(last.actualText()).isEqualTo("2.04");
        assertThat(last.gapText()).isEqualTo("−0.16");
        assertThat(last.adverse()).isTrue();
        assertThat(last.relativeText()).isEqualTo("\u22127.3\u00a0%");
        assertThat(chart.alt()).contains("gap \u22120.16, \u22127.3\u00a0%.");
        assertThat(last.lastYear()).contains(2_210_000.0);
        assertThat(chart.title().when()).isEqualTo("Oct 2025 to Oct 2026");
    }

    private static Metric lead() {
        return Fixtures.metric("lead", "Lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                .build();
    }

    private static Chart chart(History history) {
        Review review = review(history);
        return new Charts(review, review.metrics().get(0), "here").best();
    }

    private static Review review(History history) {
        return Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
