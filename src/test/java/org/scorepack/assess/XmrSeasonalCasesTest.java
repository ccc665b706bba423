package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.Signal;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Cases;

/** Seasonal series as a metric's own chart tests them: known by month, and by weeks that make months. */
class XmrSeasonalCasesTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    @Test
    void a_seasonal_metric_is_charted_against_last_year() {
        Cases.of("cases/xmr_seasonal.csv").each(row -> check(row, Frequency.MONTH));
    }

    @Test
    void so_is_a_weekly_one_by_the_months_that_its_weeks_make() {
        Cases.of("cases/xmr_seasonal.csv").each(row -> check(row, Frequency.WEEK));
    }

    private static void check(Cases.Row row, Frequency frequency) {
        String[] values = row.text("series").split(";", -1);
        Metric metric = Metric.builder("m", new Unit(Unit.Kind.NUMBER, ""), Direction.HIGHER)
                .frequency(frequency)
                .seasonal(true)
                .build();
        Story story = Story.of(metric)
                .actuals(
                        FIRST.toString(),
                        Stream.of(values)
                                .map(value -> value.isBlank() ? "_" : value)
                                .collect(Collectors.joining(" ")));
        Period reported = story.period(FIRST.plusMonths(values.length - 1L).toString());
        MetricFacts facts =
                new MetricFacts(story.calendar(), Story.department(Story.DEPARTMENT, "c"), metric, story.facts());
        ChartSeries series = ChartSeries.of(facts, facts.first().orElseThrow(), reported);
        assertThat(series.as()).isEqualTo(ChartedAs.YEAR_ON_YEAR);
        assertThat(series.points())
                .containsExactly(
                        XmrCasesTest.points(row.series("exp_yoy_diffs_last24")),
                        org.assertj.core.data.Offset.offset(1e-9));
        ProcessTest test = ProcessTest.of(facts, Story.DEPARTMENT, reported);
        ProcessLimits limits = test.limits().orElseThrow();
        row.close("exp_mean", limits.mean());
        row.close("exp_lpl", limits.lower());
        row.close("exp_upl", limits.upper());
        row.same(
                "exp_codes_on_yoy_BSC8",
                series.periods().stream()
                        .map(period -> code(test.signal(period)))
                        .collect(Collectors.joining()));
    }

    private static String code(Optional<Signal> signal) {
        if (signal.isEmpty()) {
            return "_";
        }
        if (signal.get().rule().isEmpty()) {
            return ".";
        }
        boolean up = signal.get().change() == Signal.Change.IMPROVEMENT;
        return switch (signal.get().rule().orElseThrow()) {
            case OUTSIDE -> up ? "H" : "L";
            case TREND -> up ? "T" : "t";
            case TWO_OF_THREE -> up ? "W" : "w";
            default -> up ? "R" : "r";
        };
    }
}
