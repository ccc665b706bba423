package org.scorepack.assess.outlook;

import org.scorepack.scorecard.Direction;

/**
 * A number that is not known yet.
 *
 * @param value what is expected
 * @param error its standard error, calibrated; 0 where there is no doubt
 */
public record Estimate(double value, double error) {

    /** Lower end of the range that holds in four of five cases. */
    public double low80() {
        return value - StudentSix.WITHIN_80 * error;
    }

    public double high80() {
        return value + StudentSix.WITHIN_80 * error;
    }

    /** Lower end of the range that holds in nineteen of twenty cases. */
    public double low95() {
        return value - StudentSix.WITHIN_95 * error;
    }

    public double high95() {
        return value + StudentSix.WITHIN_95 * error;
    }

    /**
     * The chance of being on target, 0 to 1 ({@code rules.md} 4.2, step 8).
     *
     * @param target for a band its upper end
     * @param low lower end of a band; the target itself where there is none
     * @throws IllegalArgumentException where the metric has no direction of good
     */
    public double chance(Direction better, double target, double low) {
        return switch (better) {
            case HIGHER -> atLeast(target);
            case LOWER -> atMost(target);
            case BAND -> Math.max(0, atMost(target) + atLeast(low) - 1);
            case NONE -> throw new IllegalArgumentException("A metric without a direction of good has no chance");
        };
    }

    private double atMost(double limit) {
        return error == 0 ? (value <= limit ? 1 : 0) : StudentSix.below((limit - value) / error);
    }

    private double atLeast(double limit) {
        return error == 0 ? (value >= limit ? 1 : 0) : StudentSix.below((value - limit) / error);
    }
}
