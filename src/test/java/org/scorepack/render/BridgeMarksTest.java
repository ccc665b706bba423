package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorepack.compose.Chart;

/** A bridge in columns, in rows on a phone, and by parts: both ends are drawn, all gaps begin at one line, nought has no bar. */
class BridgeMarksTest {

    private static final Palette PALETTE = Palette.of(TemplateFolder.builtIn());
    private static final List<String> MONTHS =
            List.of("January 2026", "February", "March", "April", "May", "June", "July", "August");

    /** How a bridge is drawn: whether its steps are months, how wide, and whether it runs from left to right. */
    private enum Form {
        COLUMNS(true, 900, true),
        ROWS(true, 195, false),
        PARTS(false, 340, false);

        private final boolean overTime;
        private final int width;
        private final boolean across;

        Form(boolean overTime, int width, boolean across) {
            this.overTime = overTime;
            this.width = width;
            this.across = across;
        }

        /** Along the scale of gaps. */
        double length(Rectangle2D mark) {
            return across ? mark.getHeight() : mark.getWidth();
        }

        /** From step to step. */
        double extent(Rectangle2D mark) {
            return across ? mark.getWidth() : mark.getHeight();
        }
    }

    @ParameterizedTest
    @EnumSource
    void months_of_nought_have_no_bar(Form form) {
        Recorder recorder = paint(form, true, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(recorder.bounds()).doesNotContainKey("on");
        assertThat(recorder.bounds().get("off")).as("the one month and the gap").hasSize(2);
        assertThat(recorder.texts())
                .as("but their number")
                .filteredOn("0"::equals)
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void gaps_begin_at_one_line_and_only_the_target_is_a_double_one(Form form) {
        Recorder recorder = paint(form, false, 1, -2, 1, 1, 1, -1, 1, 1);
        List<Rectangle2D> lines = recorder.bounds().get("actual");
        double all = form.across ? form.width : 280;
        assertThat(lines).filteredOn(line -> form.extent(line) > all / 2).hasSize(1);
        assertThat(lines)
                .filteredOn(line -> form.extent(line) < all / 5)
                .as("two for the target, one for the actual")
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void the_actual_of_a_target_of_nought_is_a_bar_as_long_as_the_gap(Form form) {
        Recorder recorder = paint(form, true, 0, 1, 0, 2, 0, 0, 0, 0);
        double gap = recorder.bounds().get("off").stream()
                .mapToDouble(form::length)
                .max()
                .orElseThrow();
        assertThat(recorder.bounds().get("actual"))
                .anySatisfy(bar -> assertThat(form.length(bar)).isCloseTo(gap, within(1e-6)));
    }

    private static Recorder paint(Form form, boolean fromNought, double... values) {
        List<Chart.Step> steps = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            steps.add(step(MONTHS.get(i), values[i]));
        }
        double gap = Stream.of(steps)
                .flatMap(List::stream)
                .mapToDouble(Chart.Step::value)
                .sum();
        Recorder recorder = new Recorder(PALETTE);
        ChartPainter.paint(
                new Chart.Bridge(
                        "b",
                        "",
                        new Chart.Title("", "", ""),
                        form.overTime,
                        new Chart.Total("Target", "0"),
                        steps,
                        step("Gap", gap),
                        new Chart.Total("Actual", "1"),
                        fromNought,
                        List.of()),
                new Drawing(recorder, new FontSet(TemplateFolder.builtIn()), PALETTE, Map.of(), text -> text),
                form.width,
                280);
        return recorder;
    }

    private static Chart.Step step(String label, double value) {
        return new Chart.Step(label, value, value == 0 ? "0" : "+" + (int) value, value > 0);
    }
}
