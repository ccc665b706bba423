package org.scorepack.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;

/** A drawing surface for lines and text: it refuses pictures and whatever needs pixels. */
abstract class VectorGraphics extends Graphics2D {

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("charts are lines and text, without pixels");
    }

    @Override
    public final boolean drawImage(Image image, AffineTransform at, ImageObserver o) {
        throw refused();
    }

    @Override
    public final void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refused();
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw refused();
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int w, int h, Color c, ImageObserver o) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
        throw refused();
    }

    @Override
    public final boolean drawImage(
            Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, Color c, ImageObserver o) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver o) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver o) {
        throw refused();
    }

    @Override
    public final void copyArea(int x, int y, int w, int h, int dx, int dy) {
        throw refused();
    }

    @Override
    public final void clearRect(int x, int y, int w, int h) {
        throw refused();
    }

    @Override
    public final void setPaintMode() {
        throw refused();
    }

    @Override
    public final void setXORMode(Color c) {
        throw refused();
    }

    @Override
    public final boolean hit(Rectangle rect, Shape shape, boolean onStroke) {
        throw refused();
    }
}
