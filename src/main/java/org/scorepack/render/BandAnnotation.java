package org.scorepack.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.scorepack.compose.Chart.Point;

/** The usual range behind the values, month by month, so that it can step and stop; the first and the last month reach to the edges. */
final class BandAnnotation extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    private final transient List<Point> points;
    private final Color colour;

    BandAnnotation(List<Point> points, Color colour) {
        this.points = points;
        this.colour = colour;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis months,
            ValueAxis values,
            int index,
            PlotRenderingInfo info) {
        g.setPaint(colour);
        int from = 0;
        while (from < points.size()) {
            int to = from + 1;
            while (to < points.size() && sameRange(points.get(from), points.get(to))) {
                to++;
            }
            Point point = points.get(from);
            if (point.low().isPresent() && point.high().isPresent()) {
                double left = from == 0 ? area.getMinX() : months.valueToJava2D(from - 0.5, area, RectangleEdge.BOTTOM);
                double right = to == points.size()
                        ? area.getMaxX()
                        : months.valueToJava2D(to - 0.5, area, RectangleEdge.BOTTOM);
                double top = values.valueToJava2D(point.high().get(), area, RectangleEdge.LEFT);
                double bottom = values.valueToJava2D(point.low().get(), area, RectangleEdge.LEFT);
                g.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
            }
            from = to;
        }
    }

    private static boolean sameRange(Point one, Point other) {
        return one.low().equals(other.low()) && one.high().equals(other.high());
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
