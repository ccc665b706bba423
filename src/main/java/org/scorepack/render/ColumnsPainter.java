package org.scorepack.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Chart.Column;
import org.scorepack.compose.ChartRoom;
import org.scorepack.render.Drawing.Anchor;
import org.scorepack.render.Drawing.Style;

/**
 * Actual as dark columns, last year lighter behind them, target as a stroke across; the gaps to the target above, and above those,
 * where there is room, the same in per cent of the target as pins.
 */
final class ColumnsPainter {

    private static final double MONTHS = 18;
    private static final double SEEN = 5;
    /** A lower chart has no room for three tiers: it says gaps, not per cents. */
    private static final double THREE_TIERS = 165;

    private static final Style VALUE = new Style("ink", false, 10f);
    private static final Style LAST_VALUE = new Style("ink", true, 10.5f);
    private static final Style ACTUAL = new Style("actual", true, 10f);
    private static final Style LAST_YEAR = new Style("quiet", false, 10f);
    private static final Style TARGET = new Style("target", false, 10f);

    private ColumnsPainter() {}

    /** A part of the height. */
    private record Tier(double top, double bottom) {}

    static void paint(Chart.Columns chart, Drawing drawing, double width, double height) {
        List<Column> months = chart.points();
        List<Double> values = months.stream()
                .flatMap(month -> Stream.of(month.actual(), month.target(), month.lastYear()))
                .flatMap(Optional::stream)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        double side = Math.min(70, width * 0.2);
        boolean hasGaps = months.stream().anyMatch(month -> month.gap().isPresent());
        boolean hasPins = height >= THREE_TIERS
                && months.stream().anyMatch(month -> month.relative().isPresent());
        double pins = hasPins ? height * 0.22 : 0;
        double tier = hasPins ? height * 0.48 : hasGaps ? height * 0.3 : 0;
        Scale x = new Scale(-0.5, months.size() - 0.5, 0, width - side);
        drawing.stops(x.at(0), x.at(1) - x.at(0));
        Scale y = values(values, chart.span(), height - MONTHS, tier);
        if (hasPins) {
            PinsPainter.paint(months, drawing, x, pins, side);
        }
        if (hasGaps) {
            gaps(months, drawing, x, y, new Tier(pins, tier), side);
        }
        columns(months, drawing, y)
                .draw(drawing.g(), new Rectangle2D.Double(0, tier, width - side, height - tier), null, null, null);
        drawing.g().setClip(null);
        drawing.draw(new Line2D.Double(0, y.at(0), width - side, y.at(0)), "ink", 0.8f);
        MonthLabels.paint(months.stream().map(Column::label).toList(), drawing, x, height - MONTHS);
        labels(months, drawing, x, y);
        SideLabels beside = new SideLabels(drawing, width - side + 5, side - 5);
        Column end = months.get(months.size() - 1);
        end.actual()
                .ifPresent(at -> beside.add(word(drawing, "chart.actual"), y.at(at / 2), y.at(0), y.at(at), ACTUAL));
        end.target().ifPresent(at -> beside.add(word(drawing, "chart.target"), y.at(at), TARGET));
        end.lastYear()
                .ifPresent(at ->
                        beside.add(word(drawing, "chart.last-year"), y.at(at * 0.9), y.at(0), y.at(at), LAST_YEAR));
        beside.paint(tier, height - MONTHS);
    }

    private static CategoryPlot columns(List<Column> months, Drawing drawing, Scale y) {
        CategoryPlot plot = plot(y, MONTHS);
        plot.setDomainAxis(0, axis(months.size(), 0));
        plot.setDomainAxis(1, axis(months.size(), 0.2));
        LevelRenderer target = new LevelRenderer();
        target.setMaximumItemWidth(1);
        target.setSeriesPaint(0, drawing.palette().colour("target"));
        target.setSeriesStroke(0, Drawing.line(1.6f));
        plot.setDataset(0, data(months, Column::target));
        plot.setRenderer(0, target);
        plot.setDataset(1, data(months, Column::actual));
        plot.setRenderer(1, bars(drawing, "actual"));
        plot.setDataset(2, data(months, Column::lastYear));
        plot.setRenderer(2, outlined(bars(drawing, "last-year"), drawing));
        plot.mapDatasetToDomainAxis(2, 1);
        return plot;
    }

    /** From zero; on a given span the whole height stands for it, with gaps above or without. */
    private static Scale values(List<Double> values, Optional<Double> span, double bottom, double top) {
        Scale own = fromZero(values, bottom, top, ChartRoom.AIR);
        return span.map(common -> new Scale(own.from(), own.from() + common * (bottom - top) / bottom, bottom, top))
                .orElse(own);
    }

    /** On the scale of the columns, unless they would be too small to be seen or too large for their room: then it is told. */
    private static Scale gapScale(List<Double> values, Scale columns, double bottom, double top) {
        Scale own = fromZero(values, bottom, top, 0.3);
        double longest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        double times = columns.length(1) / own.length(1);
        return times <= 1 && (longest == 0 || columns.length(longest) >= SEEN)
                ? new Scale(own.from() / times, own.to() / times, bottom, top)
                : own;
    }

