package org.scorepack.job;

import java.util.List;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Metric;

/** Picks the judgement that a metric's status stands on: its own basis at the reported period. Ended metrics have none. */
final class CurrentJudgements {

    private CurrentJudgements() {}

    static List<Judgement> of(List<Metric> metrics, List<Judgement> judgements, Period period) {
        return metrics.stream()
                .filter(metric -> metric.life().overlaps(period))
                .flatMap(metric -> judgements.stream()
                        .filter(judgement -> judgement.id().metric().equals(metric.id())
                                && judgement.id().period().equals(period)
                                && judgement.id().basis() == metric.judgeOn()))
                .toList();
    }
}
