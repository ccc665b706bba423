package org.scorepack.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Place;

/** Metrics that stand in no pack, since nobody whom packs of their department are made for may see them; each is told once. */
final class UnseenCheck {

    private final Findings findings;
    private final Organisation organisation;
    private final Set<Place> told = new HashSet<>();

    UnseenCheck(Findings findings, Organisation organisation) {
        this.findings = findings;
        this.organisation = organisation;
    }

    void check(Holders holders) {
        holders.cards().forEach((department, cards) -> check(department, cards));
    }

    private void check(String department, Set<Card> cards) {
        cards.stream()
                .flatMap(card -> card.scorecard().objectives().stream())
                .flatMap(objective -> objective.metrics().stream())
                .filter(metric -> organisation.audiencesOf(department).stream().noneMatch(one -> one.sees(metric)))
                .filter(metric -> told.add(metric.place()))
                .forEach(metric -> tell(department, metric));
    }

    private void tell(String department, Metric metric) {
        String word = metric.visibility().name().toLowerCase(Locale.ROOT);
        findings.warningOnce(
                "unseen-metric",
                metric.place(),
                "'" + metric.id() + "' of class " + word + " stands in no pack of '" + department + "'",
                "in organisation.yaml audiences: { board: { departments: [" + department + "] } }, or { "
                        + Audience.Kind.MANAGEMENT.name().toLowerCase(Locale.ROOT) + ": { class: " + word + " } }");
    }
}
