package org.scorepack.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * The objectives and metrics of one department, or of many alike.
 *
 * @param id of the card
 * @param departments ids of the departments it holds for
 * @param objectives in order
 * @param scores how its scores are put together; empty = as the company does it
 */
public record Scorecard(
        String id, List<String> departments, List<Objective> objectives, Optional<ScorePolicy> scores, Place place) {

    public Scorecard {
        departments = List.copyOf(departments);
        objectives = List.copyOf(objectives);
    }

    Scorecard seenBy(Audience audience) {
        List<Objective> seen = objectives.stream()
                .filter(objective -> objective.metrics().isEmpty()
                        || objective.metrics().stream().anyMatch(audience::sees))
                .map(objective -> objective.withMetrics(
                        objective.metrics().stream().filter(audience::sees).toList()))
                .toList();
        return new Scorecard(id, departments, seen, scores, place);
    }
}
