package org.scorepack.assess.outlook;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Theta method on a series whose season was taken out where it has one ({@code rules.md} 4.2; Hyndman and Billah 2003
 * show that it is simple exponential smoothing with a drift).
 *
 * <p>Half of what is expected is the straight line through the series, half the smoothed level of the series with its bends
 * doubled.
 *
 * @param points how many months went in
 * @param season by factors where all values are above zero
 * @param seasonal whether a season was found or declared
 * @param line through the values without season
 * @param smoothing of the values with their bends doubled
 * @param sigma standard deviation of what was expected wrongly one month ahead, without season
 */
public record Theta(int points, Season season, boolean seasonal, Line line, Smoothing smoothing, double sigma) {

    /** Fewer months say nothing. */
    public static final int SHORTEST = 2 * Season.MONTHS;
    /** Older months are not looked at. */
    public static final int LONGEST = 6 * Season.MONTHS;

    private static final int PARAMETERS = 3;
    /** A deviation below this share of the values is rounding. */
    private static final double NOISE = 1e-9;

    /**
     * Learns from a history without gaps.
     *
     * @param history at least {@link #SHORTEST} months, oldest first; only the last {@link #LONGEST} count
     * @param declared whether the metric is seasonal; empty = told by its {@link YearCorrelation}
     * @throws IllegalArgumentException where the history is shorter
     */
    public static Theta of(double[] history, Optional<Boolean> declared) {
        if (history.length < SHORTEST) {
            throw new IllegalArgumentException("A history has at least " + SHORTEST + " months, not " + history.length);
        }
        double[] values = Arrays.copyOfRange(history, Math.max(0, history.length - LONGEST), history.length);
        boolean multiplicative = Arrays.stream(values).allMatch(value -> value > 0);
        boolean seasonal = declared.orElseGet(() -> YearCorrelation.of(values) >= YearCorrelation.SEASONAL);
        Season season = seasonal ? Season.of(values, multiplicative) : Season.none(multiplicative);
        double[] level = season.removedFrom(values);
        Line line = Line.through(level);
        Smoothing smoothing = Smoothing.of(IntStream.range(0, level.length)
                .mapToDouble(i -> 2 * level[i] - line.at(i + 1))
                .toArray());
        return new Theta(values.length, season, seasonal, line, smoothing, sigma(level, line, smoothing));
    }

    private static double sigma(double[] level, Line line, Smoothing smoothing) {
        double squares = IntStream.range(0, level.length)
                .mapToDouble(i -> level[i] - (smoothing.fitted()[i] + line.at(i + 1)) / 2)
                .map(error -> error * error)
                .sum();
        double sigma = Math.sqrt(squares / (level.length - PARAMETERS));
        double size = Arrays.stream(level).map(Math::abs).max().orElse(0);
        return sigma <= NOISE * size ? 0 : sigma;
    }

    /** What is expected so many months ahead, from 1. */
    public double expected(int ahead) {
        double level = (smoothing.level() + line.at(points + ahead)) / 2;
        return season.addedTo(level, points + ahead - 1);
    }

    /** The month so far ahead. */
    public Estimate month(int ahead) {
        double[] weights = new double[ahead];
        weights[ahead - 1] = 1;
        return new Estimate(expected(ahead), Calibration.MONTH.factor(points) * error(weights));
    }

    /**
     * The landing of a year: what is known of it and the weighted months ahead. A sum has weights of 1, a mean of 12 months of
     * 1/12, a stock only its last month, a ratio the shares of its denominators.
     *
     * @param known what the closed months contribute
     * @param weights of the months ahead, the next one first
     */
    public Estimate year(double known, double[] weights) {
        double ahead = IntStream.rangeClosed(1, weights.length)
                .mapToDouble(month -> weights[month - 1] * expected(month))
                .sum();
        return new Estimate(known + ahead, Calibration.YEAR.factor(points) * error(weights));
    }

    /**
     * The standard error of weighted months ahead, not calibrated: what comes unexpected in one month moves it and, by the
     * weight of the smoothing, all that follow ({@code rules.md} 4.2, step 6).
     */
    double error(double[] weights) {
        double later = 0;
        double squares = 0;
        for (int month = weights.length; month >= 1; month--) {
            double own = weights[month - 1] * season.stretch(points + month - 1);
            double moved = own + smoothing.weight() * later;
            squares += moved * moved;
            later += own;
        }
        return sigma * Math.sqrt(squares);
    }
}
