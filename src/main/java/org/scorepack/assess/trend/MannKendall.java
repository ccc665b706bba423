package org.scorepack.assess.trend;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The test of Mann and Kendall for a rise or fall, with Sen's slope ({@code rules.md} 3.5). It describes; as a monthly alarm it
 * is wrong too often where values hang together.
 *
 * @param s rises less falls over all pairs
 * @param variance of s where nothing changes, ties counted
 * @param z with continuity correction; 0 where s is 0
 * @param p two-sided, by the normal distribution
 * @param exactP two-sided, by counting orders; empty with ties or beyond 40 values
 * @param tau Kendall's tau-b; 0 where all values are equal
 * @param slope Sen's: the median of all slopes, in units a period
 */
public record MannKendall(int s, double variance, double z, double p, OptionalDouble exactP, double tau, double slope) {

    private static final int MOST_EXACT = 40;

    /**
     * Tests a series.
     *
     * @param values one a period, in order; at least two
     */
    public static MannKendall of(double[] values) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException("Two values make a direction at the earliest; there are " + n);
        }
        int s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (int) Math.signum(values[j] - values[i]);
                slopes[pair++] = (values[j] - values[i]) / (j - i);
            }
        }
        Map<Double, Integer> groups = new HashMap<>();
        for (double value : values) {
            groups.merge(value, 1, Integer::sum);
        }
        double tied = 0;
        double tiedPairs = 0;
        for (int t : groups.values()) {
            tied += t * (t - 1.0) * (2.0 * t + 5);
            tiedPairs += t * (t - 1.0) / 2;
        }
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - tied) / 18;
        double z = s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
        boolean exact = tiedPairs == 0 && n <= MOST_EXACT;
        double pairs = slopes.length;
        return new MannKendall(
                s,
                variance,
                z,
                2 * Normal.below(-Math.abs(z)),
                exact ? OptionalDouble.of(exactP(n, s)) : OptionalDouble.empty(),
                tiedPairs == pairs ? 0 : s / Math.sqrt(pairs * (pairs - tiedPairs)),
                Median.of(slopes));
    }

    /** The share of all orders of n different values whose |s| is at least this large, by their inversions. */
    private static double exactP(int n, int s) {
        double[] share = {1};
        for (int size = 2; size <= n; size++) {
            double[] next = new double[share.length + size - 1];
            for (int inversions = 0; inversions < share.length; inversions++) {
                for (int more = 0; more < size; more++) {
                    next[inversions + more] += share[inversions] / size;
                }
            }
            share = next;
        }
        int most = share.length - 1;
        double p = 0;
        for (int inversions = 0; inversions <= most; inversions++) {
            if (Math.abs(most - 2 * inversions) >= Math.abs(s)) {
                p += share[inversions];
            }
        }
        return Math.min(1, p);
    }
}
