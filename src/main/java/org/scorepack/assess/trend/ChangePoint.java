package org.scorepack.assess.trend;

/**
 * Where a series changed its level, by Pettitt's test ({@code rules.md} 3.5). It proposes when a new usual range may begin; a
 * person decides.
 *
 * @param k the largest difference of ranks before and after
 * @param before how many values lie before the change
 * @param p roughly how likely chance makes such a difference, at most 1
 */
public record ChangePoint(double k, int before, double p) {

    /**
     * Looks for the change of level.
     *
     * @param values one a period, in order; at least two
     */
    public static ChangePoint of(double[] values) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException("Two values have a change between them at the earliest; there are " + n);
        }
        double ranks = 0;
        double k = -1;
        int before = 0;
        for (int i = 0; i < n - 1; i++) {
            ranks += rank(values, i);
            double u = Math.abs(2 * ranks - (i + 1) * (n + 1.0));
            if (u > k) {
                k = u;
                before = i + 1;
            }
        }
        double size = n;
        return new ChangePoint(k, before, Math.min(1, 2 * Math.exp(-6 * k * k / (size * size * size + size * size))));
    }

    /** From 1; equal values share the mean of their ranks. */
    private static double rank(double[] values, int at) {
        int smaller = 0;
        int equal = 0;
        for (double value : values) {
            if (value < values[at]) {
                smaller++;
            } else if (value == values[at]) {
                equal++;
            }
        }
        return smaller + (equal + 1) / 2.0;
    }
}
