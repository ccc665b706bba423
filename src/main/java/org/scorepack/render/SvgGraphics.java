package org.scorepack.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes what is drawn as SVG: text as text, colours as classes of the palette, so that the dark scheme reaches them.
 *
 * <p>A text keeps the width that it has in the pack's own font, whatever font the reader's machine takes instead.
 */
final class SvgGraphics extends PenGraphics {

    private static final String END = "\"/>";

    /** The path that was filled last, and where it ends in the markup. */
    private record Filled(String start, boolean clockwise, int end) {}

    private final Palette palette;
    private final FontSet fonts;
    private final StringBuilder out;
    private final StringBuilder stops = new StringBuilder();
    private Filled last = new Filled("", false, -1);

    SvgGraphics(Palette palette, FontSet fonts) {
        this.palette = palette;
        this.fonts = fonts;
        this.out = new StringBuilder();
    }

    private SvgGraphics(SvgGraphics other) {
        super(other.copyOfPen());
        this.palette = other.palette;
        this.fonts = other.fonts;
        this.out = other.out;
    }

    String markup() {
        return out.toString();
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    /** Where months stand, for the script; nothing in a chart without them. */
    void stops(double first, double step) {
        stops.append(" data-stops=\"")
                .append(number(first))
                .append(' ')
                .append(number(step))
                .append('"');
    }

    String stops() {
        return stops.toString();
    }

    /** What is filled in one colour, one after the other, is one path: its parts are drawn the same way round. */
    @Override
    public void fill(Shape shape) {
        SvgPath path = SvgPath.of(shape, getTransform());
        if (path.text().isEmpty()) {
            return;
        }
        String start = "<path" + colour("fill", "f") + " d=\"";
        if (out.length() == last.end() && last.start().equals(start) && last.clockwise() == path.clockwise()) {
            out.setLength(out.length() - END.length());
            out.append(path.text()).append(END);
        } else {
            out.append(start).append(path.text()).append(END);
        }
        last = new Filled(start, path.clockwise(), out.length());
    }

    @Override
    public void draw(Shape shape) {
        String path = SvgPath.of(shape, getTransform()).text();
        if (path.isEmpty() || !(getStroke() instanceof BasicStroke stroke)) {
            return;
        }
        out.append("<path fill=\"none\"").append(colour("stroke", "s"));
        out.append(" stroke-width=\"").append(number(stroke.getLineWidth())).append('"');
        if (stroke.getDashArray() != null) {
            out.append(" stroke-dasharray=\"");
            for (float dash : stroke.getDashArray()) {
                out.append(number(dash)).append(' ');
            }
            out.setCharAt(out.length() - 1, '"');
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            out.append(" stroke-linejoin=\"round\"");
        }
        out.append(" d=\"").append(path).append("\"/>");
    }

    @Override
    public void drawString(String text, float x, float y) {
        Point2D at = getTransform().transform(new Point2D.Double(x, y), null);
        double size = getFont().getSize2D();
        out.append("<text").append(colour("fill", "f"));
        out.append(" x=\"").append(number(at.getX())).append("\" y=\"").append(number(at.getY()));
        out.append("\" font-size=\"").append(number(size)).append('"');
        if (getFont().isBold()) {
            out.append(" font-weight=\"700\"");
        }
        out.append(" textLength=\"")
                .append(number(fonts.width(text, getFont().isBold(), size)))
                .append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(escaped(text))
                .append("</text>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String colour(String attribute, String prefix) {
        Color colour = getColor();
        return palette.name(colour)
                .map(name -> " class=\"" + prefix + "-" + name + "\"")
                .orElseGet(() -> " " + attribute + "=\"" + Palette.hex(colour) + "\"");
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
