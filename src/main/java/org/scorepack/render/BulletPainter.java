package org.scorepack.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.scorepack.compose.Chart;
import org.scorepack.figure.Status;

/**
 * A bullet graph: off, just off and on target as bands of one hue, darkest where it is off; the value as a bar from zero, or
 * as a dot where the scale does not begin there; the target as a stroke across.
 */
final class BulletPainter {

    private static final double DOT = 2.4;

    private BulletPainter() {}

    static void paint(Chart.Bullet chart, Drawing drawing, double width, double height) {
        if (chart.zones().isEmpty()) {
            return;
        }
        double from = chart.zones().get(0).from();
        double to = chart.zones().get(chart.zones().size() - 1).to();
        Scale x = new Scale(from, to, 0, width);
        double third = height / 3;
        for (Chart.Zone zone : chart.zones()) {
            drawing.fill(
                    new Rectangle2D.Double(x.at(zone.from()), 0, x.at(zone.to()) - x.at(zone.from()), height),
                    colour(zone.status()));
        }
        chart.value().ifPresent(value -> {
            double at = x.at(Math.max(from, Math.min(to, value)));
            if (chart.fromZero()) {
                drawing.fill(new Rectangle2D.Double(x.at(0), third, Math.max(0, at - x.at(0)), third), "actual");
            } else {
                drawing.fill(new Ellipse2D.Double(at - DOT, height / 2 - DOT, 2 * DOT, 2 * DOT), "actual");
            }
        });
        chart.low().ifPresent(low -> stroke(x.at(low), drawing, height));
        chart.target().ifPresent(target -> stroke(x.at(target), drawing, height));
    }

    private static void stroke(double at, Drawing drawing, double height) {
        drawing.draw(new Line2D.Double(at, height * 0.14, at, height * 0.86), "target", 1.8f);
    }

    private static String colour(Status status) {
        return switch (status) {
            case RED -> "zone-off";
            case AMBER -> "zone-close";
            default -> "zone-on";
        };
    }
}
