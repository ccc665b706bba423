package org.scorepack.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Tolerance;

/** What cards say that no reading of a single key can judge. */
final class CardCheck {

    private final Findings findings;
    private final boolean metricsMayCome;

    CardCheck(Findings findings, boolean metricsMayCome) {
        this.findings = findings;
        this.metricsMayCome = metricsMayCome;
    }

    void check(List<Card> cards, Holders holders, Tree tree) {
        Map<String, Place> ids = new HashMap<>();
        for (Card card : cards) {
            once(ids, card.scorecard().id(), "scorecard", card.scorecard().place());
            card.scorecard().objectives().forEach(this::objective);
        }
        for (Map.Entry<String, Set<Card>> held : holders.cards().entrySet()) {
            duplicates(held.getValue());
            tree.department(held.getKey()).ifPresent(department -> heads(department, held.getValue()));
        }
    }

    private void objective(Objective objective) {
        if (objective.metrics().isEmpty() && !metricsMayCome) {
            findings.warningOnce(
                    "no-metric",
                    objective.place(),
                    "objective '" + objective.id() + "' has no metric",
                    "at least one, or it cannot be judged");
        }
        objective.metrics().forEach(this::metric);
    }

    private void metric(Metric metric) {
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
        return metric.better().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isShare(Tolerance.Margin margin) {
        return margin.mode() == Tolerance.Mode.PERCENT && margin.amount().signum() > 0;
    }

    private static boolean isZero(Target.Shape shape) {
        return shape instanceof Target.Shape.Level level && level.value().signum() == 0
                || shape instanceof Target.Shape.Trajectory line && line.end().signum() == 0;
    }

    private void duplicates(Set<Card> cards) {
        Map<String, Place> objectives = new HashMap<>();
        Map<String, Place> metrics = new HashMap<>();
        for (Card card : cards) {
            for (Objective objective : card.scorecard().objectives()) {
                once(objectives, objective.id(), "objective", objective.place());
                objective.metrics().forEach(metric -> once(metrics, metric.id(), "metric", metric.place()));
            }
        }
    }

    private void heads(Department department, Set<Card> cards) {
        if (department.head().isPresent()) {
            return;
        }
        for (Card card : cards) {
            card.scorecard().objectives().stream()
                    .filter(objective -> objective.owner().equals("head"))
                    .findFirst()
                    .ifPresent(objective -> findings.warningOnce(
                            "no-owner",
                            objective.place(),
                            "objective '" + objective.id() + "' is owned by the head, and department '"
                                    + department.id() + "' has none",
                            "head: in config/organisation.yaml"));
        }
    }

    private void once(Map<String, Place> seen, String id, String what, Place place) {
        Place before = seen.putIfAbsent(id, place);
        if (before != null && !before.equals(place)) {
            findings.errorOnce(
                    "duplicate-id", place, what + " '" + id + "' stands here again", "once; the first is at " + before);
        }
    }
}
