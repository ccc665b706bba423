package org.scorepack.render;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * Texts at the right of a chart, each beside what it names; where two would meet, the one that was added later gives way. Whoever
 * had to go far has a thin line to what it names; where there is no room for all within a line of the first, the last are left
 * out: the words that stand for the chart say them.
 */
final class SideLabels {

    private static final double LINE = 1.15;
    private static final double AIR = 1.5;
    private static final double TO_PLOT = 5;

    private final Drawing drawing;
    private final double left;
    private final double most;
    private final List<Label> labels = new ArrayList<>();

    /** Beside {@code middle}, or anywhere from {@code from} to {@code to}, which it names. */
    private record Label(List<String> lines, double middle, double from, double to, Style style) {

        double line() {
            return style.size() * LINE;
        }

        double height() {
            return lines.size() * line() + AIR;
        }

        double away(double top) {
            return Math.abs(top + height() / 2 - middle);
        }

        /** No line of it within a line of what it names. */
        boolean far(double top) {
            double end = top + height() - AIR;
            return top - to > line() || from - end > line();
        }
    }

    /** Where the tops of labels stand, in the order in which they were added. */
    private record Places(double[] tops, double cost) {}

    SideLabels(Drawing drawing, double left, double most) {
        this.drawing = drawing;
        this.left = left;
        this.most = most;
    }

    /** Before those that matter less. */
    void add(String text, double middle, Style style) {
        add(text, middle, middle, middle, style);
    }

    /** Names all between two heights. */
    void add(String text, double middle, double one, double other, Style style) {
        if (!text.isBlank()) {
            labels.add(new Label(
                    drawing.wrapped(text, style, most), middle, Math.min(one, other), Math.max(one, other), style));
        }
    }

    void paint(double top, double bottom) {
        List<Label> shown = new ArrayList<>(labels);
        while (!shown.isEmpty()) {
            Optional<Places> best = orders(shown.size()).stream()
                    .map(order -> places(shown, order, top, bottom))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingDouble(Places::cost));
            boolean near = best.isPresent() && shown.get(0).away(best.get().tops()[0]) <= reach(shown.get(0));
            if (near || shown.size() == 1) {
                for (int i = 0; i < shown.size(); i++) {
                    write(shown.get(i), best.map(Places::tops).orElse(new double[] {top})[i]);
                }
                return;
            }
            shown.remove(shown.size() - 1);
        }
    }

    /** The first moves by a line at most; at an edge by what its own lines need. */
    private static double reach(Label first) {
        return Math.max(first.line(), first.height() / 2);
    }

    private void write(Label label, double top) {
        double y = top + label.style().size() * 0.9;
        for (String line : label.lines()) {
            drawing.text(line, left, y, Anchor.START, label.style());
            y += label.line();
        }
        if (label.far(top)) {
            boolean below = top > label.to();
            double near = below ? top + label.line() / 2 : top + label.height() - AIR - label.line() / 2;
            double named = below ? label.to() : label.from();
            drawing.draw(
                    new Line2D.Double(left - TO_PLOT, named, left - 1, near),
                    label.style().colour(),
                    0.6f);
        }
    }

    /** From top to bottom in that order; empty where they do not fit. */
    private static Optional<Places> places(List<Label> shown, List<Integer> order, double top, double bottom) {
        double needed = order.stream().mapToDouble(i -> shown.get(i).height()).sum();
        if (needed > bottom - top + AIR) {
            return Optional.empty();
        }
        double[] tops = new double[shown.size()];
        stand(shown, order, top, bottom, tops);
        double cost = 0;
        for (int i = 0; i < tops.length; i++) {
            cost = cost + shown.get(i).away(tops[i]) * Math.pow(4, tops.length - i);
        }
        return Optional.of(new Places(tops, cost));
    }

    /** The one that matters most stands as near as it can, the others find room above and below it. */
    private static void stand(List<Label> shown, List<Integer> order, double top, double bottom, double[] tops) {
        if (order.isEmpty()) {
            return;
        }
        int first = order.stream().min(Comparator.naturalOrder()).orElseThrow();
        int at = order.indexOf(first);
        List<Integer> above = order.subList(0, at);
        List<Integer> below = order.subList(at + 1, order.size());
        Label label = shown.get(first);
        double highest =
                top + above.stream().mapToDouble(i -> shown.get(i).height()).sum();
        double lowest = bottom
                + AIR
                - label.height()
                - below.stream().mapToDouble(i -> shown.get(i).height()).sum();
        tops[first] = Math.max(highest, Math.min(lowest, label.middle() - label.height() / 2));
        stand(shown, above, top, tops[first] - AIR, tops);
        stand(shown, below, tops[first] + label.height(), bottom, tops);
    }

    /** All orders of so many. */
    private static List<List<Integer>> orders(int size) {
        List<List<Integer>> orders = List.of(List.of());
        for (int next = 0; next < size; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> with = new ArrayList<>(order);
                    with.add(at, next);
                    longer.add(with);
                }
            }
            orders = longer;
        }
        return orders;
    }
}
