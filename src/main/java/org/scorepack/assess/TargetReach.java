package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;

/**
 * Whether the latest segment of a process reaches its target, and in how many months ({@code rules.md} 3.2 and 3.6).
 *
 * <p>A seasonal metric, whose chart shows differences to last year, is measured by its gaps to target. Both are empty without
 * target or direction of good, where the segment is too short, and where the month is a sum that lacks a part: its target is that of
 * the others, which whole months are not measured by.
 *
 * @param hitShare share of months on target, 0 to 1
 */
record TargetReach(Optional<AssuranceKind> assurance, Optional<Double> hitShare) {

    static TargetReach of(ChartSeries charted, Period reported) {
        ChartSeries series = charted.againstTarget();
        Metric metric = series.facts().metric();
        double[] points = series.points();
        List<Integer> starts = series.starts();
        int start = starts.get(starts.size() - 1);
        Segment latest = Segment.of(
                Arrays.copyOfRange(points, start, points.length),
                series.as() == charted.as()
                        ? series.settings()
                        : series.settings().withOwnLimits());
        Optional<BigDecimal> target = series.target(reported, Scenario.TARGET);
        Reading now = series.facts().month(reported);
        boolean ofParts = series.as() == ChartedAs.VALUE
                && now instanceof Reading.Present
                && !series.facts().isWhole(now);
        if (target.isEmpty() || ofParts || !latest.canAssure() || metric.better() == Direction.NONE) {
            return new TargetReach(Optional.empty(), Optional.empty());
        }
        double high = series.scaled(target.orElseThrow().doubleValue());
        double low = series.target(reported, Scenario.TARGET_LOW)
                .map(BigDecimal::doubleValue)
                .map(series::scaled)
                .orElse(high);
        XmrChart chart = latest.chart();
        return new TargetReach(
                Assurance.of(chart, metric.better(), high, low, metric.process().rules()),
                Optional.of(HitShare.of(chart.mean(), chart.sigma(), metric.better(), high, low)));
    }
}
