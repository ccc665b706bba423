package org.scorepack.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Target;

/**
 * What is charted of a metric: which periods, and values, gaps to target or differences to last year ({@code rules.md}
 * 3.4 and 3.5).
 *
 * <p>The window counts periods in which the metric is due: 24 months, or 24 quarters of a quarterly metric. Declared, or where
 * nothing is declared: the value where its limits are given, else a seasonal metric against last year, a moving target as the
 * gap to it, and again the value. A target moves where a trajectory in the card changes it, or a feed changes it in most
 * periods, as a phased budget does.
 */
record ChartSeries(MetricFacts facts, ChartedAs as, List<Period> periods) {

    static ChartSeries of(MetricFacts facts, Period first, Period reported) {
        List<Period> due = new ArrayList<>();
        int window = facts.metric().process().window().orElse(Integer.MAX_VALUE);
        for (Period period = reported;
                period.compareTo(first) >= 0 && due.size() < window;
                period = facts.calendar().shift(period, -1)) {
            if (Due.isDue(facts.calendar(), facts.metric().frequency(), period)) {
                due.add(period);
            }
        }
        Collections.reverse(due);
        ChartedAs as = chartedAs(facts, due);
        return new ChartSeries(facts, as, as == ChartedAs.YEAR_ON_YEAR ? withLastYear(facts, first, due) : due);
    }

    /** Missing points are {@code NaN}. */
    double[] points() {
        return periods.stream()
                .mapToDouble(
                        period -> value(period).map(BigDecimal::doubleValue).orElse(Double.NaN))
                .toArray();
    }

    /** The same periods on a scale that has a target: differences to last year have none. */
    ChartSeries againstTarget() {
        ChartedAs scale = facts.metric().better() == Direction.BAND ? ChartedAs.VALUE : ChartedAs.VS_TARGET;
        return as == ChartedAs.YEAR_ON_YEAR ? new ChartSeries(facts, scale, periods) : this;
    }

    /** The target on the scale of the chart. */
    Optional<BigDecimal> target(Period period, Scenario scenario) {
        Optional<BigDecimal> target = facts.number(period, Basis.MONTH, scenario);
        return switch (as) {
            case VALUE -> target;
            case VS_TARGET -> target.map(any -> BigDecimal.ZERO);
            case YEAR_ON_YEAR -> Optional.empty();
        };
    }

    /** Where segments begin: at the start, and at every rebase inside. */
    List<Integer> starts() {
        List<LocalDate> days = facts.metric().process().rebases();
        return IntStream.range(0, periods.size())
                .filter(i -> i == 0 || days.stream().anyMatch(day -> isBetween(day, i)))
                .boxed()
                .toList();
    }

    private boolean isBetween(LocalDate day, int i) {
        return periods.get(i - 1).last().isBefore(day) && !periods.get(i).last().isBefore(day);
    }

    private Optional<BigDecimal> value(Period period) {
        Optional<BigDecimal> actual = facts.month(period).number();
        return switch (as) {
            case VALUE -> actual;
            case VS_TARGET ->
                actual.flatMap(value ->
                        facts.number(period, Basis.MONTH, Scenario.TARGET).map(value::subtract));
            case YEAR_ON_YEAR ->
                facts.comparable(period)
                        .number()
                        .flatMap(value -> facts.yearBefore(period).number().map(value::subtract));
        };
    }

    private static List<Period> withLastYear(MetricFacts facts, Period first, List<Period> due) {
        return due.stream()
                .filter(period -> facts.calendar().yearBefore(period).compareTo(first) >= 0)
                .toList();
    }

    private static ChartedAs chartedAs(MetricFacts facts, List<Period> due) {
        Metric metric = facts.metric();
        boolean gap = metric.better() != Direction.BAND;
        return switch (metric.process().basis()) {
            case VALUE -> ChartedAs.VALUE;
            case VS_TARGET -> gap ? ChartedAs.VS_TARGET : ChartedAs.VALUE;
            case YEAR_ON_YEAR -> ChartedAs.YEAR_ON_YEAR;
            case AUTO ->
                metric.process().limits().given().isPresent()
                        ? ChartedAs.VALUE
                        : metric.seasonal().orElse(false)
                                ? ChartedAs.YEAR_ON_YEAR
                                : gap && targetMoves(facts, due) ? ChartedAs.VS_TARGET : ChartedAs.VALUE;
        };
    }

    private static boolean targetMoves(MetricFacts facts, List<Period> due) {
        List<BigDecimal> targets = due.stream()
                .flatMap(period -> facts.number(period, Basis.MONTH, Scenario.TARGET).stream())
                .toList();
        long changes = IntStream.range(1, targets.size())
                .filter(i -> targets.get(i).compareTo(targets.get(i - 1)) != 0)
                .count();
        boolean path =
                facts.metric().targets().stream().anyMatch(target -> target.shape() instanceof Target.Shape.Trajectory);
        return facts.hasTargetsFromFeed() ? 2 * changes > targets.size() - 1 : path && changes > 0;
    }
}
