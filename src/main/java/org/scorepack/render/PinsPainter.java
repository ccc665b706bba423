package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.scorepack.compose.Chart.Column;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * Gaps in per cent as pins (IBCS): a thin stem from the plan's double line to a square head. One that is far longer than the others
 * is cut, so that those can be told apart: it ends in an arrow head at the edge, with its value.
 */
final class PinsPainter {

    private static final double STEM = 2;
    private static final double HEAD = 5.5;
    private static final double LABEL = 14;
    private static final double EDGE = 4;
    /** So many times the middle one of at least so many others. */
    private static final double FAR = 4;

    private static final int FEWEST = 4;
    private static final Style VALUE = new Style("ink", false, 10f);
    private static final Style NAME = new Style("quiet", false, 10f);

    private PinsPainter() {}

    /** Where the head of a pin is, and whether it stands for more than its length. */
    private record Pin(int month, double tip, boolean up, boolean cut, Column column) {}

    /** From the top to there, beside it their name. */
    static void paint(List<Column> months, Drawing drawing, Scale x, double bottom, double side) {
        double longest = longest(months);
        double low = months.stream()
                .flatMapToDouble(PinsPainter::value)
                .map(value -> Math.max(value, -longest))
                .min()
                .orElse(0);
        double high = months.stream()
                .flatMapToDouble(PinsPainter::value)
                .map(value -> Math.min(value, longest))
                .max()
                .orElse(0);
        Scale y = new Scale(
                Math.min(0, low),
                Math.max(0, high) + (low >= 0 && high <= 0 ? 1 : 0),
                bottom - (low < 0 ? LABEL : EDGE),
                high > 0 ? LABEL : EDGE);
        List<Pin> pins = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).relative().isPresent()) {
                double value = months.get(i).relative().get();
                double kept = Math.max(-longest, Math.min(longest, value));
                pins.add(new Pin(i, y.at(kept), value >= 0, Math.abs(value) > longest, months.get(i)));
            }
        }
        pins.forEach(pin -> draw(pin, drawing, x.at(pin.month()), y.at(0)));
        ColumnsPainter.plan(drawing, y.at(0), x.end());
        labels(pins, months.size() - 1, drawing, x);
        SideLabels beside = new SideLabels(drawing, x.end() + 5, side - 5);
        beside.add(drawing.words().getOrDefault("chart.gap-percent", ""), y.at(0), NAME);
        beside.paint(0, bottom);
    }

    /** What is drawn at its length: all of them, or a quarter more than the longest of those that are not far out. */
    private static double longest(List<Column> months) {
        double[] sizes = months.stream()
                .flatMapToDouble(PinsPainter::value)
                .map(Math::abs)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return 0;
        }
        double all = sizes[sizes.length - 1];
        if (sizes.length <= FEWEST) {
            return all;
        }
        double most = FAR * sizes[sizes.length / 2];
        double kept = DoubleStream.of(sizes).filter(size -> size <= most).max().orElse(all);
        return Math.min(all, kept * 1.25);
    }

    private static void draw(Pin pin, Drawing drawing, double middle, double zero) {
        String colour = pin.column().adverse() ? "off" : "on";
        drawing.fill(
                new Rectangle2D.Double(middle - STEM / 2, Math.min(zero, pin.tip()), STEM, Math.abs(pin.tip() - zero)),
                colour);
        if (pin.cut()) {
            double away = pin.up() ? -1 : 1;
            Path2D arrow = new Path2D.Double();
            arrow.moveTo(middle - HEAD * 0.8, pin.tip() - away * HEAD);
            arrow.lineTo(middle + HEAD * 0.8, pin.tip() - away * HEAD);
            arrow.lineTo(middle, pin.tip());
            arrow.closePath();
            drawing.fill(arrow, colour);
            // The mark of a cut: the stem is longer than it looks.
            double at = pin.tip() - away * (HEAD + 4);
            drawing.draw(new Line2D.Double(middle - 4, at + 1.5, middle + 4, at - 1.5), "paper", 1.6f);
        } else {
            drawing.fill(new Rectangle2D.Double(middle - HEAD / 2, pin.tip() - HEAD / 2, HEAD, HEAD), colour);
        }
    }

    /** The last month always, then what is cut, then the longest, as far as there is room; each beyond all pins beside it. */
    private static void labels(List<Pin> pins, int last, Drawing drawing, Scale x) {
        List<Rectangle2D> taken = new ArrayList<>();
        pins.stream()
                .sorted(Comparator.comparing((Pin pin) -> pin.month() != last)
                        .thenComparing(pin -> !pin.cut())
                        .thenComparing(pin -> -Math.abs(pin.column().relative().orElse(0.0))))
                .forEach(pin -> {
                    double half = drawing.width(pin.column().relativeText(), VALUE) / 2;
                    double middle = Math.max(half, Math.min(x.at(pin.month()), x.end() - half));
                    Rectangle2D place = place(pin, pins, middle, half, x);
                    if (taken.stream().noneMatch(place::intersects)) {
                        taken.add(place);
                        drawing.text(pin.column().relativeText(), middle, place.getMaxY() - 1.5, Anchor.MIDDLE, VALUE);
                    }
                });
    }

    private static Rectangle2D place(Pin pin, List<Pin> pins, double middle, double half, Scale x) {
        DoubleStream tips = IntStream.range(0, pins.size())
                .mapToObj(pins::get)
                .filter(other -> other.up() == pin.up() && Math.abs(x.at(other.month()) - middle) < half + HEAD)
                .mapToDouble(Pin::tip);
        double edge = pin.up() ? tips.min().orElse(pin.tip()) : tips.max().orElse(pin.tip());
        double top = pin.up() ? edge - HEAD / 2 - 10 : edge + HEAD / 2 + 0.5;
        return new Rectangle2D.Double(middle - half - 1.5, top, 2 * half + 3, 10);
    }

    private static DoubleStream value(Column column) {
        return column.relative().map(DoubleStream::of).orElseGet(DoubleStream::empty);
    }
}
