package org.scorepack.compose;

import java.util.List;
import org.scorepack.figure.Status;

/**
 * The status of an objective: the worst of its judged metrics, or the kind of nothing that most needs doing about. It is
 * provisional: the roll-up of scores replaces it.
 */
final class ObjectiveStatus {

    private static final List<Status> WORST_FIRST = List.of(
            Status.RED,
            Status.AMBER,
            Status.GREEN,
            Status.NO_DATA,
            Status.NOT_DUE,
            Status.NO_TARGET,
            Status.NOT_APPLICABLE);

    private ObjectiveStatus() {}

    static Status of(List<Reviewed> metrics) {
        return WORST_FIRST.stream()
                .filter(status -> metrics.stream().anyMatch(metric -> metric.status() == status))
                .findFirst()
                .orElse(Status.NOT_APPLICABLE);
    }
}
