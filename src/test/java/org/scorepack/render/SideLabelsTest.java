package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;
import org.scorepack.figure.Signal;
import org.scorepack.render.Drawing.Style;

/** What is written beside a chart: the newest value stands at its point, everything else gives way to it. */
class SideLabelsTest {

    private static final int LINE = 13;
    private static final int MONTHS = 24;
    private static final int PHONE = 195;
    private static final int SHEET = 332;
    private static final int HEIGHT = 151;
    private static final String RANGE = "usual range from last year, now 1.35 to 3.00 M EUR";
    private static final Palette PALETTE = Palette.of(TemplateFolder.builtIn());
    private static final FontSet FONTS = new FontSet(TemplateFolder.builtIn());
    private static final Chart.Title TITLE = new Chart.Title("", "", "");

    @Test
    void the_newest_value_stands_at_its_point_wherever_the_others_would_stand() {
        for (int width : List.of(PHONE, SHEET)) {
            for (double value : List.of(1.0, 1.36, 1.9, 2.1, 2.16, 2.2, 2.3, 2.9, 3.2)) {
                Recorder recorder = paint(width, HEIGHT, value);
                assertThat(middle(recorder, "2.04"))
                        .as("%s in a chart %d wide", value, width)
                        .isCloseTo(dot(recorder).getCenterY(), within((double) LINE));
            }
        }
    }

    @Test
    void a_label_that_has_to_go_far_has_a_line_to_what_it_names() {
        Recorder recorder = new Recorder(PALETTE);
        SideLabels labels = new SideLabels(drawing(recorder), 105, 80);
        labels.add("first", 4, new Style("ink", true, 10));
        labels.add("second", 4, new Style("target", false, 10));
        labels.add("third", 4, new Style("quiet", false, 10));
        labels.paint(0, 100);
        assertThat(recorder.bounds()).as("the second stands by the first").containsOnlyKeys("quiet");
        Rectangle2D line = recorder.bounds().get("quiet").get(0);
        assertThat(line.getMinX()).as("from the plot").isEqualTo(100);
        assertThat(line.getMinY()).as("from what it names").isEqualTo(4);
        assertThat(line.getMaxY()).as("to its words").isCloseTo(middle(recorder, "third"), within(2.0));
    }

    /** Words that stand for the chart say the range. */
    @Test
    void where_there_is_no_room_for_all_the_range_is_left_out_first() {
        Recorder recorder = paint(PHONE, 70, 2.1);
        assertThat(recorder.texts()).contains("2.04", "goal").doesNotContain("usual");
        assertThat(middle(recorder, "2.04")).isCloseTo(dot(recorder).getCenterY(), within((double) LINE));
    }

    private static Rectangle2D dot(Recorder recorder) {
        return recorder.bounds().get("ink").get(0);
    }

    private static double middle(Recorder recorder, String text) {
        return recorder.baseline(text) - 3.5;
    }

    private static Recorder paint(int width, int height, double value) {
        List<Chart.Point> points = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            points.add(new Chart.Point(
                    "Jan",
                    Optional.of(month == MONTHS - 1 ? value : 2),
                    month == MONTHS - 1 ? "2.04" : "",
                    Optional.of(1.35),
                    Optional.of(2.17),
                    Optional.of(3.0),
                    Optional.of(2.2),
                    Signal.Change.NONE));
        }
        Recorder recorder = new Recorder(PALETTE);
        ChartPainter.paint(
                new Chart.Process("p", "", TITLE, points, RANGE, "goal", List.of(), List.of(), Optional.empty()),
                drawing(recorder),
                width,
                height);
        return recorder;
    }

    private static Drawing drawing(Recorder recorder) {
        return new Drawing(recorder, FONTS, PALETTE, Map.of(), text -> text);
    }
}
