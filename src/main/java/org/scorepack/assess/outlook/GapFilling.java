package org.scorepack.assess.outlook;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Fills single months that are missing inside a history ({@code rules.md} 4.2).
 *
 * <p>A missing month is the mean of the same month in the years before and after; where only one of them is known, that one.
 */
public final class GapFilling {

    /** More gaps than this make the history useless. */
    public static final int MOST = 2;

    private GapFilling() {}

    /**
     * The history without gaps; empty where there are too many, two in a row, or one without a same month to take.
     *
     * @param history oldest first; {@code NaN} = missing; it begins and ends with a value
     */
    public static Optional<double[]> of(double[] history) {
        int[] gaps = IntStream.range(0, history.length)
                .filter(i -> Double.isNaN(history[i]))
                .toArray();
        boolean isolated = IntStream.range(1, gaps.length).allMatch(i -> gaps[i] - gaps[i - 1] > 1);
        if (gaps.length > MOST || !isolated) {
            return Optional.empty();
        }
        double[] filled = history.clone();
        for (int gap : gaps) {
            filled[gap] = sameMonths(history, gap).average().orElse(Double.NaN);
        }
        return DoubleStream.of(filled).anyMatch(Double::isNaN) ? Optional.empty() : Optional.of(filled);
    }

    private static DoubleStream sameMonths(double[] history, int gap) {
        return IntStream.of(gap - Season.MONTHS, gap + Season.MONTHS)
                .filter(i -> i >= 0 && i < history.length)
                .mapToDouble(i -> history[i])
                .filter(value -> !Double.isNaN(value));
    }
}
