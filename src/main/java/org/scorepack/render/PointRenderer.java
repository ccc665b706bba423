package org.scorepack.render;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.scorepack.compose.Chart.Point;
import org.scorepack.figure.Signal;

/** A dot for each month; larger and of another shape where it stands out. */
final class PointRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    /** As far as the largest mark reaches from its point. */
    static final double REACH = 5;

    private static final Shape DOT = circle(2.5);
    private static final Shape BETTER = circle(4);
    private static final Shape WORSE = diamond(REACH);

    private final transient List<Point> points;
    private final transient Palette palette;

    PointRenderer(List<Point> points, Palette palette) {
        super(true, true);
        this.points = points;
        this.palette = palette;
        setSeriesPaint(0, palette.colour("trace"));
        setSeriesStroke(0, Drawing.line(1.1f));
        setUseFillPaint(true);
        setDrawOutlines(false);
        setDrawSeriesLineAsPath(true);
    }

    @Override
    public Shape getItemShape(int row, int column) {
        return switch (points.get(column).change()) {
            case NONE -> DOT;
            case IMPROVEMENT, HIGH -> BETTER;
            case CONCERN, LOW -> WORSE;
        };
    }

    @Override
    public Paint getItemFillPaint(int row, int column) {
        Signal.Change change = points.get(column).change();
        return palette.colour(
                switch (change) {
                    case NONE -> column == points.size() - 1 ? "ink" : "trace";
                    case IMPROVEMENT -> "better";
                    case CONCERN -> "worse";
                    case HIGH, LOW -> "neutral";
                });
    }

    private static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape diamond(double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -radius);
        path.lineTo(radius, 0);
        path.lineTo(0, radius);
        path.lineTo(-radius, 0);
        path.closePath();
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
