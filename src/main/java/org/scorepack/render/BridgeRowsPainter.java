package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.scorepack.compose.Chart;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** A bridge where columns have no room for their names: a line for each step, from the target on top down to the actual. */
final class BridgeRowsPainter {

    private static final double AIR = 5;
    private static final double MOST_NAME = 0.4;
    private static final Style NAME = new Style("quiet", false, 9.5f);
    private static final Style VALUE = new Style("ink", false, 9.5f);
    private static final Style TOTAL = new Style("ink", true, 10f);

    private BridgeRowsPainter() {}

    /** Whether the columns of a bridge are too narrow for what stands below them. */
    static boolean suits(Chart.Bridge chart, Drawing drawing, double width) {
        double column = width / (chart.steps().size() + 3);
        return names(chart)
                .anyMatch(name ->
                        Stream.of(name.split("[ \u00a0]")).anyMatch(word -> drawing.width(word, NAME) > column));
    }

    /** Of the steps, the target, the actual and the gap between them. */
    static int rows(Chart.Bridge chart) {
        return chart.steps().size() + 3;
    }

    static void paint(Chart.Bridge chart, Drawing drawing, double width, double height) {
        List<Chart.Step> steps = chart.steps();
        double row = height / rows(chart);
        double name = Math.min(
                width * MOST_NAME,
                names(chart)
                        .mapToDouble(text -> drawing.width(text, NAME))
                        .max()
                        .orElse(0));
        double value = Stream.concat(
                        Stream.of(chart.start().text(), chart.end().text()),
                        Stream.concat(steps.stream(), Stream.of(chart.gap())).map(Chart.Step::text))
                .mapToDouble(text -> drawing.width(text, TOTAL))
                .max()
                .orElse(0);
        double[] reached = BridgePainter.reached(chart);
        Scale x = new Scale(reached[0], reached[1], name + AIR, width - value - AIR);
        Rows rows = new Rows(drawing, x, row, name, width);
        rows.text(0, chart.start().label(), chart.start().text());
        rows.target();
        rows.zero(rows(chart));
        double at = 0;
        for (int i = 0; i < steps.size(); i++) {
            rows.step(i + 1, steps.get(i), at, VALUE);
            at += steps.get(i).value();
            rows.join(i + 1, at);
        }
        rows.step(steps.size() + 1, chart.gap(), 0, TOTAL);
        rows.join(steps.size() + 1, at);
        rows.end(steps.size() + 2, at, chart.fromNought());
        rows.text(steps.size() + 2, chart.end().label(), chart.end().text());
    }

    private static Stream<String> names(Chart.Bridge chart) {
        return Stream.concat(
                Stream.of(
                        chart.start().label(), chart.end().label(), chart.gap().label()),
                chart.steps().stream().map(Chart.Step::label));
    }

    /** Lines from top to bottom, each with its name at the left and its value at the right. */
    private record Rows(Drawing drawing, Scale x, double row, double name, double width) {

        void text(int line, String label, String value) {
            write(line, label, value, TOTAL);
        }

        void step(int line, Chart.Step step, double from, Style style) {
            write(line, step.label(), step.text(), style);
            if (step.value() == 0) {
                // Nothing was taken or given: what was reached goes on.
                upright(line, x.at(from), "axis", 0.7f);
            } else {
                bar(line, from, from + step.value(), step.adverse() ? "off" : "on");
            }
        }

        /** A bar where the target is nought; else a line where it stands, since the bar would have to be cut. */
        void end(int line, double value, boolean fromNought) {
            if (fromNought && value != 0) {
                bar(line, 0, value, "actual");
            } else {
                upright(line, x.at(value), "actual", 1.6f);
            }
        }

        /** As a plan is drawn: two lines. */
        void target() {
            upright(0, x.at(0) - BridgePainter.DOUBLE, "actual", 0.8f);
            upright(0, x.at(0) + BridgePainter.DOUBLE, "actual", 0.8f);
        }

        /** Where all gaps begin. */
        void zero(int last) {
            drawing.draw(new Line2D.Double(x.at(0), row, x.at(0), last * row), "actual", 0.8f);
        }

        private void bar(int line, double from, double to, String colour) {
            double start = Math.min(x.at(from), x.at(to));
            double length = Math.max(0.8, Math.abs(x.at(to) - x.at(from)));
            drawing.fill(new Rectangle2D.Double(start, (line + 0.18) * row, length, row * 0.64), colour);
        }

        private void upright(int line, double at, String colour, float wide) {
            drawing.draw(new Line2D.Double(at, (line + 0.18) * row, at, (line + 0.82) * row), colour, wide);
        }

        void join(int line, double value) {
            double at = x.at(value);
            drawing.draw(new Line2D.Double(at, (line + 0.82) * row, at, (line + 1.18) * row), "axis", 0.7f);
        }

        private void write(int line, String label, String value, Style style) {
            double y = (line + 0.5) * row + style.size() * 0.35;
            drawing.text(drawing.shortened(label, NAME, name), 0, y, Anchor.START, NAME);
            drawing.text(value, width, y, Anchor.END, style);
        }
    }
}
