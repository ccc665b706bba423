package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scorepack.compose.Chart;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * From the target, an outlined column, by what each step took or gave, to the actual, a dark one. Steps are to scale; the
 * columns at the ends are cut, which is drawn.
 */
final class BridgePainter {

    private static final double NAMES = 16;
    private static final double VALUES = 13;
    private static final double CUT = 0.35;
    private static final Style NAME = new Style("quiet", false, 9.5f);
    private static final Style VALUE = new Style("ink", false, 9.5f);
    private static final Style TOTAL = new Style("ink", true, 10.5f);

    private BridgePainter() {}

    /** Where columns stand. */
    private record Room(Scale x, Scale y, double half, double bottom) {}

    static void paint(Chart.Bridge chart, Drawing drawing, double width, double height) {
        int last = chart.steps().size() + 1;
        Scale x = new Scale(-0.5, last + 0.5, 0, width);
        double bottom = height - NAMES;
        Room room = new Room(x, scale(chart, bottom - VALUES, VALUES), (x.at(1) - x.at(0)) * 0.33, bottom);
        total(chart.start(), 0, room, drawing, "paper");
        boolean all = chart.steps().stream().allMatch(step -> drawing.width(step.text(), VALUE) <= x.at(1) - x.at(0));
        double at = chart.start().value();
        for (int i = 0; i < chart.steps().size(); i++) {
            Chart.Step step = chart.steps().get(i);
            join(i, at, room, drawing);
            step(step, i + 1, at, room, drawing, all);
            at += step.value();
        }
        join(last - 1, at, room, drawing);
        total(chart.end(), last, room, drawing, "actual");
        drawing.draw(new Line2D.Double(0, bottom, width, bottom), "ink", 0.8f);
    }

    private static void step(Chart.Step step, int column, double from, Room room, Drawing drawing, boolean labelled) {
        double middle = room.x().at(column);
        double top = Math.min(room.y().at(from), room.y().at(from + step.value()));
        double tall = Math.max(
                0.8, Math.abs(room.y().at(from + step.value()) - room.y().at(from)));
        drawing.fill(
                new Rectangle2D.Double(middle - room.half(), top, 2 * room.half(), tall),
                step.adverse() ? "off" : "on");
        if (labelled) {
            drawing.text(step.text(), middle, step.value() < 0 ? top + tall + 10 : top - 3, Anchor.MIDDLE, VALUE);
        }
        drawing.text(step.label(), middle, room.bottom() + NAMES - 4, Anchor.MIDDLE, NAME);
    }

    private static void join(int column, double value, Room room, Drawing drawing) {
        double y = room.y().at(value);
        drawing.draw(
                new Line2D.Double(room.x().at(column) + room.half(), y, room.x().at(column + 1) - room.half(), y),
                "axis",
                0.7f);
    }

    private static void total(Chart.Total total, int column, Room room, Drawing drawing, String fill) {
        double middle = room.x().at(column);
        double top = room.y().at(total.value());
        Rectangle2D bar = new Rectangle2D.Double(middle - room.half(), top, 2 * room.half(), room.bottom() - top);
        drawing.fill(bar, fill);
        drawing.draw(bar, "actual", 1.2f);
        double cut = room.bottom() - 7;
        drawing.draw(
                new Line2D.Double(middle - room.half() - 2, cut + 2, middle + room.half() + 2, cut - 2), "paper", 2.4f);
        drawing.text(total.text(), middle, top - 4, Anchor.MIDDLE, TOTAL);
        drawing.text(total.label(), middle, room.bottom() + NAMES - 4, Anchor.MIDDLE, NAME);
    }

    /** Holds all that the steps reach, and below it room for the ends. */
    private static Scale scale(Chart.Bridge chart, double bottom, double top) {
        List<Double> reached =
                new ArrayList<>(List.of(chart.start().value(), chart.end().value()));
        double at = chart.start().value();
        for (Chart.Step step : chart.steps()) {
            at += step.value();
            reached.add(at);
        }
        double low = Collections.min(reached);
        double high = Collections.max(reached);
        double span = high == low ? 1 : high - low;
        return new Scale(low - span * CUT, high, bottom, top);
    }
}
