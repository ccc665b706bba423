package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;

/** Can it hit the target? In words: "Some months (about 4 in 10)"; most months from 7 in 10 on, few up to 3. */
record HitShare(Review review, Reviewed metric) {

    private static final int MOST = 7;
    private static final int FEW = 3;

    /** "Yes, month after month"; empty where it cannot be told. */
    Optional<String> answer() {
        return kind().map(kind -> kind == AssuranceKind.HIT_OR_MISS
                ? tenths().map(this::inMonths).orElseGet(() -> review.words().of("assurance", kind))
                : review.words().of("assurance", kind));
    }

    /** The share is that of a process that stands still: of one that changes it is told as what it was over all its months. */
    private String inMonths(int tenths) {
        String key = switch (metric.change()) {
            case CONCERN -> "assurance.some.worse";
            case IMPROVEMENT -> "assurance.some.better";
            default -> tenths >= MOST ? "assurance.most" : tenths <= FEW ? "assurance.few" : "assurance.some";
        };
        return capital(review.words().say(key, share("share", tenths)));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(review.locale()) + text.substring(1);
    }

    /** "about 4 of 10 months"; empty but for a process that makes its target in some. */
    Optional<String> ofMonths() {
        return kind().filter(kind -> kind == AssuranceKind.HIT_OR_MISS)
                .flatMap(kind -> tenths())
                .map(tenths -> share("share.months", tenths));
    }

    private Optional<AssuranceKind> kind() {
        return metric.limits().flatMap(ProcessLimits::assurance);
    }

    /** As printed, so that word and number agree. */
    private Optional<Integer> tenths() {
        return metric.limits()
                .flatMap(ProcessLimits::hitShare)
                .map(share -> BigDecimal.valueOf(share)
                        .movePointRight(1)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue());
    }

    /** "about 4 in 10". */
    private String share(String key, int tenths) {
        return switch (tenths) {
            case 0 -> review.words().say(key + ".least");
            case 10 -> review.words().say(key + ".most");
            default -> review.words().say(key + ".some", tenths);
        };
    }
}
