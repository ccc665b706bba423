package org.scorepack.assess;

import org.scorepack.scorecard.Direction;

/**
 * The share of months in which a stable process is on target, 0 to 1: the part of a normal distribution on the good side
 * ({@code numbers.md} 3.6).
 */
public final class HitShare {

    /** Beyond so many standard deviations the rest is nothing. */
    private static final double ALL = 8;

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
        return sigma == 0 ? (distance >= 0 ? 1 : 0) : normal(distance / sigma);
    }

    /** The normal distribution, by its series (Marsaglia 2004). */
    private static double normal(double z) {
        if (Math.abs(z) > ALL) {
            return z > 0 ? 1 : 0;
        }
        double sum = 0;
        double term = z;
        for (int odd = 3; sum + term != sum; odd += 2) {
            sum += term;
            term *= z * z / odd;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
