package org.scorepack.assess;

import org.scorepack.assess.trend.Normal;
import org.scorepack.scorecard.Direction;

/**
 * The share of months in which a stable process is on target, 0 to 1: the part of a normal distribution on the good side
 * ({@code rules.md} 3.6).
 */
public final class HitShare {

    private HitShare() {}

    /**
     * The expected share.
     *
     * @param target for a band its upper end
     * @param low lower end of a band; the target itself where there is none
     * @throws IllegalArgumentException where the metric has no direction of good
     */
    public static double of(double mean, double sigma, Direction better, double target, double low) {
        return switch (better) {
            case HIGHER -> below(mean - target, sigma);
            case LOWER -> below(target - mean, sigma);
            case BAND -> Math.max(0, below(target - mean, sigma) - (1 - below(mean - low, sigma)));
            case NONE -> throw new IllegalArgumentException("A metric without a direction of good has no hit share");
        };
    }

    private static double below(double distance, double sigma) {
        return sigma == 0 ? (distance >= 0 ? 1 : 0) : Normal.below(distance / sigma);
    }
}
