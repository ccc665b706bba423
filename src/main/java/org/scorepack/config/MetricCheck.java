package org.scorepack.config;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Tolerance;

/** What one metric says that no reading of a single key can judge, whether it stands in a card or is a row of a catalogue. */
record MetricCheck(Findings findings) {

    void check(Metric metric) {
        boolean measured = metric.kind() == Metric.Kind.MEASURED;
        if (measured && metric.source() instanceof MetricSource.Nowhere) {
            findings.warningOnce(
                    "no-source",
                    metric.place(),
                    "metric '" + metric.id() + "' gets its figures from nowhere",
                    "actuals: or formula:");
        }
        if (metric.better() == Direction.NONE && !metric.targets().isEmpty()) {
            findings.warningOnce(
                    "target-without-direction",
                    metric.place(),
                    "metric '" + metric.id() + "' has targets, but no way is good",
                    "better: higher, lower or band");
        }
        if (metric.frequency() == Frequency.WEEK && metric.overTime() == Aggregation.NONE) {
            findings.errorOnce(
                    "week-without-rule",
                    metric.place(),
                    "metric '" + metric.id() + "' is weekly, and nothing says how its weeks make a month",
                    "over-time: sum, average, last, ratio, weighted, max or min");
        }
        Set<Object> starts = new HashSet<>();
        for (Target target : metric.targets()) {
            target(metric, target);
            if (!starts.add(List.of(target.from(), target.agreement().revised()))) {
                findings.errorOnce(
                        "duplicate-target",
                        target.place(),
                        "a second target from " + target.from(),
                        "another day, or revised: true with why");
            }
        }
    }

    private void target(Metric metric, Target target) {
        boolean band = target.shape() instanceof Target.Shape.Band;
        if (band != (metric.better() == Direction.BAND) && metric.better() != Direction.NONE) {
            findings.errorOnce(
                    "band",
                    target.place(),
                    band
                            ? "a band for a metric that is better " + word(metric)
                            : "no band for a metric that is better inside a band",
                    "better: band together with band: { low: , high: }");
        }
        parts(metric, target);
        boolean percent = isShare(metric.tolerance().green())
                || isShare(metric.tolerance().amber());
        if (percent && !metric.tolerance().equals(Tolerance.DEFAULT) && isZero(target.shape())) {
            findings.warningOnce(
                    "tolerance-of-zero",
                    target.place(),
                    "a tolerance in per cent of a target of 0 is 0",
                    "a tolerance in the metric's unit");
        }
    }

    private void parts(Metric metric, Target target) {
        int due = switch (metric.frequency()) {
            case WEEK, MONTH -> FiscalCalendar.PERIODS_OF_YEAR;
            case QUARTER -> FiscalCalendar.PERIODS_OF_YEAR / FiscalCalendar.PERIODS_OF_QUARTER;
            case YEAR -> 1;
        };
        int listed =
                target.shape().phasing().map(Phasing::parts).map(List::size).orElse(0);
        if (listed != 0 && listed != due) {
            findings.errorOnce(
                    "phasing-sum",
                    target.place(),
                    listed + " amounts, and the metric is due " + due + " times a year",
                    "an amount for each of them, 0 where nothing is promised");
        }
    }

    private static String word(Metric metric) {
        return metric.better().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isShare(Tolerance.Margin margin) {
        return margin.mode() == Tolerance.Mode.PERCENT && margin.amount().signum() > 0;
    }

    private static boolean isZero(Target.Shape shape) {
        return shape instanceof Target.Shape.Level level && level.value().signum() == 0
                || shape instanceof Target.Shape.Trajectory line && line.end().signum() == 0;
    }
}
