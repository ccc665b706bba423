package org.scorepack.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Place;

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
        objective.metrics().forEach(new MetricCheck(findings)::check);
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