    private static void gaps(List<Column> months, Drawing drawing, Scale x, Scale columns, Tier tier, double side) {
        List<Double> values =
                months.stream().map(Column::gap).flatMap(Optional::stream).toList();
        Scale y = gapScale(values, columns, tier.bottom() - 12, tier.top() + 4);
        boolean own = Math.abs(y.length(1) - columns.length(1)) > 1e-9 * columns.length(1);
        double half = (x.at(1) - x.at(0)) * 0.28;
        boolean all = fits(months, drawing, x, Column::gapText);
        for (int i = 0; i < months.size(); i++) {
            Column month = months.get(i);
            if (month.gap().isPresent()) {
                double at = y.at(month.gap().get());
                double top = Math.min(at, y.at(0));
                Rectangle2D bar = new Rectangle2D.Double(x.at(i) - half, top, 2 * half, Math.abs(at - y.at(0)));
                drawing.fill(bar, month.adverse() ? "off" : "on");
                if (all || i == months.size() - 1) {
                    double text = drawing.width(month.gapText(), VALUE) / 2;
                    double middle = Math.min(x.at(i), x.end() - text);
                    double end = end(months, month.gap().get() < 0, x, y, middle - text - half, middle + text + half);
                    inside(month.gapText(), x, i, month.gap().get() < 0 ? end + 10.5 : end - 3.5, VALUE, drawing);
                }
            }
        }
        plan(drawing, y.at(0), x.end());
        SideLabels beside = new SideLabels(drawing, x.end() + 5, side - 5);
        String gap = word(drawing, "chart.gap");
        beside.add(own ? gap + ", " + word(drawing, "chart.own-scale") : gap, y.at(0), LAST_YEAR);
        beside.paint(tier.top(), tier.bottom());
    }

    /** How far bars reach on one side of the plan that begin in a part of the width: a label stands beyond its neighbours' too. */
    private static double end(List<Column> months, boolean below, Scale x, Scale y, double left, double right) {
        double end = y.at(0);
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).gap().isPresent() && x.at(i) > left && x.at(i) < right) {
                double at = y.at(months.get(i).gap().get());
                end = below ? Math.max(end, at) : Math.min(end, at);
            }
        }
        return end;
    }

    /** Gaps begin at the plan, which IBCS draws as two lines. */
    static void plan(Drawing drawing, double y, double width) {
        drawing.draw(new Line2D.Double(0, y - 1, width, y - 1), "actual", 0.7f);
        drawing.draw(new Line2D.Double(0, y + 1, width, y + 1), "actual", 0.7f);
    }

    private static void labels(List<Column> months, Drawing drawing, Scale x, Scale y) {
        boolean all = fits(months, drawing, x, Column::actualText);
        for (int i = 0; i < months.size(); i++) {
            Column month = months.get(i);
            boolean last = i == months.size() - 1;
            if (month.actual().isPresent() && (all || last)) {
                double actual = month.actual().get();
                double target = month.target().orElse(actual);
                double at = actual < 0 ? y.at(Math.min(actual, target)) + 11 : y.at(Math.max(actual, target)) - 4;
                inside(month.actualText(), x, i, at, last ? LAST_VALUE : VALUE, drawing);
            }
        }
    }

    /** Over its month, but never beyond the plot, where the names of the series stand. */
    private static void inside(String text, Scale x, int month, double y, Style style, Drawing drawing) {
        double half = drawing.width(text, style) / 2;
        drawing.text(text, Math.min(x.at(month), x.end() - half), y, Anchor.MIDDLE, style);
    }

    private static boolean fits(List<Column> months, Drawing drawing, Scale x, Function<Column, String> text) {
        double room = x.at(1) - x.at(0) - 1;
        return months.stream().allMatch(month -> drawing.width(text.apply(month), VALUE) <= room);
    }

    /** A scale that begins at zero, with room for labels beyond the longest bar. */
    private static Scale fromZero(List<Double> values, double bottom, double top, double air) {
        double low = values.stream().mapToDouble(value -> value).min().orElse(0);
        double high = values.stream().mapToDouble(value -> value).max().orElse(0);
        double from = Math.min(0, low);
        double to = Math.max(0, high);
        double span = to == from ? 1 : to - from;
        return new Scale(from < 0 ? from - span * air : 0, to > 0 || from == 0 ? to + span * air : 0, bottom, top);
    }

    private static CategoryPlot plot(Scale y, double months) {
        CategoryPlot plot = new CategoryPlot();
        NumberAxis axis = new NumberAxis();
        axis.setRange(y.from(), y.to());
        axis.setVisible(false);
        plot.setRangeAxis(axis);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinesVisible(false);
        plot.setFixedRangeAxisSpace(new AxisSpace());
        AxisSpace below = new AxisSpace();
        below.setBottom(months);
        plot.setFixedDomainAxisSpace(below);
        return plot;
    }

    /** Each month has an equal share of the axis, its column 56 % of it, moved to the left by a part of the share. */
    private static CategoryAxis axis(int months, double shift) {
        CategoryAxis axis = new CategoryAxis();
        axis.setVisible(false);
        axis.setLowerMargin((0.22 - shift) / months);
        axis.setUpperMargin((0.22 + shift) / months);
        axis.setCategoryMargin(0.44 * (months - 1) / months);
        return axis;
    }

    private static BarRenderer bars(Drawing drawing, String colour) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, drawing.palette().colour(colour));
        return bars;
    }

    /** A light column stands out from the paper by its outline. */
    private static BarRenderer outlined(BarRenderer bars, Drawing drawing) {
        bars.setDrawBarOutline(true);
        bars.setSeriesOutlinePaint(0, drawing.palette().colour("axis"));
        bars.setSeriesOutlineStroke(0, Drawing.line(0.7f));
        return bars;
    }

    private static DefaultCategoryDataset data(List<Column> months, Function<Column, Optional<Double>> value) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < months.size(); i++) {
            data.addValue(value.apply(months.get(i)).orElse(null), "", Integer.valueOf(i));
        }
        return data;
    }

    private static String word(Drawing drawing, String key) {
        return drawing.words().getOrDefault(key, "");
    }
}
