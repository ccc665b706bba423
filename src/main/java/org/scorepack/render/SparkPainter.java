package org.scorepack.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.compose.Chart;

/** The small line of 24 months: usual range as a band, gaps where values are missing, a dot at the last month. */
final class SparkPainter {

    private static final double DOT = 1.9;

    private SparkPainter() {}

    static void paint(Chart.Spark spark, Drawing drawing, double width, double height) {
        List<Optional<Double>> values = spark.values();
        List<Double> seen = Stream.concat(
                        values.stream().flatMap(Optional::stream),
                        spark.ranges().stream()
                                .flatMap(Optional::stream)
                                .flatMap(band -> Stream.of(band.low(), band.high())))
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        Scale y = Scale.of(seen, height - DOT - 0.5, DOT + 0.5);
        Scale x = new Scale(0, Math.max(1, values.size() - 1), DOT, width - DOT - 0.5);
        bands(spark.ranges(), drawing, x, y, width);
        drawing.trace(values, x, y, 0.9f);
        int last = values.size() - 1;
        if (last >= 0 && values.get(last).isPresent()) {
            double at = y.at(values.get(last).get());
            drawing.fill(new Ellipse2D.Double(x.at(last) - DOT, at - DOT, 2 * DOT, 2 * DOT), "ink");
        }
    }

    /** Months with the same range are one rectangle; the first and the last reach to the edges. */
    private static void bands(List<Optional<Chart.Band>> ranges, Drawing drawing, Scale x, Scale y, double width) {
        int from = 0;
        while (from < ranges.size()) {
            int to = from + 1;
            while (to < ranges.size() && ranges.get(to).equals(ranges.get(from))) {
                to++;
            }
            if (ranges.get(from).isPresent()) {
                Chart.Band band = ranges.get(from).get();
                double left = from == 0 ? 0 : x.at(from - 0.5);
                double right = to == ranges.size() ? width : x.at(to - 0.5);
                double top = y.at(band.high());
                double bottom = y.at(band.low());
                drawing.fill(new Rectangle2D.Double(left, top, right - left, Math.max(0.5, bottom - top)), "band");
            }
            from = to;
        }
    }
}
