package org.scorepack.assess.outlook;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the time of the year does to a series: classical decomposition by a centred moving average of twelve months, as R's
 * {@code decompose} does it ({@code rules.md} 4.2, step 2).
 *
 * @param months twelve values, the first one for the first point of the series: factors around 1, or amounts around 0
 * @param multiplicative whether they are factors
 */
public record Season(double[] months, boolean multiplicative) {

    /** Months of a year. */
    static final int MONTHS = 12;

    private static final int HALF = MONTHS / 2;

    /** A year in which every month is like the others. */
    static Season none(boolean multiplicative) {
        double[] flat = new double[MONTHS];
        Arrays.fill(flat, multiplicative ? 1 : 0);
        return new Season(flat, multiplicative);
    }

    /** Of at least 24 values; factors only where all are above zero. */
    static Season of(double[] values, boolean multiplicative) {
        double[] sum = new double[MONTHS];
        int[] count = new int[MONTHS];
        for (int i = HALF; i < values.length - HALF; i++) {
            double trend = trend(values, i);
            sum[i % MONTHS] += multiplicative ? values[i] / trend : values[i] - trend;
            count[i % MONTHS]++;
        }
        double[] means =
                IntStream.range(0, MONTHS).mapToDouble(i -> sum[i] / count[i]).toArray();
        double mean = Arrays.stream(means).sum() / MONTHS;
        return new Season(
                Arrays.stream(means)
                        .map(month -> multiplicative ? month / mean : month - mean)
                        .toArray(),
                multiplicative);
    }

    private static double trend(double[] values, int at) {
        double sum = (values[at - HALF] + values[at + HALF]) / 2;
        for (int i = at - HALF + 1; i < at + HALF; i++) {
            sum += values[i];
        }
        return sum / MONTHS;
    }

    /** The values without the season. */
    double[] removedFrom(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> multiplicative ? values[i] / months[i % MONTHS] : values[i] - months[i % MONTHS])
                .toArray();
    }

    /** The level of a point, counted from 0, with its season; what only grows by factors never falls below zero. */
    double addedTo(double level, int point) {
        double month = months[point % MONTHS];
        return multiplicative ? Math.max(0, level * month) : level + month;
    }

    /** By how much the season stretches what happens at a point. */
    double stretch(int point) {
        return multiplicative ? months[point % MONTHS] : 1;
    }
}
