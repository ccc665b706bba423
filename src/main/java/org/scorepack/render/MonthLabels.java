package org.scorepack.render;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/** The months below a chart: the last one always, those where a year begins, and as many in even steps as there is room for. */
final class MonthLabels {

    private static final Style STYLE = new Style("quiet", false, 9.5f);
    private static final double AIR = 5;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int[] STEPS = {1, 3, 6, 12};

    private MonthLabels() {}

    static void paint(List<String> labels, Drawing drawing, Scale x, double y) {
        List<double[]> taken = new ArrayList<>();
        for (int i : order(labels, drawing, x)) {
            double[] place = place(labels, i, drawing, x);
            if (taken.stream().noneMatch(other -> meet(place, other))) {
                taken.add(place);
                drawing.draw(new Line2D.Double(x.at(i), y, x.at(i), y + 3), "axis", 0.7f);
                drawing.text(labels.get(i), (place[0] + place[1]) / 2, y + 13, Anchor.MIDDLE, STYLE);
            }
        }
    }

    private static List<Integer> order(List<String> labels, Drawing drawing, Scale x) {
        int last = labels.size() - 1;
        int anchor = IntStream.rangeClosed(0, last)
                .filter(i -> YEAR.matcher(labels.get(i)).find())
                .findFirst()
                .orElse(last);
        IntStream regular = IntStream.of(STEPS)
                .mapToObj(step -> IntStream.rangeClosed(0, last)
                        .filter(i -> (i - anchor) % step == 0)
                        .toArray())
                .filter(some -> fits(labels, some, drawing, x))
                .findFirst()
                .map(IntStream::of)
                .orElseGet(IntStream::empty);
        return IntStream.concat(IntStream.of(last), regular).distinct().boxed().toList();
    }

    private static boolean fits(List<String> labels, int[] some, Drawing drawing, Scale x) {
        return IntStream.range(1, some.length)
                .noneMatch(k -> meet(place(labels, some[k], drawing, x), place(labels, some[k - 1], drawing, x)));
    }

    private static double[] place(List<String> labels, int i, Drawing drawing, Scale x) {
        double half = (drawing.width(labels.get(i), STYLE) + AIR) / 2;
        double middle = Math.max(x.at(i), half - AIR / 2);
        return new double[] {middle - half, middle + half};
    }

    private static boolean meet(double[] one, double[] other) {
        return one[1] > other[0] && other[1] > one[0];
    }
}
