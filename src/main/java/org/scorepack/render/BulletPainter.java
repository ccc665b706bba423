package org.scorepack.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.scorepack.compose.Chart;
import org.scorepack.figure.Status;

/**
 * A bullet graph: off, just off and on target as bands of one hue, darkest where it is off; the value as a bar from zero, or
 * as a dot where the scale does not begin there or the bar would hardly be seen; the target as a stroke across.
 */
final class BulletPainter {

    private static final double DOT = 2.4;
    private static final double STROKE = 1.8;
    /** A bar that is shorter is a dot: of nought it would not be seen at all. */
    private static final double SHORTEST = 2 * DOT;

    private BulletPainter() {}

    static void paint(Chart.Bullet chart, Drawing drawing, double width, double height) {
        if (chart.zones().isEmpty()) {
            return;
        }
        double from = chart.zones().get(0).from();
        double to = chart.zones().get(chart.zones().size() - 1).to();
        boolean bar = chart.fromZero()
                && chart.value()
                        .filter(value -> new Scale(from, to, 0, width).length(value) >= SHORTEST)
                        .isPresent();
        // A dot or a stroke at either end of the scale is as whole as elsewhere.
        Scale x = new Scale(from, to, bar ? 0 : DOT, width - DOT);
        zones(chart.zones(), drawing, x, width, height);
        double third = height / 3;
        chart.value().ifPresent(value -> {
            double at = x.at(Math.max(from, Math.min(to, value)));
            if (bar) {
                drawing.fill(new Rectangle2D.Double(x.at(0), third, Math.max(0, at - x.at(0)), third), "actual");
            } else {
                drawing.fill(new Ellipse2D.Double(at - DOT, height / 2 - DOT, 2 * DOT, 2 * DOT), "actual");
            }
        });
        chart.low().ifPresent(low -> stroke(x.at(low), drawing, width, height));
        chart.target().ifPresent(target -> stroke(x.at(target), drawing, width, height));
    }

    /** The first and the last reach to the edges. */
    private static void zones(List<Chart.Zone> zones, Drawing drawing, Scale x, double width, double height) {
        for (int i = 0; i < zones.size(); i++) {
            double left = i == 0 ? 0 : x.at(zones.get(i).from());
            double right = i == zones.size() - 1 ? width : x.at(zones.get(i).to());
            drawing.fill(
                    new Rectangle2D.Double(left, 0, right - left, height),
                    colour(zones.get(i).status()));
        }
    }

    private static void stroke(double at, Drawing drawing, double width, double height) {
        double whole = Math.max(STROKE / 2, Math.min(width - STROKE / 2, at));
        drawing.draw(new Line2D.Double(whole, height * 0.14, whole, height * 0.86), "target", (float) STROKE);
    }

    private static String colour(Status status) {
        return switch (status) {
            case RED -> "zone-off";
            case AMBER -> "zone-close";
            default -> "zone-on";
        };
    }
}
