package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.scorepack.compose.Chart;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** A bridge whose steps are parts, such as departments: bars below each other, from the double line of the target to the gap. */
final class PartsBridgePainter {

    private static final double LEAST_ROW = 11.5;
    private static final double MOST_ROW = 22;
    private static final int ROW = 17;
    private static final double NAMES = 0.3;
    private static final double HALF = 0.32;
    private static final Style NAME = new Style("ink", false, 9.5f);
    private static final Style VALUE = new Style("ink", false, 9.5f);
    private static final Style TOTAL = new Style("ink", true, 10f);

    private PartsBridgePainter() {}

    /** With a row for the target, each part, the gap and the actual. */
    static int height(Chart.Bridge chart) {
        return ROW * (chart.steps().size() + 3);
    }

    /** Where rows stand, and how tall one is. */
    private record Room(Scale x, double row, double names) {

        double middle(int row) {
            return (row + 0.5) * this.row;
        }
    }

    static void paint(Chart.Bridge chart, Drawing drawing, double width, double height) {
        List<Chart.Step> steps = chart.steps();
        int gap = steps.size() + 1;
        double names = Math.min(width * NAMES, 8 + widest(drawing, names(chart)));
        double values = 10
                + widest(
                        drawing,
                        Stream.concat(
                                Stream.of(
                                        chart.start().text(),
                                        chart.end().text(),
                                        chart.gap().text()),
                                steps.stream().map(Chart.Step::text)));
        double[] reached = BridgePainter.reached(chart);
        Room room = new Room(
                new Scale(reached[0], reached[1], names + values, width - values),
                Math.max(LEAST_ROW, Math.min(MOST_ROW, height / (gap + 2))),
                names);
        double zero = room.x().at(0);
        double end = room.middle(gap) + room.row() / 2;
        drawing.draw(new Line2D.Double(zero, room.row(), zero, end), "actual", 0.8f);
        upright(0, zero - BridgePainter.DOUBLE, room, "actual", 0.8f, drawing);
        upright(0, zero + BridgePainter.DOUBLE, room, "actual", 0.8f, drawing);
        total(chart.start(), 0, zero, chart.gap().value() >= 0, room, drawing);
        double at = 0;
        for (int i = 0; i < steps.size(); i++) {
            bar(steps.get(i), i + 1, at, room, drawing, VALUE);
            at += steps.get(i).value();
            join(i + 1, room.x().at(at), room, drawing);
        }
        bar(chart.gap(), gap, 0, room, drawing, TOTAL);
        join(gap, room.x().at(at), room, drawing);
        if (chart.fromNought() && at != 0) {
            drawing.fill(area(gap + 1, zero, room.x().at(at), room), "actual");
        } else {
            upright(gap + 1, room.x().at(at), room, "actual", 1.6f, drawing);
        }
        total(chart.end(), gap + 1, room.x().at(at), at < 0, room, drawing);
    }

    private static void join(int row, double at, Room room, Drawing drawing) {
        drawing.draw(new Line2D.Double(at, room.middle(row), at, room.middle(row + 1)), "axis", 0.7f);
    }

    private static void upright(int row, double at, Room room, String colour, float wide, Drawing drawing) {
        double half = room.row() * HALF;
        drawing.draw(new Line2D.Double(at, room.middle(row) - half, at, room.middle(row) + half), colour, wide);
    }

    private static Rectangle2D area(int row, double start, double end, Room room) {
        double half = room.row() * HALF;
        return new Rectangle2D.Double(
                Math.min(start, end), room.middle(row) - half, Math.max(0.8, Math.abs(end - start)), 2 * half);
    }

    private static void bar(Chart.Step step, int row, double from, Room room, Drawing drawing, Style style) {
        double start = room.x().at(from);
        double end = room.x().at(from + step.value());
        if (step.value() == 0) {
            upright(row, start, room, "axis", 0.7f, drawing);
        } else {
            drawing.fill(area(row, start, end, room), step.adverse() ? "off" : "on");
        }
        boolean left = step.value() < 0;
        drawing.text(
                step.text(), end + (left ? -4 : 4), room.middle(row) + 3.4, left ? Anchor.END : Anchor.START, style);
        String name = drawing.shortened(step.label(), NAME, room.names() - 8);
        drawing.text(name, 0, room.middle(row) + 3.4, Anchor.START, style.bold() ? TOTAL : NAME);
    }

    private static void total(Chart.Total total, int row, double x, boolean left, Room room, Drawing drawing) {
        drawing.text(total.label(), 0, room.middle(row) + 3.4, Anchor.START, TOTAL);
        drawing.text(
                total.text(), x + (left ? -5 : 5), room.middle(row) + 3.4, left ? Anchor.END : Anchor.START, TOTAL);
    }

    private static Stream<String> names(Chart.Bridge chart) {
        return Stream.concat(
                Stream.of(
                        chart.start().label(), chart.gap().label(), chart.end().label()),
                chart.steps().stream().map(Chart.Step::label));
    }

    private static double widest(Drawing drawing, Stream<String> texts) {
        return texts.mapToDouble(text -> drawing.width(text, TOTAL)).max().orElse(0);
    }
}
