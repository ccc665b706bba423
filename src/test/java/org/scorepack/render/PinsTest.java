package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;

/** Gaps in per cent stand as pins above the gaps in the metric's unit, from the plan's double line. */
class PinsTest {

    private static final Chart.Title TITLE = new Chart.Title("", "", "");

    @Test
    void a_pin_is_a_thin_stem_with_a_square_head_as_long_as_its_per_cents() {
        Recorder recorder = paint(210, 10.0, -5.0);
        Rectangle2D stem = narrow(recorder, "on").get(0);
        Rectangle2D other = narrow(recorder, "off").get(0);
        assertThat(stem.getHeight()).isCloseTo(2 * other.getHeight(), within(1e-9));
        assertThat(stem.getMaxY()).as("both begin at the plan").isCloseTo(other.getMinY(), within(1e-9));
        assertThat(recorder.bounds().get("on"))
                .anySatisfy(head ->
                        assertThat(head.getWidth()).isEqualTo(head.getHeight()).isBetween(4.0, 7.0));
        double plan = stem.getMaxY();
        assertThat(recorder.bounds().get("actual"))
                .filteredOn(line -> line.getHeight() == 0 && Math.abs(line.getY() - plan) < 2)
                .as("the plan's double line")
                .hasSize(2);
        assertThat(recorder.texts()).contains("relative", "10.0%", "-5.0%");
    }

    @Test
    void the_pins_stand_above_the_gaps_and_those_above_the_columns() {
        Recorder recorder = paint(210, 10.0, -5.0);
        double pins = narrow(recorder, "off").get(0).getMaxY();
        double gaps = recorder.bounds().get("on").stream()
                .filter(bar -> bar.getWidth() > 10)
                .mapToDouble(Rectangle2D::getMinY)
                .min()
                .orElseThrow();
        assertThat(pins).isLessThan(gaps);
    }

    @Test
    void a_low_chart_or_one_without_per_cents_has_the_gaps_alone() {
        assertThat(narrow(paint(150, 10.0, -5.0), "on")).isEmpty();
        assertThat(paint(150, 10.0, -5.0).texts()).doesNotContain("relative").contains("same");
        List<Chart.Column> none = List.of(column(1, Optional.empty()), column(2, Optional.empty()));
        assertThat(paint(210, none).texts()).doesNotContain("relative").contains("same");
    }

    /** Else all others would be dots. */
    @Test
    void one_that_is_far_longer_than_the_others_is_cut_and_keeps_its_value() {
        Recorder recorder = paint(210, 4.0, -5.0, 6.0, -4.0, 5.0, 400.0, 5.0);
        List<Rectangle2D> stems = narrow(recorder, "on");
        double longest =
                stems.stream().mapToDouble(Rectangle2D::getHeight).max().orElseThrow();
        assertThat(stems)
                .filteredOn(stem -> stem.getHeight() < longest)
                .as("6 of the 7.5 that the cut one stands for")
                .anySatisfy(stem -> assertThat(stem.getHeight()).isCloseTo(longest * 0.8, within(1e-9)));
        assertThat(recorder.texts()).contains("400.0%");
        assertThat(recorder.bounds()).as("a mark across the stem").containsKey("paper");
        assertThat(paint(210, 4.0, -5.0, 6.0, -4.0, 5.0, 7.0, 5.0).bounds()).doesNotContainKey("paper");
    }

    /** The last month's value is wide, and ends where the plot does: it reaches over the month before. */
    @Test
    void the_last_gaps_label_stands_beyond_its_neighbours_bar() {
        for (double sign : new double[] {1, -1}) {
            List<Chart.Column> columns = new ArrayList<>();
            for (int month = 0; month < 11; month++) {
                columns.add(column(sign, Optional.empty()));
            }
            columns.add(column(sign * 5, Optional.empty()));
            columns.add(labelled(sign, "1,234,567.8"));
            Recorder recorder = paint(150, columns);
            Rectangle2D longest = recorder.bounds().get(sign > 0 ? "on" : "off").stream()
                    .max(Comparator.comparingDouble(Rectangle2D::getHeight))
                    .orElseThrow();
            double baseline = recorder.baseline("1,234,567.8");
            if (sign > 0) {
                assertThat(baseline).isLessThan(longest.getMinY());
            } else {
                assertThat(baseline - 7).as("its top").isGreaterThan(longest.getMaxY());
            }
        }
    }

    private static List<Rectangle2D> narrow(Recorder recorder, String colour) {
        return recorder.bounds().getOrDefault(colour, List.of()).stream()
                .filter(stem -> stem.getWidth() == 2)
                .toList();
    }

    private static Recorder paint(int height, double... relative) {
        List<Chart.Column> columns = new ArrayList<>();
        for (double percent : relative) {
            columns.add(column(percent / 10, Optional.of(percent)));
        }
        return paint(height, columns);
    }

    private static Recorder paint(int height, List<Chart.Column> columns) {
        TemplateFolder folder = TemplateFolder.builtIn();
        Palette palette = Palette.of(folder);
        Recorder recorder = new Recorder(palette);
        ChartPainter.paint(
                new Chart.Columns("c", "", TITLE, columns),
                new Drawing(
                        recorder,
                        new FontSet(folder),
                        palette,
                        Map.of("chart.gap", "same", "chart.gap-percent", "relative"),
                        text -> text),
                440,
                height);
        return recorder;
    }

    private static Chart.Column column(double gap, Optional<Double> relative) {
        return column(gap, "", relative);
    }

    private static Chart.Column labelled(double gap, String text) {
        return column(gap, text, Optional.empty());
    }

    private static Chart.Column column(double gap, String gapText, Optional<Double> relative) {
        return new Chart.Column(
                "Jan",
                Optional.of(10 + gap),
                "",
                Optional.of(10.0),
                Optional.empty(),
                Optional.of(gap),
                gapText,
                relative,
                relative.map(percent -> percent + "%").orElse(""),
                gap < 0);
    }
}
