package org.scorepack.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.compose.Chart;

/**
 * Where a year is heading: a bar from zero to what is known, hatched to where it is heading; below it a line of what is likely with a
 * dot, and the owner's forecast as a diamond; the target as a stroke across both, dashed as it was first.
 */
final class LandingPainter {

    private static final double DOT = 2.2;
    private static final double DIAMOND = 3.4;
    private static final double AIR = 4;

    private LandingPainter() {}

    static void paint(Chart.Landing chart, Drawing drawing, double width, double height) {
        List<Double> values = Stream.of(
                        chart.toDate(),
                        chart.heading(),
                        chart.low95(),
                        chart.high95(),
                        chart.target(),
                        chart.targetOriginal(),
                        chart.owner())
                .flatMap(Optional::stream)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        double low =
                Math.min(0, values.stream().mapToDouble(value -> value).min().orElse(0));
        double high =
                Math.max(0, values.stream().mapToDouble(value -> value).max().orElse(0));
        Scale x = new Scale(low, high == low ? low + 1 : high, AIR, width - AIR);
        double bar = height * 0.42;
        chart.heading().ifPresent(to -> drawing.hatched(bar(chart.toDate().orElse(0.0), to, x, bar), "actual"));
        chart.toDate().ifPresent(to -> drawing.fill(bar(0, to, x, bar), "actual"));
        drawing.draw(new Line2D.Double(x.at(0), 0, x.at(0), height), "axis", 0.8f);
        double line = height * 0.76;
        range(chart, drawing, x, line);
        chart.targetOriginal()
                .ifPresent(at -> drawing.dashed(new Line2D.Double(x.at(at), 0, x.at(at), height), "target", 1.2f));
        chart.target().ifPresent(at -> drawing.draw(new Line2D.Double(x.at(at), 0, x.at(at), height), "target", 2f));
        chart.owner().ifPresent(at -> drawing.fill(diamond(x.at(at), line), "link"));
    }

    private static Rectangle2D bar(double from, double to, Scale x, double height) {
        double left = Math.min(x.at(from), x.at(to));
        return new Rectangle2D.Double(left, height * 0.2, Math.abs(x.at(to) - x.at(from)), height);
    }

    private static void range(Chart.Landing chart, Drawing drawing, Scale x, double y) {
        if (chart.low95().isPresent() && chart.high95().isPresent()) {
            drawing.draw(line(chart.low95().get(), chart.high95().get(), x, y), "ink", 0.9f);
        }
        if (chart.low80().isPresent() && chart.high80().isPresent()) {
            drawing.draw(line(chart.low80().get(), chart.high80().get(), x, y), "ink", 3f);
        }
        chart.heading()
                .ifPresent(at -> drawing.fill(new Ellipse2D.Double(x.at(at) - DOT, y - DOT, 2 * DOT, 2 * DOT), "ink"));
    }

    private static Line2D line(double from, double to, Scale x, double y) {
        return new Line2D.Double(x.at(from), y, x.at(to), y);
    }

    private static Path2D diamond(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - DIAMOND);
        path.lineTo(x + DIAMOND, y);
        path.lineTo(x, y + DIAMOND);
        path.lineTo(x - DIAMOND, y);
        path.closePath();
        return path;
    }
}
