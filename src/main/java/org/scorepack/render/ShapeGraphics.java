package org.scorepack.render;

import java.awt.Color;
import java.awt.Polygon;
import java.awt.font.GlyphVector;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;

/** Says every way of drawing in terms of three: {@code draw}, {@code fill} and {@code drawString}. */
abstract class ShapeGraphics extends VectorGraphics {

    @Override
    public final void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public final void fillRect(int x, int y, int w, int h) {
        fill(new Rectangle2D.Double(x, y, w, h));
    }

    @Override
    public final void drawRoundRect(int x, int y, int w, int h, int aw, int ah) {
        draw(new RoundRectangle2D.Double(x, y, w, h, aw, ah));
    }

    @Override
    public final void fillRoundRect(int x, int y, int w, int h, int aw, int ah) {
        fill(new RoundRectangle2D.Double(x, y, w, h, aw, ah));
    }

    @Override
    public final void drawOval(int x, int y, int w, int h) {
        draw(new Ellipse2D.Double(x, y, w, h));
    }

    @Override
    public final void fillOval(int x, int y, int w, int h) {
        fill(new Ellipse2D.Double(x, y, w, h));
    }

    @Override
    public final void drawArc(int x, int y, int w, int h, int from, int size) {
        draw(new Arc2D.Double(x, y, w, h, from, size, Arc2D.OPEN));
    }

    @Override
    public final void fillArc(int x, int y, int w, int h, int from, int size) {
        fill(new Arc2D.Double(x, y, w, h, from, size, Arc2D.PIE));
    }

    @Override
    public final void drawPolyline(int[] x, int[] y, int n) {
        draw(path(x, y, n));
    }

    @Override
    public final void drawPolygon(int[] x, int[] y, int n) {
        draw(new Polygon(x, y, n));
    }

    @Override
    public final void fillPolygon(int[] x, int[] y, int n) {
        fill(new Polygon(x, y, n));
    }

    @Override
    public final void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        drawString(plain.toString(), x, y);
    }

    @Override
    public final void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public final void setColor(Color colour) {
        setPaint(colour);
    }

    @Override
    public final void translate(int x, int y) {
        translate((double) x, (double) y);
    }

    @Override
    public final void clipRect(int x, int y, int w, int h) {
        clip(new Rectangle2D.Double(x, y, w, h));
    }

    @Override
    public final void setClip(int x, int y, int w, int h) {
        setClip(new Rectangle2D.Double(x, y, w, h));
    }

    private static Path2D path(int[] x, int[] y, int n) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < n; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        return path;
    }
}
