package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.scorepack.compose.Chart;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * From the target, a double line at zero as IBCS draws a plan, by what each month took or gave, to the gap of all of them. All
 * lengths are gaps on one scale; the target and the actual are numbers at the height where they stand, and the actual of a target
 * of nought is a column.
 */
final class BridgePainter {

    static final double DOUBLE = 1.5;

    private static final double NAME_LINE = 11;
    private static final double VALUES = 14;
    private static final Style NAME = new Style("quiet", false, 9.5f);
    private static final Style VALUE = new Style("ink", false, 9.5f);
    private static final Style TOTAL = new Style("ink", true, 10.5f);

    private BridgePainter() {}

    /** Where columns stand, and which places have a text. */
    private record Room(Scale x, Scale y, double half, double bottom, List<Rectangle2D> taken) {}

    static void paint(Chart.Bridge chart, Drawing drawing, double width, double height) {
        List<Chart.Step> steps = chart.steps();
        int gap = steps.size() + 1;
        Scale x = new Scale(-0.5, gap + 1.5, 0, width);
        double column = x.at(1) - x.at(0);
        boolean stacked = steps.stream().anyMatch(step -> drawing.width(step.label(), NAME) > column - 3);
        double bottom = height - (stacked ? 2 : 1) * NAME_LINE - 4;
        double[] reached = reached(chart);
        Room room = new Room(
                x,
                new Scale(reached[0], reached[1], bottom - VALUES, VALUES),
                column * 0.33,
                bottom,
                new ArrayList<>());
        double zero = room.y().at(0);
        target(drawing, x.at(0) - room.half(), zero, x.at(0) + room.half());
        drawing.draw(new Line2D.Double(x.at(1) - room.half(), zero, x.at(gap + 1) + room.half(), zero), "actual", 0.8f);
        drawing.text(chart.start().text(), x.at(0), zero - 5, Anchor.MIDDLE, TOTAL);
        name(chart.start().label(), 0, room, drawing);
        bar(chart.gap(), gap, 0, room, drawing);
        value(chart.gap(), gap, 0, room, drawing, TOTAL);
        List<Double> starts = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < steps.size(); i++) {
            starts.add(at);
            bar(steps.get(i), i + 1, at, room, drawing);
            at += steps.get(i).value();
            join(i + 1, at, room, drawing);
        }
        // Where there is no room for all, the largest are told.
        IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> -Math.abs(steps.get(i).value())))
                .forEach(i -> value(steps.get(i), i + 1, starts.get(i), room, drawing, VALUE));
        join(gap, at, room, drawing);
        end(chart, gap + 1, at, room, drawing);
        name(chart.end().label(), gap + 1, room, drawing);
    }

    /** A column where the target is nought; else a line at its height, since the column would have to be cut. */
    private static void end(Chart.Bridge chart, int column, double value, Room room, Drawing drawing) {
        double middle = room.x().at(column);
        double end = room.y().at(value);
        if (chart.fromNought() && value != 0) {
            drawing.fill(column(middle, room.y().at(0), end, room), "actual");
        } else {
            drawing.draw(new Line2D.Double(middle - room.half(), end, middle + room.half(), end), "actual", 1.6f);
        }
        double above = chart.fromNought() ? Math.min(end, room.y().at(0)) : end;
        drawing.text(chart.end().text(), middle, above - 4, Anchor.MIDDLE, TOTAL);
    }

    /** From the lowest to the highest place that the steps reach; zero is among them. */
    static double[] reached(Chart.Bridge chart) {
        double low = 0;
        double high = 0;
        double at = 0;
        for (Chart.Step step : chart.steps()) {
            at += step.value();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        return new double[] {low, high == low ? low + 1 : high};
    }

    /** The target, as a plan is drawn: two lines. All else begins at one. */
    private static void target(Drawing drawing, double from, double y, double to) {
        drawing.draw(new Line2D.Double(from, y - DOUBLE, to, y - DOUBLE), "actual", 0.8f);
        drawing.draw(new Line2D.Double(from, y + DOUBLE, to, y + DOUBLE), "actual", 0.8f);
    }

    private static void bar(Chart.Step step, int column, double from, Room room, Drawing drawing) {
        double middle = room.x().at(column);
        double start = room.y().at(from);
        double end = room.y().at(from + step.value());
        if (step.value() == 0) {
            // Nothing was taken or given: the height that was reached goes on.
            drawing.draw(new Line2D.Double(middle - room.half(), start, middle + room.half(), start), "axis", 0.7f);
        } else {
            drawing.fill(column(middle, start, end, room), step.adverse() ? "off" : "on");
        }
        name(step.label(), column, room, drawing);
    }

    private static Rectangle2D column(double middle, double start, double end, Room room) {
        return new Rectangle2D.Double(
                middle - room.half(), Math.min(start, end), 2 * room.half(), Math.max(0.8, Math.abs(end - start)));
    }

    /** Beyond the end of the bar; where the line of the target runs there, before its start. */
    private static void value(Chart.Step step, int column, double from, Room room, Drawing drawing, Style style) {
        double end = room.y().at(from + step.value());
        double zero = room.y().at(0);
        double below = end + 10.5;
        double above = end - 4;
        double y = step.value() < 0 ? below : above;
        if (y > zero - 3 && y - style.size() < zero + 3) {
            y = room.y().at(from) + (step.value() < 0 ? -4 : 10.5);
        }
        double half = drawing.width(step.text(), style) / 2;
        double middle = room.x().at(column);
        Rectangle2D place = new Rectangle2D.Double(middle - half - 1, y - style.size(), 2 * half + 2, style.size());
        if (room.taken().stream().noneMatch(place::intersects)) {
            room.taken().add(place);
            drawing.text(step.text(), middle, y, Anchor.MIDDLE, style);
        }
    }

    private static void join(int column, double value, Room room, Drawing drawing) {
        double y = room.y().at(value);
        drawing.draw(
                new Line2D.Double(room.x().at(column) + room.half(), y, room.x().at(column + 1) - room.half(), y),
                "axis",
                0.7f);
    }

    private static void name(String label, int column, Room room, Drawing drawing) {
        double y = room.bottom() + NAME_LINE;
        for (String line : drawing.wrapped(label, NAME, room.half() * 3 - 3)) {
            drawing.text(line, room.x().at(column), y, Anchor.MIDDLE, NAME);
            y += NAME_LINE;
        }
    }
}
