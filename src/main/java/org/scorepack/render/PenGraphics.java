package org.scorepack.render;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Keeps colour, pen, font and position as a one-pixel picture would; null means what it means in AWT. */
@NullUnmarked
abstract class PenGraphics extends ShapeGraphics {

    private final Graphics2D pen;

    PenGraphics() {
        this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
    }

    /** @param pen whose state it takes over */
    PenGraphics(Graphics2D pen) {
        this.pen = pen;
    }

    final Graphics2D copyOfPen() {
        return (Graphics2D) pen.create();
    }

    @Override
    public final void scale(double x, double y) {
        pen.scale(x, y);
    }

    @Override
    public final void transform(AffineTransform change) {
        pen.transform(change);
    }

    @Override
    public final void rotate(double angle) {
        pen.rotate(angle);
    }

    @Override
    public final void rotate(double angle, double x, double y) {
        pen.rotate(angle, x, y);
    }

    @Override
    public final void shear(double x, double y) {
        pen.shear(x, y);
    }

    @Override
    public final void translate(double x, double y) {
        pen.translate(x, y);
    }

    @Override
    public final void setTransform(AffineTransform to) {
        pen.setTransform(to);
    }

    @Override
    public final AffineTransform getTransform() {
        return pen.getTransform();
    }

    @Override
    public final Paint getPaint() {
        return pen.getPaint();
    }

    @Override
    public final void setPaint(Paint paint) {
        pen.setPaint(paint);
    }

    @Override
    public final Color getColor() {
        return pen.getColor();
    }

    @Override
    public final void setComposite(Composite composite) {
        pen.setComposite(composite);
    }

    @Override
    public final Composite getComposite() {
        return pen.getComposite();
    }

    @Override
    public final void setStroke(Stroke stroke) {
        pen.setStroke(stroke);
    }

    @Override
    public final Stroke getStroke() {
        return pen.getStroke();
    }

    @Override
    public final void setBackground(Color colour) {
        pen.setBackground(colour);
    }

    @Override
    public final Color getBackground() {
        return pen.getBackground();
    }

    @Override
    public final void setFont(Font font) {
        pen.setFont(font);
    }

    @Override
    public final Font getFont() {
        return pen.getFont();
    }

    @Override
    public final FontMetrics getFontMetrics(Font font) {
        return pen.getFontMetrics(font);
    }

    @Override
    public final FontRenderContext getFontRenderContext() {
        return pen.getFontRenderContext();
    }

    @Override
    public final void clip(Shape shape) {
        pen.clip(shape);
    }

    @Override
    public final void setClip(Shape shape) {
        pen.setClip(shape);
    }

    @Override
    public final Shape getClip() {
        return pen.getClip();
    }

    @Override
    public final Rectangle getClipBounds() {
        return pen.getClipBounds();
    }

    @Override
    public final void setRenderingHint(RenderingHints.Key key, Object value) {
        pen.setRenderingHint(key, value);
    }

    @Override
    public final Object getRenderingHint(RenderingHints.Key key) {
        return pen.getRenderingHint(key);
    }

    @Override
    public final void setRenderingHints(Map<?, ?> hints) {
        pen.setRenderingHints(hints);
    }

    @Override
    public final void addRenderingHints(Map<?, ?> hints) {
        pen.addRenderingHints(hints);
    }

    @Override
    public final RenderingHints getRenderingHints() {
        return pen.getRenderingHints();
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        return pen.getDeviceConfiguration();
    }

    @Override
    public final void dispose() {
        pen.dispose();
    }
}
