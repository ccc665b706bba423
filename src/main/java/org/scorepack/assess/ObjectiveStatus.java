package org.scorepack.assess;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.score.ScoreRollUp;
import org.scorepack.assess.score.ScoreRollUp.Child;
import org.scorepack.figure.Status;

/**
 * The status of an objective: the scores of its metrics put together with their guards ({@code rules.md} 2.3). Where no metric
 * has a colour it is the kind of nothing that most needs doing about.
 */
public final class ObjectiveStatus {

    private static final List<Status> NOTHING =
            List.of(Status.NO_DATA, Status.NOT_DUE, Status.NO_TARGET, Status.NOT_APPLICABLE);

    private ObjectiveStatus() {}

    /** Of its metrics at the reported period; without any it is not applicable. */
    public static Status of(Collection<Standing> metrics) {
        Status status = ScoreRollUp.of(
                        metrics.stream().map(ObjectiveStatus::child).toList())
                .status();
        return status == Status.NOT_DUE ? nothing(metrics) : status;
    }

    private static Status nothing(Collection<Standing> metrics) {
        return NOTHING.stream()
                .filter(kind -> metrics.stream().anyMatch(metric -> metric.status() == kind))
                .findFirst()
                .orElse(Status.NOT_APPLICABLE);
    }

    private static Child child(Standing standing) {
        boolean due = standing.score().isPresent() || standing.status() == Status.NO_DATA;
        return new Child(
                standing.score(),
                standing.score().isPresent() ? Optional.of(standing.status()) : Optional.empty(),
                standing.metric().weight(),
                standing.metric().critical(),
                due);
    }
}
