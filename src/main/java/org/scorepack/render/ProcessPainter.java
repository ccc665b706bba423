package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Chart.Point;
import org.scorepack.compose.ChartRoom;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * Values by month with their usual range, average and target path; points that stand out have colour and shape.
 *
 * <p>The axes are ours: JFreeChart's would measure text with the machine's fonts.
 */
final class ProcessPainter {

    private static final double MONTHS = 18;
    private static final double SIDE = 92;
    private static final double NARROW = 64;
    private static final Style VALUE = new Style("ink", true, 11.5f);
    private static final Style POINT = new Style("ink", false, 10f);
    private static final Style NOTE = new Style("quiet", false, 10f);
    private static final Style TARGET = new Style("target", false, 10f);

    private ProcessPainter() {}

    static void paint(Chart.Process chart, Drawing drawing, double width, double height) {
        List<Point> points = chart.points();
        List<Double> values = points.stream().flatMap(Point::drawn).toList();
        if (values.isEmpty()) {
            return;
        }
        double side = Math.min(SIDE, Math.max(NARROW, width * 0.24));
        double beyond = beyond(points.size() - 1, width - side);
        Scale x = new Scale(-beyond, points.size() - 1 + beyond, 0, width - side);
        MarkLines marks = MarkLines.of(chart.marks(), drawing, x);
        Scale y = values(values, chart.span(), height - MONTHS, marks.height());

        double top = marks.height();
        drawing.stops(x.at(0), x.at(1) - x.at(0));
        plot(points, drawing, x, y, side)
                .draw(drawing.g(), new Rectangle2D.Double(0, top, width, height - top), null, null, null);
        drawing.g().setClip(null);
        drawing.draw(new Line2D.Double(0, height - MONTHS, width - side, height - MONTHS), "axis", 0.7f);
        marks.paint(drawing, x, height - MONTHS);
        MonthLabels.paint(points.stream().map(Point::label).toList(), drawing, x, height - MONTHS);
        labels(chart, drawing, x, y);
        SideLabels beside = new SideLabels(drawing, width - side + 5, side - 5);
        Point end = points.get(points.size() - 1);
        end.value().ifPresent(at -> beside.add(end.text(), y.at(at), VALUE));
        last(points, Point::target).ifPresent(at -> beside.add(chart.targetLabel(), y.at(at), TARGET));
        last(points, Point::centre)
                .ifPresent(at -> beside.add(
                        chart.rangeLabel(),
                        y.at(at),
                        y.at(last(points, Point::low).orElse(at)),
                        y.at(last(points, Point::high).orElse(at)),
                        NOTE));
        beside.paint(top, height - MONTHS);
    }

    /** Half a month before the first and after the last; more where their marks would be cut. */
    private static double beyond(int steps, double width) {
        return Math.max(0.5, PointRenderer.REACH * steps / (width - 2 * PointRenderer.REACH));
    }

    /** All values with some air, in the middle; on a given span the whole height stands for it, with the marks or without. */
    private static Scale values(List<Double> values, Optional<Double> span, double bottom, double top) {
        Scale own = Scale.of(values, 0, 1);
        double length = span.map(common -> common * (bottom - top) / bottom)
                .orElse((own.to() - own.from()) * (1 + ChartRoom.AIR));
        double middle = (own.from() + own.to()) / 2;
        return new Scale(middle - length / 2, middle + length / 2, bottom, top);
    }

    private static XYPlot plot(List<Point> points, Drawing drawing, Scale x, Scale y, double side) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(axis(x));
        plot.setRangeAxis(axis(y));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        AxisSpace right = new AxisSpace();
        right.setRight(side);
        plot.setFixedRangeAxisSpace(right);
        AxisSpace below = new AxisSpace();
        below.setBottom(MONTHS);
        plot.setFixedDomainAxisSpace(below);

        PointRenderer dots = new PointRenderer(points, drawing.palette());
        dots.addAnnotation(new BandAnnotation(points, drawing.palette().colour("band")), Layer.BACKGROUND);
        plot.setDataset(0, series(points, Point::value));
        plot.setRenderer(0, dots);
        plot.setDataset(1, series(points, Point::target));
        plot.setRenderer(1, line(drawing, "target", true));
        plot.setDataset(2, series(points, Point::centre));
        plot.setRenderer(2, line(drawing, "centre", false));
        return plot;
    }

    private static NumberAxis axis(Scale scale) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(scale.from(), scale.to());
        axis.setVisible(false);
        return axis;
    }

    private static XYLineAndShapeRenderer line(Drawing drawing, String colour, boolean dashed) {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDrawSeriesLineAsPath(true);
        line.setSeriesPaint(0, drawing.palette().colour(colour));
        line.setSeriesStroke(0, dashed ? Drawing.dashes(1.1f) : Drawing.line(0.8f));
        return line;
    }

    private static XYSeriesCollection series(List<Point> points, Function<Point, Optional<Double>> value) {
        XYSeries series = new XYSeries("", false);
        for (int i = 0; i < points.size(); i++) {
            series.add(i, value.apply(points.get(i)).orElse(null));
        }
        return new XYSeriesCollection(series);
    }

    private static Optional<Double> last(List<Point> points, Function<Point, Optional<Double>> value) {
        return points.stream().map(value).flatMap(Optional::stream).reduce((first, second) -> second);
    }

    /** Texts of single points; the last month's stands at the side. */
    private static void labels(Chart.Process chart, Drawing drawing, Scale x, Scale y) {
        List<Point> points = chart.points();
        List<double[]> taken = new ArrayList<>();
        for (int i = points.size() - 2; i >= 0; i--) {
            Point point = points.get(i);
            if (point.text().isBlank() || point.value().isEmpty()) {
                continue;
            }
            double half = drawing.width(point.text(), POINT) / 2;
            double middle = Math.min(Math.max(x.at(i), half), x.at(points.size() - 1) - 7 - half);
            double[] place = {middle - half - 2, middle + half + 2};
            if (taken.stream().allMatch(other -> place[1] <= other[0] || other[1] <= place[0])) {
                taken.add(place);
                double value = point.value().get();
                boolean above = value >= neighbours(points, i, value);
                drawing.text(point.text(), middle, y.at(value) + (above ? -6 : 14), Anchor.MIDDLE, POINT);
            }
        }
    }

    /** The mean of the months beside it: a peak is labelled above, a dip below. */
    private static double neighbours(List<Point> points, int i, double value) {
        double before = i == 0 ? value : points.get(i - 1).value().orElse(value);
        double after = points.get(i + 1).value().orElse(value);
        return (before + after) / 2;
    }
}
