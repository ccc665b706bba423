package org.scorepack.assess.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.scorepack.figure.Status;

/**
 * The scale of scores: 0 to 100, red below a third, green from two thirds on (Spider Impact's red flag and goal, {@code
 * rules.md} 2.2). A colour and a score on it cannot disagree.
 */
final class ScoreScale {

    static final BigDecimal BEST = BigDecimal.valueOf(100);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal AMBER_FROM = BigDecimal.valueOf(100);
    private static final BigDecimal GREEN_FROM = BigDecimal.valueOf(200);

    /** A third has no end in decimals: what 34 digits cut off must not decide a colour. */
    private static final int DIGITS = 25;

    private ScoreScale() {}

    /** The colour of a score; three times the score is compared, so that thirds are whole numbers. */
    static Status colour(BigDecimal score) {
        BigDecimal thrice = score.multiply(THREE).setScale(DIGITS, RoundingMode.HALF_UP);
        if (thrice.compareTo(GREEN_FROM) >= 0) {
            return Status.GREEN;
        }
        return thrice.compareTo(AMBER_FROM) >= 0 ? Status.AMBER : Status.RED;
    }

    /** Over-achievement cannot buy off a red without limit. */
    static BigDecimal capped(BigDecimal score) {
        return score.max(BigDecimal.ZERO).min(BEST);
    }
}
