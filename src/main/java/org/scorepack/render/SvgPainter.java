package org.scorepack.render;

import java.util.Map;
import org.scorepack.compose.Chart;

/** A chart as SVG inside the HTML page: an image with a description, its text as text. */
record SvgPainter(FontSet fonts, Palette palette) {

    String paint(Chart chart, Map<String, String> words) {
        ChartPainter.Size size = ChartPainter.size(chart);
        SvgGraphics svg = new SvgGraphics(palette, fonts);
        Drawing drawing = new Drawing(svg, fonts, palette, words, Glyphs::visible);
        ChartPainter.paint(chart, drawing, size.width(), size.height());
        return "<svg role=\"img\" viewBox=\"0 0 " + size.width() + " " + size.height() + "\"" + svg.stops()
                + " aria-label=\"" + SvgGraphics.escaped(Glyphs.visible(chart.alt())) + "\">" + svg.markup() + "</svg>";
    }
}
