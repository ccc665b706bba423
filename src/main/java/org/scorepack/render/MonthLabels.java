package org.scorepack.render;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** The months below a chart: the last one always, then those where a year begins, then as many as there is room for. */
final class MonthLabels {

    private static final Style STYLE = new Style("quiet", false, 9.5f);
    private static final double AIR = 5;

    private MonthLabels() {}

    static void paint(List<String> labels, Drawing drawing, Scale x, double y) {
        List<double[]> taken = new ArrayList<>();
        for (int i : order(labels)) {
            double half = drawing.width(labels.get(i), STYLE) / 2;
            double[] place = {x.at(i) - half - AIR / 2, x.at(i) + half + AIR / 2};
            if (taken.stream().allMatch(other -> place[1] <= other[0] || other[1] <= place[0])) {
                taken.add(place);
                drawing.draw(new Line2D.Double(x.at(i), y, x.at(i), y + 3), "axis", 0.7f);
                drawing.text(labels.get(i), x.at(i), y + 13, Anchor.MIDDLE, STYLE);
            }
        }
    }

    private static List<Integer> order(List<String> labels) {
        int last = labels.size() - 1;
        List<Integer> years = IntStream.rangeClosed(0, last)
                .filter(i -> labels.get(i).chars().anyMatch(Character::isDigit))
                .boxed()
                .collect(Collectors.toList());
        List<Integer> order = new ArrayList<>();
        order.add(last);
        order.addAll(years);
        for (int step : new int[] {6, 3, 1}) {
            for (int i = last; i >= 0; i -= step) {
                order.add(i);
            }
        }
        return order.stream().distinct().filter(i -> i >= 0).toList();
    }
}
