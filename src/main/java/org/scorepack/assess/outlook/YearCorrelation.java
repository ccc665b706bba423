package org.scorepack.assess.outlook;

import java.util.Arrays;

/**
 * How much values move like those of a year before, once the trend is gone: from -1 to 1 ({@code rules.md} 4.2, step 1). Of months
 * the last twelve beside the twelve before; of quarters as many pairs, which take four years.
 */
public final class YearCorrelation {

    /** From here on a series counts as seasonal. */
    public static final double SEASONAL = 0.3;

    /** What is smaller than this share of the values is rounding, not movement. */
    private static final double NOISE = 1e-9;

    private YearCorrelation() {}

    /** Of the last 24 months; 0 where they do not move at all. */
    public static double of(double[] values) {
        return of(values, Season.MONTHS);
    }

    /** How many values it takes, of so many a year: twelve pairs. */
    public static int needed(int ofYear) {
        return Season.MONTHS + ofYear;
    }

    /**
     * Of the last {@link #needed} values; 0 where they do not move at all.
     *
     * @param ofYear how many values make a year: 12 months, 4 quarters
     */
    public static double of(double[] values, int ofYear) {
        double[] two = Arrays.copyOfRange(values, values.length - needed(ofYear), values.length);
        double[] rest = Line.through(two).residuals(two);
        double size = largest(two);
        return largest(rest) <= NOISE * size
                ? 0
                : correlation(
                        Arrays.copyOfRange(rest, 0, Season.MONTHS), Arrays.copyOfRange(rest, ofYear, rest.length));
    }

    private static double correlation(double[] left, double[] right) {
        double leftMean = Arrays.stream(left).average().orElseThrow();
        double rightMean = Arrays.stream(right).average().orElseThrow();
        double both = 0;
        double leftSquare = 0;
        double rightSquare = 0;
        for (int i = 0; i < left.length; i++) {
            both += (left[i] - leftMean) * (right[i] - rightMean);
            leftSquare += (left[i] - leftMean) * (left[i] - leftMean);
            rightSquare += (right[i] - rightMean) * (right[i] - rightMean);
        }
        double spread = Math.sqrt(leftSquare * rightSquare);
        return spread == 0 ? 0 : both / spread;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
