package org.scorepack.compose;

import java.util.Collection;
import java.util.List;
import org.scorepack.figure.Status;

/**
 * The status of an objective: the worst of its judged metrics, or the kind of nothing that most needs doing about. It is
 * provisional: the roll-up of scores replaces it.
 */
public final class ObjectiveStatus {

    private static final List<Status> WORST_FIRST = List.of(
            Status.RED,
            Status.AMBER,
            Status.GREEN,
            Status.NO_DATA,
            Status.NOT_DUE,
            Status.NO_TARGET,
            Status.NOT_APPLICABLE);

    private ObjectiveStatus() {}

    static Status ofReviewed(List<Reviewed> metrics) {
        return of(metrics.stream().map(Reviewed::status).toList());
    }

    /** Of the statuses of its metrics at the reported period; without any it is not applicable. */
    public static Status of(Collection<Status> metrics) {
        return WORST_FIRST.stream().filter(metrics::contains).findFirst().orElse(Status.NOT_APPLICABLE);
    }
}
