package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;

/** Can it hit the target? In words: "Some months (about 4 in 10)". */
record HitShare(Review review, Reviewed metric) {

    /** "Yes, month after month"; empty where it cannot be told. */
    Optional<String> answer() {
        return kind().map(kind -> kind == AssuranceKind.HIT_OR_MISS
                ? tenths().map(share -> review.words().say("assurance.some", share))
                        .orElseGet(() -> review.words().of("assurance", kind))
                : review.words().of("assurance", kind));
    }

    /** "It makes the target in about 4 of 10 months."; empty but for a process that makes it in some. */
    Optional<String> sentence() {
        return kind().filter(kind -> kind == AssuranceKind.HIT_OR_MISS)
                .flatMap(kind -> tenths())
                .map(share -> review.words().say("assurance.sentence", share));
    }

    private Optional<AssuranceKind> kind() {
        return metric.limits().flatMap(ProcessLimits::assurance);
    }

    /** "about 4 in 10". */
    private Optional<String> tenths() {
        return metric.limits().flatMap(ProcessLimits::hitShare).map(share -> {
            int tenths = BigDecimal.valueOf(share)
                    .movePointRight(1)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValue();
            return switch (tenths) {
                case 0 -> review.words().say("share.least");
                case 10 -> review.words().say("share.most");
                default -> review.words().say("share", tenths);
            };
        });
    }
}
