package org.scorepack.scorecard;

import java.util.List;

/**
 * The objectives and metrics of one department, or of many alike.
 *
 * @param id of the card
 * @param departments ids of the departments it holds for
 * @param objectives in order
 */
public record Scorecard(String id, List<String> departments, List<Objective> objectives, Place place) {

    public Scorecard {
        departments = List.copyOf(departments);
        objectives = List.copyOf(objectives);
    }
}
