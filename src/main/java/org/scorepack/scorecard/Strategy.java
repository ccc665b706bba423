package org.scorepack.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * The company and all its cards: what the cards say, with what feeds added to them (departments, metrics) in place.
 *
 * @param scorecards one or more per department; a department without a card gets no pack
 */
public record Strategy(Organisation organisation, List<Scorecard> scorecards) {

    public Strategy {
        scorecards = List.copyOf(scorecards);
    }

    /**
     * What an audience may know of it: no metric of a class above its own, and no objective that only such metrics measure.
     */
    public Strategy seenBy(Audience audience) {
        return new Strategy(
                organisation,
                scorecards.stream().map(card -> card.seenBy(audience)).toList());
    }

    /** The objectives of a department: those of all cards that hold for it, in order. */
    public List<Objective> objectivesOf(String department) {
        return scorecards.stream()
                .filter(card -> card.departments().contains(department))
                .flatMap(card -> card.objectives().stream())
                .toList();
    }

    /** The metrics of a department, by objective, in order. */
    public List<Metric> metricsOf(String department) {
        return objectivesOf(department).stream()
                .flatMap(objective -> objective.metrics().stream())
                .toList();
    }

    public Optional<Metric> metric(String department, String id) {
        return metricsOf(department).stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst();
    }

    /** How the scores of a department are put together: as the first of its cards that says so, else as the company does it. */
    public ScorePolicy scoresOf(String department) {
        return scorecards.stream()
                .filter(card -> card.departments().contains(department))
                .flatMap(card -> card.scores().stream())
                .findFirst()
                .orElse(organisation.scores());
    }

    /** The departments that have a card, in the order of the organisation. */
    public List<Department> departmentsWithCard() {
        return organisation.departments().stream()
                .filter(department ->
                        scorecards.stream().anyMatch(card -> card.departments().contains(department.id())))
                .toList();
    }
}
