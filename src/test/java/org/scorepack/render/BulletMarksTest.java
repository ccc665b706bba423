package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Chart;
import org.scorepack.figure.Status;

/** A bullet graph shows where the month is and where the target, wherever on the scale they stand. */
class BulletMarksTest {

    private static final double WIDTH = 64;
    private static final double HEIGHT = 11;

    @Test
    void nought_against_a_target_of_nought_is_a_dot_and_a_stroke() {
        Recorder recorder = paint(0, 0, true);
        Rectangle2D dot = recorder.bounds().get("actual").get(0);
        Rectangle2D stroke = recorder.bounds().get("target").get(0);
        assertThat(dot.getWidth()).isCloseTo(dot.getHeight(), within(1e-9)).isGreaterThan(4);
        assertThat(dot.getMinX()).as("whole").isGreaterThanOrEqualTo(-1e-9);
        assertThat(stroke.getCenterX()).as("of one value").isCloseTo(dot.getCenterX(), within(1e-9));
        assertThat(stroke.getHeight()).as("seen above and below the dot").isGreaterThan(dot.getHeight() + 2);
        assertThat(recorder.bounds().get("zone-on").get(0).getWidth())
                .as("on target is seen at the edge")
                .isGreaterThan(2);
    }

    @Test
    void a_dot_and_a_stroke_at_the_far_end_are_whole() {
        Recorder recorder = paint(10, 10, false);
        for (String colour : List.of("actual", "target")) {
            assertThat(recorder.bounds().get(colour).get(0).getMaxX())
                    .as(colour)
                    .isLessThanOrEqualTo(WIDTH - (colour.equals("target") ? 0.9 : 0));
        }
    }

    @Test
    void what_is_more_than_nought_is_a_bar_from_the_edge() {
        Rectangle2D bar = paint(5, 10, true).bounds().get("actual").get(0);
        assertThat(bar.getMinX()).isZero();
        assertThat(bar.getWidth()).isGreaterThan(25);
    }

    private static Recorder paint(double value, double target, boolean fromZero) {
        Palette palette = Palette.of(TemplateFolder.builtIn());
        Recorder recorder = new Recorder(palette);
        ChartPainter.paint(
                new Chart.Bullet(
                        "b",
                        "",
                        Optional.of(value),
                        Optional.of(target),
                        Optional.empty(),
                        List.of(new Chart.Zone(0, 0, Status.GREEN), new Chart.Zone(0, 10, Status.RED)),
                        fromZero),
                new Drawing(recorder, new FontSet(TemplateFolder.builtIn()), palette, Map.of(), text -> text),
                WIDTH,
                HEIGHT);
        return recorder;
    }
}
