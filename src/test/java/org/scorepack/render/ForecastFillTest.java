package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;

/** A forecast is hatched and outlined, never a lighter fill that could be last year. */
class ForecastFillTest {

    @Test
    void where_a_year_is_heading_is_hatched_from_the_end_of_what_is_known() {
        TemplateFolder folder = TemplateFolder.builtIn();
        Palette palette = Palette.of(folder);
        Recorder recorder = new Recorder(palette);
        Drawing drawing = new Drawing(recorder, new FontSet(folder), palette, Map.of(), text -> text);
        Optional<Double> none = Optional.empty();
        ChartPainter.paint(
                new Chart.Landing(
                        "l", "", Optional.of(50.0), Optional.of(100.0), none, none, none, none, none, none, none),
                drawing,
                208,
                30);
        assertThat(recorder.bounds()).doesNotContainKey("last-year");
        List<Rectangle2D> dark = recorder.bounds().get("actual");
        Rectangle2D lines = dark.get(0);
        Rectangle2D outline = dark.get(1);
        Rectangle2D known = dark.get(2);
        assertThat(outline.getMinX()).isEqualTo(known.getMaxX());
        assertThat(outline.getMaxX()).isEqualTo(204);
        assertThat(outline.contains(
                        lines.getMinX(), lines.getMinY(), lines.getWidth() - 1e-9, lines.getHeight() - 1e-9))
                .as("no line leaves the outline")
                .isTrue();
    }
}
