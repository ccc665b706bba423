package org.scorepack.assess.trend;

/** The normal distribution, by its series (Marsaglia 2004). */
public final class Normal {

    /** Beyond so many standard deviations the rest is nothing. */
    private static final double ALL = 8;

    private Normal() {}

    /** The share of values that lie below z standard deviations above the mean. */
    public static double below(double z) {
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
