package org.scorepack.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What every chart is drawn with. Lengths in CSS pixels, 96 an inch.
 *
 * @param g where to
 * @param printable names characters that cannot be shown
 * @param words of the layout
 */
record Drawing(
        Graphics2D g, FontSet fonts, Palette palette, Map<String, String> words, UnaryOperator<String> printable) {

    /** Between the feet of two lines of a forecast. */
    private static final double HATCH = 3;

    /** Which side of the text stands at the given place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A kind of text. */
    record Style(String colour, boolean bold, float size) {}

    /** Where the months of a chart stand: on the screen each can be pointed at. */
    void stops(double first, double step) {
        if (g instanceof SvgGraphics svg) {
            svg.stops(first, step);
        }
    }

    double width(String text, Style style) {
        return fonts.width(printable.apply(text), style.bold(), style.size());
    }

    void text(String text, double x, double y, Anchor anchor, Style style) {
        String shown = printable.apply(text);
        if (shown.isBlank()) {
            return;
        }
        double width = fonts.width(shown, style.bold(), style.size());
        double left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - width : x - width / 2;
        g.setPaint(palette.colour(style.colour()));
        for (FontSet.Run run : fonts.runs(shown, style.bold(), style.size())) {
            g.setFont(run.font());
            g.drawString(run.text(), (float) (left + run.offset()), (float) y);
        }
    }

    void fill(Shape shape, String colour) {
        g.setPaint(palette.colour(colour));
        g.fill(shape);
    }

    void draw(Shape shape, String colour, float width) {
        g.setPaint(palette.colour(colour));
        g.setStroke(line(width));
        g.draw(shape);
    }

    void dashed(Shape shape, String colour, float width) {
        g.setPaint(palette.colour(colour));
        g.setStroke(dashes(width));
        g.draw(shape);
    }

    /**
     * A forecast, as IBCS draws it: an outline with lines rising at 45 degrees. The lines end at the outline by arithmetic: no
     * pattern, no clip, no transparency, so that PDF/A and every printer draws the same.
     */
    void hatched(Rectangle2D area, String colour) {
        if (area.getWidth() <= 0) {
            return;
        }
        Path2D lines = new Path2D.Double();
        double tall = area.getHeight();
        double first = Math.ceil((area.getX() - tall) / HATCH) * HATCH;
        for (double foot = first; foot < area.getMaxX(); foot += HATCH) {
            double from = Math.max(foot, area.getX());
            double to = Math.min(foot + tall, area.getMaxX());
            if (to > from) {
                lines.moveTo(from, area.getMaxY() - (from - foot));
                lines.lineTo(to, area.getMaxY() - (to - foot));
            }
        }
        fill(area, "paper");
        draw(lines, colour, 0.7f);
        draw(area, colour, 0.8f);
    }

    /** A line through values, with gaps where they are missing. */
    void trace(List<Optional<Double>> values, Scale x, Scale y, float width) {
        Path2D path = new Path2D.Double();
        boolean joined = false;
        for (int i = 0; i < values.size(); i++) {
            Optional<Double> value = values.get(i);
            if (value.isPresent() && joined) {
                path.lineTo(x.at(i), y.at(value.get()));
            } else if (value.isPresent()) {
                path.moveTo(x.at(i), y.at(value.get()));
                // A month between two gaps would leave no trace.
                path.lineTo(x.at(i) + 0.6, y.at(value.get()));
            }
            joined = value.isPresent();
        }
        draw(path, "trace", width);
    }

    /** The text, or as many of its words as fit and three dots. */
    String shortened(String text, Style style, double most) {
        String shown = text;
        while (width(shown, style) > most && shown.contains(" ")) {
            shown = shown.substring(0, shown.replace("\u2026", "").strip().lastIndexOf(' ')) + "\u2026";
        }
        return shown;
    }

    static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashes(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 3}, 0);
    }

    /** The text in lines no wider than that, broken between words so that the lines are about alike. */
    List<String> wrapped(String text, Style style, double most) {
        List<String> lines = filled(text, style, most);
        for (double less = most * 0.95; less > 10; less *= 0.95) {
            List<String> narrower = filled(text, style, less);
            double limit = less;
            if (narrower.size() > lines.size() || narrower.stream().anyMatch(line -> width(line, style) > limit)) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    /** A number stays with its unit unless the two together are too wide. */
    private List<String> words(String text, Style style, double most) {
        return Stream.of(text.strip().split(" "))
                .flatMap(word -> width(word, style) > most ? Stream.of(word.split("\u00a0")) : Stream.of(word))
                .toList();
    }

    private List<String> filled(String text, Style style, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text, style, most)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > most) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
