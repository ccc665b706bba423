package org.scorepack.testing;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** How far down lines and areas of a page reach: a chart fills a page as letters do. */
final class DrawnLines extends PDFGraphicsStreamEngine {

    private final List<Double> heights = new ArrayList<>();
    private final List<Double> path = new ArrayList<>();
    private Point2D.Float at = new Point2D.Float();

    private DrawnLines(PDPage page) {
        super(page);
    }

    /** Heights of all points that are drawn, from the foot of the page. */
    static List<Double> of(PDPage page) throws IOException {
        DrawnLines lines = new DrawnLines(page);
        lines.processPage(page);
        return List.copyOf(lines.heights);
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        path.add(one.getY());
        path.add(three.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.add((double) at.y);
        moveTo(x, y);
        path.add((double) y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x, float y) {
        lineTo(x, y);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void strokePath() {
        heights.addAll(path);
        endPath();
    }

    @Override
    public void fillPath(int rule) {
        strokePath();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void closePath() {}

    @Override
    public void clip(int rule) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName name) {}
}
