package org.scorepack.render;

import org.scorepack.compose.Chart;

/** Draws any chart: the same lines for the PDF and for the HTML. */
final class ChartPainter {

    private ChartPainter() {}

    /** As wide as a phone: drawn wider, its words would be shrunk there until nobody can read them. */
    private static final int WIDE = 340;

    private static final int HIGH = 180;
    private static final int ROW = 14;
    /** Two of them stand beside each other. */
    private static final int PANEL = 72;

    /** Width and height in CSS pixels where nothing else says so. */
    record Size(int width, int height) {}

    static Size size(Chart chart) {
        if (chart instanceof Chart.Spark) {
            return new Size(92, 17);
        }
        if (chart instanceof Chart.Landing) {
            return new Size(210, 30);
        }
        if (chart instanceof Chart.Bullet) {
            return new Size(120, 14);
        }
        if (chart instanceof Chart.Bridge bridge && !bridge.overTime()) {
            return new Size(WIDE, PartsBridgePainter.height(bridge));
        }
        if (chart instanceof Chart.Bridge bridge) {
            return new Size(WIDE, Math.max(HIGH, ROW * BridgeRowsPainter.rows(bridge)));
        }
        if (chart instanceof Chart.Multiples multiples) {
            return new Size(WIDE, PANEL * ((multiples.panels().size() + 1) / 2));
        }
        return new Size(WIDE, HIGH);
    }

    static void paint(Chart chart, Drawing drawing, double width, double height) {
        if (chart instanceof Chart.Spark spark) {
            SparkPainter.paint(spark, drawing, width, height);
        } else if (chart instanceof Chart.Landing landing) {
            LandingPainter.paint(landing, drawing, width, height);
        } else if (chart instanceof Chart.Process process) {
            ProcessPainter.paint(process, drawing, width, height);
        } else if (chart instanceof Chart.Columns columns) {
            ColumnsPainter.paint(columns, drawing, width, height);
        } else if (chart instanceof Chart.Bullet bullet) {
            BulletPainter.paint(bullet, drawing, width, height);
        } else if (chart instanceof Chart.Bridge bridge && !bridge.overTime()) {
            PartsBridgePainter.paint(bridge, drawing, width, height);
        } else if (chart instanceof Chart.Bridge bridge && BridgeRowsPainter.suits(bridge, drawing, width)) {
            BridgeRowsPainter.paint(bridge, drawing, width, height);
        } else if (chart instanceof Chart.Bridge bridge) {
            BridgePainter.paint(bridge, drawing, width, height);
        } else if (chart instanceof Chart.Multiples multiples) {
            MultiplesPainter.paint(multiples, drawing, width, height);
        }
    }
}
