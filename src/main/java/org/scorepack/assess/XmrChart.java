package org.scorepack.assess;

import java.util.Arrays;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/**
 * The limits of a chart of individual values and moving ranges ({@code rules.md} 3.1, after Wheeler and
 * NHSRplotthedots).
 *
 * <p>Missing points are {@code NaN}; moving ranges are only taken between neighbours that are both there. Without any moving
 * range the limits are {@code NaN}.
 *
 * @param mean of the points, never screened
 * @param movingRange mean moving range, after screening
 * @param lower lower limit
 * @param upper upper limit
 */
public record XmrChart(double mean, double movingRange, double lower, double upper) {

    /** 3 / 1.128, as Wheeler rounds it. */
    public static final double LIMIT = 2.66;

    private static final double NEAR_LIMIT = 2 * LIMIT / 3;
    /** Moving ranges from here on, in mean moving ranges, are outliers (Nelson 1982). */
    static final double LARGEST_RANGE = 3.267;
    /** Mean moving range of two points in standard deviations. */
    static final double RANGE_PER_SIGMA = 1.128;

    /** What becomes of moving ranges that are outliers. */
    public enum Screening {
        NONE,
        /** They are dropped once. */
        ONCE,
        /** They are dropped once, unless that leaves no variation at all. */
        UNLESS_FLAT
    }

    /** Limits of a segment, from where its metric takes them. */
    public static XmrChart of(double[] points, ProcessSettings settings) {
        LimitSettings limits = settings.limits();
        XmrChart own = of(baseline(points, limits), limits.screened() ? screening(settings.rules()) : Screening.NONE);
        return limits.given()
                .map(given -> new XmrChart(own.mean, own.movingRange, given.lower(), given.upper()))
                .orElse(own);
    }

    /** Limits from all points. */
    public static XmrChart of(double[] points, Screening screening) {
        double mean = mean(present(points));
        double range = screened(ranges(points), screening);
        return new XmrChart(mean, range, mean - LIMIT * range, mean + LIMIT * range);
    }

    /** How a rule set screens: MDC as NHSRplotthedots does, point for point. */
    public static Screening screening(RuleSet rules) {
        return rules == RuleSet.MDC ? Screening.ONCE : Screening.UNLESS_FLAT;
    }

    /** The points that limits come from: up to the last value of the baseline, all where none is declared. */
    static double[] baseline(double[] points, LimitSettings limits) {
        long left = limits.baseline().orElse(Integer.MAX_VALUE);
        int end = 0;
        while (end < points.length && left > 0) {
            left -= Double.isNaN(points[end]) ? 0 : 1;
            end++;
        }
        return Arrays.copyOf(points, end);
    }

    /** Standard deviation of the process, from its moving ranges. */
    public double sigma() {
        return movingRange / RANGE_PER_SIGMA;
    }

    /** How far from the mean two thirds of the way to a limit are. */
    double nearLimit() {
        return NEAR_LIMIT * movingRange;
    }

    static double[] present(double[] points) {
        return Arrays.stream(points).filter(point -> !Double.isNaN(point)).toArray();
    }

    /** Of neighbours that are both there. */
    static double[] ranges(double[] points) {
        double[] ranges = new double[Math.max(0, points.length - 1)];
        for (int i = 1; i < points.length; i++) {
            ranges[i - 1] = Math.abs(points[i] - points[i - 1]);
        }
        return present(ranges);
    }

    private static double screened(double[] ranges, Screening screening) {
        double all = mean(ranges);
        if (screening == Screening.NONE) {
            return all;
        }
        double kept = mean(Arrays.stream(ranges)
                .filter(range -> range < LARGEST_RANGE * all)
                .toArray());
        boolean flat = Double.isNaN(kept) || kept == 0;
        return screening == Screening.UNLESS_FLAT && flat ? all : kept;
    }

    /** In two passes, so that the mean of equal values is that value. */
    private static double mean(double[] values) {
        double first = Arrays.stream(values).sum() / values.length;
        return first + Arrays.stream(values).map(value -> value - first).sum() / values.length;
    }
}
