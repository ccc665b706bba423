package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/**
 * A company that promises in many ways, in October, in the last month of its year and in the first one of the next. It took 100 in every
 * month of 2025, so 10 % more is 110 a month; the revision to 1200 leaves 540 for the second half, 90 a month.
 */
class PromisesTest {

    private static final int MONTHS = 25;

    @TempDir
    private static Path folder;

    private static TestHome home;

    @BeforeAll
    static void run() throws IOException {
        home = TestHome.of("targets", folder);
        StringBuilder rows = new StringBuilder("month,sales,leads,visits,margin,stock\n");
        for (int month = 0; month < MONTHS; month++) {
            rows.append("%d-%02d,100,80,4,39,8%n".formatted(2025 + month / 12, month % 12 + 1));
        }
        Path data = Files.createDirectories(home.path().resolve("data"));
        Files.writeString(data.resolve("months.csv"), rows);
        for (String period : new String[] {"2026-10", "2026-12", "2027-01"}) {
            RunOutcome outcome = home.run(period);
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        }
    }

    @Test
    void a_revision_is_spread_over_what_is_left_and_told_beside_what_was_promised_first() throws IOException {
        FigureRows rows = home.figures("corporate", "2026-10", 1);
        assertThat(cell(rows, "sales", "2026-06", "month", "target")).isEqualTo("110");
        assertThat(cell(rows, "sales", "2026-10", "month", "target")).isEqualTo("90");
        assertThat(cell(rows, "sales", "2026-10", "month", "target_original")).isEqualTo("110");
        assertThat(cell(rows, "sales", "2026-10", "ytd", "target")).isEqualTo("1020");
        assertThat(cell(rows, "sales", "2026-10", "ytd", "target_original")).isEqualTo("1100");
        assertThat(home.words("corporate", "2026-10", 1))
                .contains(
                        "Takings: target 1,100 → 1,020 EUR since July, agreed on 24 June 2026 (CFO; a street was closed).",
                        "Against the original target of 1,100 EUR it would be off target.",
                        "The target was agreed on 24 June 2026 (CFO; a street was closed).");
    }

    @Test
    void a_band_that_was_eased_is_told_with_the_colour_it_would_have_had() throws IOException {
        FigureRows rows = home.figures("corporate", "2026-10", 1);
        assertThat(cell(rows, "stock", "2026-10", "month", "status")).isEqualTo("GREEN");
        assertThat(home.words("corporate", "2026-10", 1))
                .contains("Stock: target 10 to 20 → 5 to 20 days since July (less room)");
    }

    @Test
    void a_placeholder_is_marked_in_the_line_the_sentence_and_the_csv() throws IOException {
        FigureRows rows = home.figures("corporate", "2026-10", 1);
        assertThat(cell(rows, "leads", "2026-10", "month", "target_note")).isEqualTo("PLACEHOLDER");
        assertThat(cell(rows, "leads", "2026-10", "ytd", "target_note")).isEqualTo("PLACEHOLDER");
        assertThat(cell(rows, "visits", "2026-10", "month", "target_note")).isEmpty();
        assertThat(home.words("corporate", "2026-10", 1))
                .contains(
                        "10 short of 90, not agreed yet: off target",
                        "t: target not agreed yet",
                        "Nobody has agreed to the target yet.");
    }

    @Test
    void a_year_that_is_over_is_met_partly_met_or_missed() throws IOException {
        assertThat(home.words("corporate", "2026-10", 1)).doesNotContain("Partly met");
        assertThat(home.words("corporate", "2026-12", 1))
                .contains("The year 2026: 3 met, 1 partly met, 1 missed", "Met", "Partly met", "Missed")
                .contains("Leads: 960 people, 120 short of 1,080, not agreed yet.")
                .contains("Takings (year to date) was 1,200 EUR, exactly the target of 1,200.");
    }

    @Test
    void nothing_is_carried_over_into_a_year_without_targets() throws IOException {
        FigureRows rows = home.figures("corporate", "2027-01", 1);
        for (String metric : new String[] {"sales", "visits", "margin"}) {
            assertThat(cell(rows, metric, "2027-01", "month", "status"))
                    .as(metric)
                    .isEqualTo("NO_TARGET");
        }
        assertThat(cell(rows, "leads", "2027-01", "month", "status")).isEqualTo("RED");
        assertThat(home.words("corporate", "2027-01", 1))
                .contains("Visits: no target for 2027 yet. Last year: 4 customers.")
                .contains("Margin: no target for 2027 yet. Last year: 40 %.")
                .contains("no target yet (last year: 40 %).");
    }

    @Test
    void why_says_what_was_promised_by_whom_and_which_figures_it_stands_on() {
        String why = Typed.scorepack(
                        "why",
                        "corporate",
                        "sales",
                        "--period",
                        "2026-10",
                        "--home",
                        home.path().toString())
                .out();
        assertThat(why)
                .contains(
                        "config/scorecards/corporate.yaml:18:13 since 2026-07-01: 1,200 EUR in the year, spread as last year's"
                                + " months, revised; agreed by cfo on 2026-06-24 (a street was closed) (rule: targets)")
                .contains("seasonal of 6 figures");
    }

    private static String cell(FigureRows rows, String metric, String period, String basis, String column) {
        return rows.row("corporate", metric, period, basis).orElseThrow().get(column);
    }
}
