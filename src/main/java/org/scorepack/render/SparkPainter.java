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
        List<Double> seen = Stream.concat(values.stream(), Stream.of(spark.low(), spark.high()))
                .flatMap(Optional::stream)
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        Scale y = Scale.of(seen, height - DOT - 0.5, DOT + 0.5);
        Scale x = new Scale(0, Math.max(1, values.size() - 1), DOT, width - DOT - 0.5);
        if (spark.low().isPresent() && spark.high().isPresent()) {
            double top = y.at(spark.high().get());
            double bottom = y.at(spark.low().get());
            drawing.fill(new Rectangle2D.Double(0, top, width, Math.max(0.5, bottom - top)), "band");
        }
        drawing.trace(values, x, y, 0.9f);
        int last = values.size() - 1;
        if (last >= 0 && values.get(last).isPresent()) {
            double at = y.at(values.get(last).get());
            drawing.fill(new Ellipse2D.Double(x.at(last) - DOT, at - DOT, 2 * DOT, 2 * DOT), "ink");
        }
    }
}
