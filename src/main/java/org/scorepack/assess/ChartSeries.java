package org.scorepack.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.assess.outlook.YearCorrelation;
import org.scorepack.assess.trend.Median;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Unit;

/**
 * What is charted of a metric: which periods, and values, gaps to target or differences to last year ({@code rules.md}
 * 3.4 and 3.5).
 *
 * <p>The window counts periods in which the metric is due: 24 months, or 24 quarters of a quarterly metric. Declared, or where
 * nothing is declared: the value where its limits are given or computed on a log scale, else a metric that is declared seasonal
 * against last year, a moving target as the gap to it, a metric whose own months look seasonal against last year, and again the
 * value. A target moves where a trajectory in the card changes it, or a feed changes it in most periods, as a phased budget does.
 *
 * <p>A sum that lacks a department or a week is no point, but where it is charted as the gap to the target of the same parts.
 *
 * <p>Where a part is in another currency all of that stands at the exchange rates of the plan, as the status does ({@code rules.md} 1.4).
 *
 * @param log whether points are natural logarithms; never where a value is not above zero
 * @param window the periods that count
 * @param periods those of them that are charted: all, but for differences to a year that is not known
 */
record ChartSeries(MetricFacts facts, ChartedAs as, boolean log, List<Period> window, List<Period> periods) {

    /** Things that happen less often than this in a month, by their median, are too rare for rules about patterns. */
    private static final double RARE = 5;

