package org.scorepack.assess;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.assess.trend.ChangePoint;
import org.scorepack.assess.trend.MannKendall;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.ProcessLimits.Course;
import org.scorepack.figure.ProcessLimits.Verdict;

/**
 * What the values of a segment say beside its limits: their slope, how they hang together, and since when they may be another
 * process ({@code rules.md} 3.5).
 *
 * <p>Another level is proposed where a run is still on, Pettitt's test sees a change, and enough values follow it. Differences to
 * last year have no level of their own: they come back after twelve months. Nothing begins anew by itself; a card says so.
 */
final class ChartCourse {

    /** From so many values on. */
    private static final int FEWEST = Segment.FULLY_TESTED;
    /** Chance makes a proposed change of level less often than this. */
    static final double CHANCE = 0.05;
    /** So many values make a new usual range. */
    static final int AFTER = SignalRules.RUN;

    private ChartCourse() {}

    /**
     * Describes the latest segment.
     *
     * @param start where in the series it begins
     */
    static Course of(ChartSeries series, Segment segment, int start) {
        double[] points = segment.points();
        int[] places = IntStream.range(0, points.length)
                .filter(i -> !Double.isNaN(points[i]))
                .toArray();
        if (places.length < FEWEST) {
            return Course.UNKNOWN;
        }
        double[] present = XmrChart.present(points);
        boolean whole = places[places.length - 1] - places[0] + 1 == places.length;
        return new Course(
                whole && !series.log() ? Optional.of(MannKendall.of(present).slope()) : Optional.empty(),
                whole ? correlation(present) : Optional.empty(),
                change(series, segment, present).map(place -> series.periods().get(start + places[place])));
    }

    /** Place of the first value of the new level among those present. */
    private static Optional<Integer> change(ChartSeries series, Segment segment, double[] present) {
        if (segment.verdict() != Verdict.TESTED || series.as() == ChartedAs.YEAR_ON_YEAR) {
            return Optional.empty();
        }
        int[] runs = new ChartPoints(present, segment.chart()).run(SignalRules.RUN);
        ChangePoint change = ChangePoint.of(present);
        return runs[runs.length - 1] != 0 && change.p() < CHANCE && present.length - change.before() >= AFTER
                ? Optional.of(change.before())
                : Optional.empty();
    }

    /** Of each value with the one before it. */
    private static Optional<Double> correlation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double both = 0;
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean;
            square += distance * distance;
            both += i == 0 ? 0 : distance * (values[i - 1] - mean);
        }
        return square == 0 ? Optional.empty() : Optional.of(both / square);
    }
}
