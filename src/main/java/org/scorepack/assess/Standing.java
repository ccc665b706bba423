package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Metric;

/**
 * How a metric stands at a period.
 *
 * @param status against target
 * @param score 0 to 100; empty where the status is none of the three colours
 */
public record Standing(Metric metric, Status status, Optional<BigDecimal> score) {

    /** As it was judged. */
    public static Standing of(Metric metric, Judgement judged) {
        Optional<BigDecimal> value = judged.judged();
        boolean coloured = judged.status() == Status.GREEN || judged.status().isMiss();
        Optional<BigDecimal> score = coloured && value.isPresent()
                ? judged.target()
                        .map(target -> Thresholds.of(metric.better(), target, judged.targetLow(), metric.tolerance()))
                        .map(limits -> Score.of(value.get(), limits, metric.critical()))
                : Optional.empty();
        return new Standing(metric, judged.status(), score);
    }

    /** Where nothing was judged. */
    public static Standing unjudged(Metric metric, Status status) {
        return new Standing(metric, status, Optional.empty());
    }
}
