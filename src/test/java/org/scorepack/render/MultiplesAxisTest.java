package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;

/** Small multiples say which scale they are on: both ends, at the height where they stand. */
class MultiplesAxisTest {

    @Test
    void the_ends_of_the_scale_stand_beside_the_lines_where_they_are() {
        Recorder recorder = paint(1, 7);
        assertThat(recorder.texts()).contains("1.0", "7.0");
        Rectangle2D trace = recorder.bounds().get("trace").get(0);
        assertThat(recorder.baseline("7.0") - 3.5).isCloseTo(trace.getMinY(), within(1.0));
        assertThat(recorder.baseline("1.0") - 3.5).isCloseTo(trace.getMaxY(), within(1.0));
        assertThat(recorder.bounds().get("axis"))
                .as("a line at its lower end in each")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getCenterY()).isCloseTo(trace.getMaxY(), within(1e-6)));
    }

    @Test
    void a_scale_of_one_value_has_it_once() {
        Recorder recorder = paint(2, 2);
        assertThat(recorder.texts()).filteredOn("2.0"::equals).hasSize(1);
    }

    private static Recorder paint(double low, double high) {
        List<Optional<Double>> values = List.of(Optional.of(low), Optional.of(high), Optional.of(low));
        Palette palette = Palette.of(TemplateFolder.builtIn());
        Recorder recorder = new Recorder(palette);
        ChartPainter.paint(
                new Chart.Multiples(
                        "m",
                        "",
                        new Chart.Title("", "", ""),
                        List.of(
                                new Chart.Panel("North", values, "now", Optional.empty()),
                                new Chart.Panel("South", values, "now", Optional.empty())),
                        Optional.of(new Chart.Axis(low, String.valueOf(low), high, String.valueOf(high))),
                        List.of()),
                new Drawing(recorder, new FontSet(TemplateFolder.builtIn()), palette, Map.of(), text -> text),
                500,
                110);
        return recorder;
    }
}
