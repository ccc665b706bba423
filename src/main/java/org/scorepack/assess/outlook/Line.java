package org.scorepack.assess.outlook;

import java.util.stream.IntStream;

/**
 * A straight line through a series, by least squares; its points are counted from 1.
 *
 * @param start value at point 0
 * @param slope change from one point to the next
 */
public record Line(double start, double slope) {

    /** The line through at least two values. */
    static Line through(double[] values) {
        double middle = (values.length + 1) / 2.0;
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        double along = 0;
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            double way = i + 1 - middle;
            along += way * (values[i] - mean);
            square += way * way;
        }
        double slope = along / square;
        return new Line(mean - slope * middle, slope);
    }

    double at(int point) {
        return start + slope * point;
    }

    /** What is left of the values above and below the line. */
    double[] residuals(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - at(i + 1))
                .toArray();
    }
}