    private static final int QUARTERS = 4;

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
        ChartedAs as = chartedAs(facts, due, reported);
        List<Period> charted = as == ChartedAs.YEAR_ON_YEAR ? withLastYear(facts, first, due) : due;
        ChartSeries linear = new ChartSeries(facts, as, false, due, charted);
        boolean log = facts.metric().process().scale() == ProcessSettings.Scale.LOG
                && as == ChartedAs.VALUE
                && Arrays.stream(XmrChart.present(linear.points())).allMatch(point -> point > 0);
        return new ChartSeries(facts, as, log, due, charted);
    }

    /** On the scale of the chart; missing points are {@code NaN}. */
    double[] points() {
        return periods.stream()
                .mapToDouble(period -> value(period)
                        .map(BigDecimal::doubleValue)
                        .map(this::scaled)
                        .orElse(Double.NaN))
                .toArray();
    }

    /** A number on the scale of the chart; on a log scale all that is not above zero lies below everything. */
    double scaled(double number) {
        return !log ? number : number > 0 ? Math.log(number) : Double.NEGATIVE_INFINITY;
    }

    /** A number of the chart in the unit of what is charted. */
    double unscaled(double point) {
        return log ? Math.exp(point) : point;
    }

    /** How the metric is tested, on the scale of the chart; rare events only by what lies outside the limits. */
    ProcessSettings settings() {
        ProcessSettings declared = facts.metric().process();
        ProcessSettings scaled = log
                ? declared.withLimits(limits -> new LimitSettings.Given(scaled(limits.lower()), scaled(limits.upper())))
                : declared;
        return isRare() && declared.rules() != ProcessSettings.RuleSet.MDC
                ? scaled.withRules(ProcessSettings.RuleSet.R1)
                : scaled;
    }

    private boolean isRare() {
        double[] present = XmrChart.present(points());
        return as == ChartedAs.VALUE
                && facts.metric().unit().kind() == Unit.Kind.COUNT
                && facts.metric().overTime() == Aggregation.SUM
                && present.length > 0
                && Median.of(present) < scaled(RARE);
    }

    /** On a scale that has a target, which differences to last year have not; then every period of the window counts. */
    ChartSeries againstTarget() {
        boolean gap = facts.metric().better() != Direction.BAND
                && targets(facts, window).stream()
                                .map(BigDecimal::stripTrailingZeros)
                                .distinct()
                                .count()
                        > 1;
        ChartedAs scale = gap ? ChartedAs.VS_TARGET : ChartedAs.VALUE;
        return as == ChartedAs.YEAR_ON_YEAR ? new ChartSeries(facts, scale, false, window, window) : this;
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
        List<LocalDate> days = facts.metric().process().rebases().stream()
                .map(ProcessSettings.Rebase::day)
                .toList();
        return IntStream.range(0, periods.size())
                .filter(i -> i == 0 || days.stream().anyMatch(day -> isBetween(day, i)))
                .boxed()
                .toList();
    }

    private boolean isBetween(LocalDate day, int i) {
        return periods.get(i - 1).last().isBefore(day) && !periods.get(i).last().isBefore(day);
    }

    private Optional<BigDecimal> value(Period period) {
        Optional<BigDecimal> actual = facts.judged(period).number();
        return switch (as) {
            case VALUE -> actual.filter(any -> facts.isWhole(facts.month(period)));
            case VS_TARGET ->
                actual.flatMap(value ->
                        facts.number(period, Basis.MONTH, Scenario.TARGET).map(value::subtract));
            case YEAR_ON_YEAR -> yearOnYear(period);
        };
    }

    /** At the same exchange rates on both sides, or as both were; of sums with all their parts on both. */
    private Optional<BigDecimal> yearOnYear(Period period) {
        if (!facts.isWhole(facts.comparable(period)) || !facts.isWhole(facts.yearBefore(period))) {
            return Optional.empty();
        }
        boolean atPlanRates = facts.number(period, Basis.MONTH, Scenario.PRIOR_YEAR_AT_PLAN_RATES)
                .isPresent();
        return (atPlanRates ? facts.judged(period) : facts.comparable(period))
                .number()
                .flatMap(value -> (atPlanRates ? facts.judgedYearBefore(period) : facts.yearBefore(period))
                        .number()
                        .map(value::subtract));
    }

    private static List<Period> withLastYear(MetricFacts facts, Period first, List<Period> due) {
        return due.stream()
                .filter(period -> facts.calendar().yearBefore(period).compareTo(first) >= 0)
                .toList();
    }

    private static ChartedAs chartedAs(MetricFacts facts, List<Period> due, Period reported) {
        Metric metric = facts.metric();
        boolean gap = metric.better() != Direction.BAND;
        return switch (metric.process().basis()) {
            case VALUE -> ChartedAs.VALUE;
            case VS_TARGET -> gap ? ChartedAs.VS_TARGET : ChartedAs.VALUE;
            case YEAR_ON_YEAR -> ChartedAs.YEAR_ON_YEAR;
            case AUTO -> {
                if (metric.process().limits().given().isPresent()
                        || metric.process().scale() == ProcessSettings.Scale.LOG) {
                    yield ChartedAs.VALUE;
                }
                if (metric.seasonal().orElse(false)) {
                    yield ChartedAs.YEAR_ON_YEAR;
                }
                if (gap && targetMoves(facts, due)) {
                    yield ChartedAs.VS_TARGET;
                }
                yield metric.seasonal().isEmpty() && looksSeasonal(facts, reported)
                        ? ChartedAs.YEAR_ON_YEAR
                        : ChartedAs.VALUE;
            }
        };
    }

    /** Like the outlook sees it: the last two years of months move alike, or the last four of quarters. */
    private static boolean looksSeasonal(MetricFacts facts, Period reported) {
        if (facts.metric().frequency() == Frequency.QUARTER) {
            return lastQuarters(facts, reported)
                    .filter(quarters -> YearCorrelation.of(quarters, QUARTERS) >= YearCorrelation.SEASONAL)
                    .isPresent();
        }
        return History.of(facts, reported)
                .filter(history -> YearCorrelation.of(history.values()) >= YearCorrelation.SEASONAL)
                .isPresent();
    }

    /** As many as the test takes, up to the newest one that is due; empty where one is missing: four years have no room to fill. */
    private static Optional<double[]> lastQuarters(MetricFacts facts, Period reported) {
        Period newest = facts.calendar().quarterOf(reported).last().equals(reported.last())
                ? reported
                : facts.calendar().shift(reported, -((reported.number() - 1) % FiscalCalendar.PERIODS_OF_QUARTER + 1));
        int needed = YearCorrelation.needed(QUARTERS);
        double[] values = IntStream.range(0, needed)
                .mapToObj(at -> facts.calendar().shift(newest, FiscalCalendar.PERIODS_OF_QUARTER * (at - needed + 1)))
                .flatMap(quarter -> facts.month(quarter).number().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        return values.length == needed ? Optional.of(values) : Optional.empty();
    }

    private static boolean targetMoves(MetricFacts facts, List<Period> due) {
        List<BigDecimal> targets = targets(facts, due);
        long changes = IntStream.range(1, targets.size())
                .filter(i -> targets.get(i).compareTo(targets.get(i - 1)) != 0)
                .count();
        boolean path =
                facts.metric().targets().stream().anyMatch(target -> target.shape() instanceof Target.Shape.Trajectory);
        return facts.hasTargetsFromFeed() ? 2 * changes > targets.size() - 1 : path && changes > 0;
    }

    private static List<BigDecimal> targets(MetricFacts facts, List<Period> due) {
        return due.stream()
                .flatMap(period -> facts.number(period, Basis.MONTH, Scenario.TARGET).stream())
                .toList();
    }
}
