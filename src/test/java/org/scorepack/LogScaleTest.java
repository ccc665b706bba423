package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.TestHome;

/**
 * A wait that doubles and halves, 10 x 2^k, with a mean k of 13/16 and mean steps of 16/15: usual is 10 x 2^(13/16 -+ 2.66 x 16/15),
 * which is 2.46 to 125.52 around 17.56.
 */
class LogScaleTest {

    private static final Pattern CHART = Pattern.compile(
            "<svg[^>]*usual range.*?class=\"f-band\" d=\"M[0-9.]+ ([0-9.]+)h[0-9.]+v([0-9.]+).*?"
                    + "class=\"s-centre\"[^>]* d=\"M[0-9.]+ ([0-9.]+)h",
            Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static String html;

    @BeforeAll
    static void run() throws IOException {
        TestHome home = TestHome.of("log-scale", folder);
        RunOutcome outcome = home.run("2026-04");
        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        html = Files.readString(home.edition("corporate", "2026-04", 1).resolve("corporate_2026-04_e1.html"))
                .replace("&#160;", " ")
                .replace('\u00a0', ' ');
    }

    @Test
    void limits_are_drawn_where_they_are_among_the_real_values() {
        Matcher chart = CHART.matcher(html);
        assertThat(chart.find()).isTrue();
        List<Double> drawn =
                Stream.of(1, 2, 3).map(chart::group).map(Double::valueOf).toList();
        double above = drawn.get(2) - drawn.get(0);
        double below = drawn.get(0) + drawn.get(1) - drawn.get(2);
        assertThat(above / below)
                .as("7.15 times as far up as down; drawn to a tenth of a pixel")
                .isCloseTo((125.52 - 17.56) / (17.56 - 2.46), within(0.1));
    }

    @Test
    void the_range_is_said_in_the_metric_s_unit_and_the_annex_says_why_it_is_lopsided() {
        assertThat(html)
                .contains("usual range 2.5 to 125.5 minutes")
                .contains("2.46 to 125.52")
                .contains("Value, by ratio")
                .contains("steps and average are those of ratios");
    }

    /** What fell to nothing has no ratio to what was before. */
    @Test
    void with_a_month_of_zero_it_is_watched_like_any_other_and_nothing_is_said_of_ratios(@TempDir Path other)
            throws IOException {
        TestHome home = TestHome.of("log-scale", other);
        home.replace("data/waits.csv", "2025-06,10", "2025-06,0");
        home.run("2026-04");
        assertThat(Files.readString(home.edition("corporate", "2026-04", 1).resolve("corporate_2026-04_e1.html")))
                .contains("usual range")
                .doesNotContain("by ratio", "those of ratios");
    }
}
