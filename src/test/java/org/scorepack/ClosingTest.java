package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/** Closes of years and quarters on the pages: closing postings of a ledger, and what is over is met, partly met or missed. */
class ClosingTest {

    @TempDir
    private static Path folder;

    private static TestHome home;

    @BeforeAll
    static void run() {
        home = TestHome.of("closing", folder);
        for (String period : new String[] {"2025-12", "2026-02", "2026-03"}) {
            RunOutcome outcome = home.run(period);
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        }
    }

    @Test
    void closing_postings_count_in_the_last_month_and_the_page_says_so_beside_the_value() throws IOException {
        FigureRows rows = home.figures("corporate", "2025-12", 1);
        assertThat(rows.row("corporate", "margin", "2025-12", "month").orElseThrow())
                .as("212 - 110, and of periods 13 and 16 another 30 - 12 - 5")
                .containsEntry("actual", "115");
        assertThat(text("2025-12"))
                .contains("with closing postings")
                .contains("3 closing postings (periods 13 to 16) count in December 2025");
    }

    @Test
    void a_month_without_closing_postings_does_not_say_it_has_them() throws IOException {
        assertThat(text("2026-02"))
                .doesNotContain("with closing postings")
                .contains("3 closing postings (periods 13 to 16) count in December 2025");
    }

    @Test
    void what_a_feed_leaves_out_is_told_too(@TempDir Path other) throws IOException {
        TestHome without = TestHome.of("closing", other);
        without.replace("config/sources.yaml", "special: last", "special: left-out");
        assertThat(without.run("2025-12").result()).isEqualTo(RunOutcome.Result.DONE);
        assertThat(without.figures("corporate", "2025-12", 1)
                        .row("corporate", "margin", "2025-12", "month")
                        .orElseThrow())
                .containsEntry("actual", "102");
        assertThat(text(without, "2025-12"))
                .contains("3 closing postings (periods 13 to 16) of the year to December 2025 are left out")
                .doesNotContain("with closing postings");
    }

    @Test
    void a_usual_range_without_width_is_one_value() throws IOException {
        assertThat(text("2025-12")).contains("Usual range 5.").doesNotContain("5 to 5");
    }

    @Test
    void a_quarter_that_is_over_is_met_partly_met_or_missed() throws IOException {
        assertThat(text("2026-03"))
                .contains("Calls (quarter", "Visits (quarter", "Offers (quarter")
                .contains("&#160;Met", "&#160;Partly met", "&#160;Missed")
                .contains("29, 1 short of 30: partly met.")
                .contains("15, 15 short of 30: missed.");
        assertThat(text("2026-02"))
                .doesNotContain("artly met")
                .doesNotContain("&#160;Missed")
                .contains("Off target");
    }

    @Test
    void a_quarter_with_a_season_is_compared_with_the_same_quarter_last_year() throws IOException {
        assertThat(text("2026-03"))
                .contains("14,000 (8 % above Q1 2025), 4,000 better than the target of 10,000.")
                .contains("usual range from last year")
                .contains("May 2024 not due");
    }

    private static String text(String period) throws IOException {
        return text(home, period);
    }

    /** All that the pages say. */
    private static String text(TestHome of, String period) throws IOException {
        return Files.readString(
                        of.edition("corporate", period, 1).resolve("corporate_" + period + "_e1.html"),
                        StandardCharsets.UTF_8)
                .replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .replaceAll(" ([.,:;])", "$1");
    }
}
