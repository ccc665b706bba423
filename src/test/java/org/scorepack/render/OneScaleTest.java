package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;
import org.scorepack.figure.Signal;

/** On one scale a unit has one length, whatever else stands in the drawing. */
class OneScaleTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 218;
    private static final int MONTHS = 18;
    private static final double SPAN = 20;
    private static final double UNIT = (HEIGHT - MONTHS) / SPAN;
    private static final Chart.Title TITLE = new Chart.Title("", "", "");

    @Test
    void a_unit_is_as_long_in_a_chart_with_marks_as_in_one_without() {
        for (List<Chart.Mark> marks : List.of(
                List.<Chart.Mark>of(),
                List.of(new Chart.Mark(1, "a mark", true), new Chart.Mark(1, "another mark", false)))) {
            assertThat(drawn(process(marks), "trace"))
                    .anySatisfy(line -> assertThat(line.getHeight()).isCloseTo(3 * UNIT, within(1e-6)));
        }
    }

    /** JFreeChart begins and ends the area of columns at whole pixels. */
    @Test
    void columns_and_their_gaps_have_it_too() {
        Chart.Columns columns =
                new Chart.Columns("c", "", TITLE, List.of(column(1, -2), column(5, 1)), List.of(), Optional.of(SPAN));
        assertThat(drawn(columns, "actual"))
                .extracting(Rectangle2D::getHeight)
                .anySatisfy(height -> assertThat(height).isCloseTo(5 * UNIT, within(1.0)));
        assertThat(drawn(columns, "off"))
                .extracting(Rectangle2D::getHeight)
                .anySatisfy(height -> assertThat(height).isCloseTo(2 * UNIT, within(1.0)));
    }

    /** Gaps of a hundredth of the columns would be hairlines. */
    @Test
    void gaps_that_could_not_be_seen_have_a_scale_of_their_own_and_say_so() {
        Recorder recorder = paint(new Chart.Columns("c", "", TITLE, List.of(column(100, -1), column(100, -0.5))));
        assertThat(recorder.texts()).contains("same,", "own", "scale");
        assertThat(recorder.bounds().get("off"))
                .anySatisfy(bar -> assertThat(bar.getHeight()).isGreaterThan(10));
    }

    private static Chart.Column column(double actual, double gap) {
        return new Chart.Column(
                "Jan",
                Optional.of(actual),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(gap),
                "",
                Optional.empty(),
                "",
                gap < 0);
    }

    private static Chart.Process process(List<Chart.Mark> marks) {
        List<Chart.Point> points = Stream.of(10.0, 13.0)
                .map(value -> new Chart.Point(
                        "Jan",
                        Optional.of(value),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Signal.Change.NONE))
                .toList();
        return new Chart.Process("p", "", TITLE, points, "", "", marks, List.of(), Optional.of(SPAN));
    }

    private static List<Rectangle2D> drawn(Chart chart, String colour) {
        return paint(chart).bounds().get(colour);
    }

    private static Recorder paint(Chart chart) {
        TemplateFolder folder = TemplateFolder.builtIn();
        Palette palette = Palette.of(folder);
        Recorder recorder = new Recorder(palette);
        ChartPainter.paint(
                chart,
                new Drawing(
                        recorder,
                        new FontSet(folder),
                        palette,
                        Map.of("chart.gap", "same", "chart.own-scale", "own scale"),
                        text -> text),
                WIDTH,
                HEIGHT);
        return recorder;
    }
}
