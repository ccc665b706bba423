package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/**
 * What matters most, first: off target, then what is getting worse (missed before slipping), then just off; within these the critical, the
 * changing, the heavy, the low in score, the far off, then by id, so that the order never depends on chance. The score sorts and is shown
 * nowhere.
 */
record Ranking(Review review) {

    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    private static final Comparator<Reviewed> ORDER = Comparator.comparingInt(Ranking::tier)
            .thenComparing(metric -> !metric.metric().critical())
            .thenComparing(metric -> metric.change() != Signal.Change.CONCERN)
            .thenComparing(metric -> !isStrong(metric))
            .thenComparing(metric -> metric.metric().weight(), Comparator.reverseOrder())
            .thenComparing(Ranking::score)
            .thenComparing(Ranking::distance, Comparator.reverseOrder())
            .thenComparing(metric -> metric.metric().id());

    /** Missed targets. */
    List<Reviewed> misses() {
        return sorted(review.metrics().stream()
                .filter(metric -> metric.status().isMiss())
                .toList());
    }

    /** On target, but getting worse. */
    List<Reviewed> slipping() {
        return sorted(review.metrics().stream().filter(Reviewed::isSlipping).toList());
    }

    /** On target and better for real. */
    List<Reviewed> wins() {
        return sorted(review.metrics().stream().filter(Reviewed::isWin).toList());
    }

    /** Changed for real, where neither way is the better one. */
    List<Reviewed> turned() {
        return sorted(review.metrics().stream().filter(Reviewed::isTurned).toList());
    }

    /** Due and missing, in page order. */
    List<Reviewed> missing() {
        return review.metrics().stream()
                .filter(metric -> metric.status() == Status.NO_DATA)
                .toList();
    }

    /** All that somebody has to explain: missed first, then slipping. */
    List<Reviewed> toExplain() {
        return sorted(review.metrics().stream()
                .filter(metric -> metric.status().isMiss() || metric.isSlipping())
                .toList());
    }

    private static List<Reviewed> sorted(List<Reviewed> metrics) {
        return metrics.stream().sorted(ORDER).toList();
    }

    private static int tier(Reviewed metric) {
        if (metric.status() == Status.RED) {
            return 0;
        }
        if (metric.change() == Signal.Change.CONCERN) {
            return metric.status() == Status.AMBER ? 1 : 2;
        }
        return metric.status() == Status.AMBER ? 3 : 4;
    }

    private static boolean isStrong(Reviewed metric) {
        return metric.signal().flatMap(Signal::rule).map(Signal.Rule::isStrong).orElse(false);
    }

    /** Without a score there is no promise to be far from. */
    private static BigDecimal score(Reviewed metric) {
        return metric.standing().score().orElse(BEST);
    }

    /** The gap in relation to the target; a target of zero counts as one. */
    private static BigDecimal distance(Reviewed metric) {
        return metric.now()
                .flatMap(judgement -> judgement.gap().map(Gap::absolute).map(gap -> {
                    BigDecimal base = judgement.target().map(BigDecimal::abs).orElse(BigDecimal.ONE);
                    return gap.abs().divide(base.signum() == 0 ? BigDecimal.ONE : base, MathContext.DECIMAL128);
                }))
                .orElse(BigDecimal.ZERO);
    }
}
