package org.scorepack.assess.trend;

import java.util.Arrays;

/** The middle of values, or half way between the two middle ones. */
public final class Median {

    private Median() {}

    /**
     * The median.
     *
     * @param values in any order, at least one
     */
    public static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
