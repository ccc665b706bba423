package org.scorepack.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.assess.SignalRules.Flag;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Signal.Change;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;

/**
 * Is the process of a metric changing, and will it hit its target? Its chart at the reported period, segment by segment.
 *
 * @param signals of the periods that were tested
 * @param limits of the latest segment
 */
record ProcessTest(Map<Period, Signal> signals, Optional<ProcessLimits> limits) {

    private static final int PERIODS_OF_YEAR = 12;

    static ProcessTest of(MetricFacts facts, String department, Period reported) {
        if (facts.metric().kind() == Metric.Kind.MILESTONE) {
            return new ProcessTest(Map.of(), Optional.empty());
        }
        ChartSeries series = ChartSeries.of(facts, facts.first().orElse(reported), reported);
        if (series.periods().isEmpty()) {
            return new ProcessTest(Map.of(), Optional.empty());
        }
        Metric metric = facts.metric();
        double[] points = series.points();
        List<Segment> segments = new ArrayList<>();
        List<Optional<Flag>> flags = new ArrayList<>();
        List<Integer> starts = series.starts();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : points.length;
            Segment segment = Segment.of(Arrays.copyOfRange(points, starts.get(i), end), series.settings());
            segments.add(segment);
            flags.addAll(segment.flags());
        }
        Map<Period, Signal> signals = new HashMap<>();
        for (int i = 0; i < starts.size(); i++) {
            for (int j = 0; j < segments.get(i).points().length; j++) {
                int at = starts.get(i) + j;
                Optional<Flag> flag = isEcho(series, flags, at) ? Optional.empty() : flags.get(at);
                if (flag.isPresent() || segments.get(i).isTested() && !Double.isNaN(points[at])) {
                    signals.put(
                            series.periods().get(at),
                            flag.map(found -> signal(found, metric.better())).orElse(Signal.NONE));
                }
            }
        }
        Segment latest = segments.get(segments.size() - 1);
        int start = starts.get(starts.size() - 1);
        return new ProcessTest(signals, limits(series, latest, department, start, reported));
    }

    /** Empty = not tested. */
    Optional<Signal> signal(Period period) {
        return Optional.ofNullable(signals.get(period));
    }

    /** A difference to last year that only mirrors the change of a year ago ({@code rules.md} 3.5). */
    private static boolean isEcho(ChartSeries series, List<Optional<Flag>> flags, int at) {
        int before = at - PERIODS_OF_YEAR / Due.step(series.facts().metric().frequency());
        return series.as() == ChartedAs.YEAR_ON_YEAR
                && before >= 0
                && flags.get(at)
                        .flatMap(now -> flags.get(before).map(then -> now.up() != then.up()))
                        .orElse(false);
    }

    private static Signal signal(Flag flag, Direction better) {
        Change change = switch (better) {
            case HIGHER -> flag.up() ? Change.IMPROVEMENT : Change.CONCERN;
            case LOWER -> flag.up() ? Change.CONCERN : Change.IMPROVEMENT;
            case BAND, NONE -> flag.up() ? Change.HIGH : Change.LOW;
        };
        return new Signal(change, Optional.of(flag.rule()));
    }

    private static Optional<ProcessLimits> limits(
            ChartSeries series, Segment latest, String department, int start, Period reported) {
        if (!latest.hasLimits()) {
            return Optional.empty();
        }
        XmrChart chart = latest.chart();
        TargetReach reach = TargetReach.of(series, reported);
        return Optional.of(new ProcessLimits(
                department,
                series.facts().metric().id(),
                series.as(),
                series.log(),
                series.unscaled(chart.mean()),
                series.unscaled(chart.lower()),
                series.unscaled(chart.upper()),
                chart.sigma(),
                series.periods().get(start),
                series.periods().get(series.periods().size() - 1),
                XmrChart.present(latest.points()).length,
                latest.verdict(),
                reach.assurance(),
                reach.hitShare(),
                ChartCourse.of(series, latest, start)));
    }
}
