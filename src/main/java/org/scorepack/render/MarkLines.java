package org.scorepack.render;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.scorepack.compose.Chart;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * What happened between the months, as upright lines with words above the values; where words would meet, they stand
 * below each other. Where the usual range begins anew the line is whole, else dashed.
 *
 * @param labels with the place of their first letter and their row
 * @param height that the words take
 */
record MarkLines(List<Label> labels, double height) {

    private static final Style STYLE = new Style("quiet", false, 9.5f);
    private static final double ROW = 11.5;
    private static final double AIR = 6;

    /** @param left of the words; @param row from the top, 0 first */
    private record Label(Chart.Mark mark, String text, double left, int row) {}

    static MarkLines of(List<Chart.Mark> marks, Drawing drawing, Scale x) {
        List<Label> labels = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Chart.Mark mark : marks) {
            double at = x.at(mark.before() - 0.5);
            String text = drawing.shortened(mark.label(), STYLE, x.end() - x.start());
            double width = drawing.width(text, STYLE);
            double beside = at + 3 + width > x.end() ? at - 3 - width : at + 3;
            double left = Math.max(x.start(), Math.min(beside, x.end() - width));
            int row = 0;
            while (row < ends.size() && ends.get(row) + AIR > left) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, left + width);
            labels.add(new Label(mark, text, left, row));
        }
        return new MarkLines(List.copyOf(labels), ends.isEmpty() ? 0 : ends.size() * ROW + 2);
    }

    void paint(Drawing drawing, Scale x, double bottom) {
        for (Label label : labels) {
            double at = x.at(label.mark().before() - 0.5);
            Line2D line = new Line2D.Double(at, label.row() * ROW + 1, at, bottom);
            if (label.mark().anew()) {
                drawing.draw(line, "quiet", 0.9f);
            } else {
                drawing.dashed(line, "quiet", 0.9f);
            }
            drawing.text(label.text(), label.left(), label.row() * ROW + 9, Anchor.START, STYLE);
        }
    }
}
