package org.scorepack.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Chart.Panel;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** Small multiples: a panel for each department, all on one scale, which begins at zero where that is near; the target dashed. */
final class MultiplesPainter {

    private static final double NAME = 13;
    private static final double AIR = 10;
    private static final double DOT = 2.2;
    private static final double TALLEST = 90;
    private static final double SHAPE = 2.2;
    private static final Style TITLE = new Style("quiet", false, 9.5f);
    private static final Style VALUE = new Style("ink", true, 10f);

    private MultiplesPainter() {}

    static void paint(Chart.Multiples chart, Drawing drawing, double width, double height) {
        List<Panel> panels = chart.panels();
        List<Double> seen = new ArrayList<>();
        panels.forEach(panel -> {
            panel.values().stream().flatMap(Optional::stream).forEach(seen::add);
            panel.target().ifPresent(seen::add);
        });
        if (seen.isEmpty()) {
            return;
        }
        int across = (int) Math.ceil(Math.sqrt(panels.size() * width / (height * SHAPE)));
        int columns = Math.max(1, Math.min(panels.size(), across));
        int rows = (panels.size() + columns - 1) / columns;
        double wide = (width + AIR) / columns;
        double tall = Math.min(TALLEST, (height + AIR) / rows);
        Scale values = Scale.of(seen, 0, 1);
        double from = values.from() >= 0 && values.from() <= values.to() / 2 ? 0 : values.from();
        for (int i = 0; i < panels.size(); i++) {
            double left = i % columns * wide;
            double top = i / columns * tall;
            Scale y = new Scale(from, values.to(), top + tall - AIR - DOT, top + NAME + DOT + 1);
            panel(panels.get(i), drawing, left, wide - AIR, top, y);
        }
    }

    private static void panel(Panel panel, Drawing drawing, double left, double wide, double top, Scale y) {
        String name = drawing.shortened(panel.name(), TITLE, wide - drawing.width(panel.text(), VALUE) - 4);
        drawing.text(name, left, top + 9, Anchor.START, TITLE);
        drawing.text(panel.text(), left + wide, top + 9, Anchor.END, VALUE);
        Scale x = new Scale(0, Math.max(1, panel.values().size() - 1), left + DOT, left + wide - DOT);
        drawing.draw(new Line2D.Double(left, y.start() + DOT, left + wide, y.start() + DOT), "rule", 0.8f);
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
