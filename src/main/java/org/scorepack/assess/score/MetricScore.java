package org.scorepack.assess.score;

import java.math.BigDecimal;
import java.math.MathContext;
import org.scorepack.figure.Status;

/**
 * The score of one value, 0 to 100 ({@code rules.md} 2.2). Between red flag and goal, and as far beyond both again, it is
 * linear; further out it is 0 or 100.
 *
 * <p>The two other methods are those that companies bring along from other programs; they have no colours.
 */
public final class MetricScore {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private MetricScore() {}

    /**
     * A value between red flag and goal: a third at the red flag, two thirds at the goal, whichever way is good. Where both are
     * the same, all or nothing.
     *
     * @param goal where green begins
     * @param redFlag where red ends
     * @param higher whether more is better; only asked where goal and red flag are the same
     */
    public static BigDecimal byGoal(BigDecimal value, BigDecimal goal, BigDecimal redFlag, boolean higher) {
        BigDecimal width = goal.subtract(redFlag);
        if (width.signum() == 0) {
            int distance = value.compareTo(goal);
            return (higher ? distance : -distance) >= 0 ? ScoreScale.BEST : BigDecimal.ZERO;
        }
        return ScoreScale.capped(ScoreScale.BEST
                .multiply(value.add(goal).subtract(TWO.multiply(redFlag)))
                .divide(THREE.multiply(width), MathContext.DECIMAL128));
    }

    /** The colour that a score stands for. */
    public static Status colour(BigDecimal score) {
        return ScoreScale.colour(score);
    }

    /**
     * How much of the way from a baseline to a target is gone, as BSC Designer counts it: also of a range, from its worse end to
     * its better one.
     */
    public static BigDecimal byProgress(BigDecimal value, BigDecimal baseline, BigDecimal target) {
        return ScoreScale.capped(ScoreScale.BEST
                .multiply(value.subtract(baseline))
                .divide(target.subtract(baseline), MathContext.DECIMAL128));
    }
}
