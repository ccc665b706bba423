package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a department wants, in one perspective, with one owner. The unit of the review.
 *
 * @param id unique in its department
 * @param perspective id of its perspective
 * @param supports {@code department/objective} above that it serves; empty at the top
 * @param owner role
 * @param drivenBy what is believed to move it
 * @param metrics how it is measured, in order
 * @param weight of its score in its perspective; 0 = for information
 */
public record Objective(
        String id,
        Label name,
        String perspective,
        Optional<String> supports,
        String owner,
        List<Link> drivenBy,
        List<Metric> metrics,
        BigDecimal weight,
        Place place) {

    public Objective {
        drivenBy = List.copyOf(drivenBy);
        metrics = List.copyOf(metrics);
    }

    /** The same objective with other metrics. */
    public Objective withMetrics(List<Metric> others) {
        return new Objective(id, name, perspective, supports, owner, drivenBy, others, weight, place);
    }

    /** The same objective, with nobody's name at it or at its metrics. */
    public Objective withoutPeople() {
        return new Objective(
                id,
                name,
                perspective,
                supports,
                "",
                drivenBy,
                metrics.stream().map(Metric::withoutPeople).toList(),
                weight,
                place);
    }
}
