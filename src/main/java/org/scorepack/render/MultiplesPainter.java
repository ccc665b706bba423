package org.scorepack.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Chart.Panel;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** Small multiples: a panel for each department, all on one scale, whose ends stand beside each row of them; the target dashed. */
final class MultiplesPainter {

    private static final double NAME = 13;
    private static final double AIR = 10;
    private static final double AXIS = 5;
    private static final double DOT = 2.2;
    private static final double TALLEST = 90;
    private static final double SHAPE = 2.2;
    private static final Style TITLE = new Style("quiet", false, 9.5f);
    private static final Style VALUE = new Style("ink", true, 10f);

    private MultiplesPainter() {}

    static void paint(Chart.Multiples chart, Drawing drawing, double width, double height) {
        List<Panel> panels = chart.panels();
        if (chart.axis().isEmpty()) {
            return;
        }
        Chart.Axis axis = chart.axis().get();
        double beside = AXIS + Math.max(drawing.width(axis.fromText(), TITLE), drawing.width(axis.toText(), TITLE));
        int across = (int) Math.ceil(Math.sqrt(panels.size() * width / (height * SHAPE)));
        int columns = Math.max(1, Math.min(panels.size(), across));
        int rows = (panels.size() + columns - 1) / columns;
        double wide = (width - beside + AIR) / columns;
        double tall = Math.min(TALLEST, (height + AIR) / rows);
        double to = axis.to() > axis.from() ? axis.to() : axis.from() + 1;
        for (int i = 0; i < panels.size(); i++) {
            double left = beside + i % columns * wide;
            double top = i / columns * tall;
            Scale y = new Scale(axis.from(), to, top + tall - AIR - DOT, top + NAME + DOT + 1);
            if (i % columns == 0) {
                end(axis.fromText(), y.start(), beside, drawing);
            }
            if (i % columns == 0 && axis.to() > axis.from()) {
                end(axis.toText(), y.end(), beside, drawing);
            }
            panel(panels.get(i), drawing, left, wide - AIR, top, y);
        }
    }

    private static void end(String text, double y, double beside, Drawing drawing) {
        drawing.text(text, beside - AXIS, y + TITLE.size() * 0.35, Anchor.END, TITLE);
    }

    private static void panel(Panel panel, Drawing drawing, double left, double wide, double top, Scale y) {
        String name = drawing.shortened(panel.name(), TITLE, wide - drawing.width(panel.text(), VALUE) - 4);
        drawing.text(name, left, top + 9, Anchor.START, TITLE);
        drawing.text(panel.text(), left + wide, top + 9, Anchor.END, VALUE);
        Scale x = new Scale(0, Math.max(1, panel.values().size() - 1), left + DOT, left + wide - DOT);
        drawing.draw(new Line2D.Double(left, y.start(), left + wide, y.start()), "axis", 0.7f);
        drawing.draw(new Line2D.Double(left, y.end(), left + wide, y.end()), "rule", 0.8f);
        panel.target()
                .ifPresent(
                        at -> drawing.dashed(new Line2D.Double(left, y.at(at), left + wide, y.at(at)), "target", 1f));
        drawing.trace(panel.values(), x, y, 1f);
        int last = panel.values().size() - 1;
        if (last >= 0) {
            panel.values()
                    .get(last)
                    .ifPresent(value -> drawing.fill(
                            new Ellipse2D.Double(x.at(last) - DOT, y.at(value) - DOT, 2 * DOT, 2 * DOT), "ink"));
        }
    }
}
