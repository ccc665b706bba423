package org.scorepack.render;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.scorepack.compose.Chart;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="scorepack/chart" data-chart="7">} into the PDF, as large as the style sheet says. Of one
 * document.
 */
@NullUnmarked
final class ChartObjects implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "scorepack/chart";

    private final List<Chart> charts = new ArrayList<>();
    private final FontSet fonts;
    private final Palette palette;
    private final Map<String, String> words;
    private final UnaryOperator<String> printable;
    private final double larger;

    /** @param larger factor of lines and letters: a drawing of the same size has that much less in it */
    ChartObjects(
            FontSet fonts, Palette palette, Map<String, String> words, UnaryOperator<String> printable, double larger) {
        this.fonts = fonts;
        this.palette = palette;
        this.words = words;
        this.printable = printable;
        this.larger = larger;
    }

    /** Keeps the chart and says under which number. */
    Map<String, Object> keep(Chart chart) {
        charts.add(chart);
        return Map.of("number", charts.size() - 1);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Chart chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
        float w = (float) (width / dotsPerPixel);
        float h = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, w, h, g -> {
            Drawing drawing = new Drawing(g, fonts, palette, words, text -> printable.apply(Glyphs.visible(text)));
            g.scale(larger, larger);
            // What is drawn on is as large as the whole pixels of it: what stands beyond is cut.
            ChartPainter.paint(chart, drawing, Math.floor(w) / larger, Math.floor(h) / larger);
        });
        return null;
    }
}
