package org.scorepack.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** Texts at the right of a chart, each beside what it names; where two would meet, they move apart. */
final class SideLabels {

    private static final double LINE = 1.15;

    private final Drawing drawing;
    private final double left;
    private final double most;
    private final List<Label> labels = new ArrayList<>();

    private record Label(List<String> lines, double middle, Style style) {

        double height() {
            return lines.size() * style.size() * LINE + 1.5;
        }
    }

    SideLabels(Drawing drawing, double left, double most) {
        this.drawing = drawing;
        this.left = left;
        this.most = most;
    }

    void add(String text, double middle, Style style) {
        if (!text.isBlank()) {
            labels.add(new Label(drawing.wrapped(text, style, most), middle, style));
        }
    }

    void paint(double top, double bottom) {
        labels.sort(Comparator.comparingDouble(Label::middle));
        double[] tops = new double[labels.size()];
        double free = top;
        for (int i = 0; i < tops.length; i++) {
            Label label = labels.get(i);
            tops[i] = Math.max(free, label.middle() - label.height() / 2);
            free = tops[i] + label.height();
        }
        double end = bottom;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], end - labels.get(i).height());
            end = tops[i];
        }
        for (int i = 0; i < tops.length; i++) {
            Label label = labels.get(i);
            double y = tops[i] + label.style().size() * 0.9;
            for (String line : label.lines()) {
                drawing.text(line, left, y, Anchor.START, label.style());
                y += label.style().size() * LINE;
            }
        }
    }
}
