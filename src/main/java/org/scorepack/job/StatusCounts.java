package org.scorepack.job;

import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.compose.PackInput;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Metric;

/** How many metrics of a pack have which status. */
final class StatusCounts {

    private StatusCounts() {}

    static SortedMap<Status, Integer> of(PackInput input) {
        SortedMap<Status, Integer> counts = new TreeMap<>();
        java.util.List<Metric> metrics = input.objectives().stream()
                .flatMap(objective -> objective.metrics().stream())
                .toList();
        CurrentJudgements.of(metrics, input.judgements(), input.period())
                .forEach(judgement -> counts.merge(judgement.status(), 1, Integer::sum));
        return counts;
    }
}
