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

/** Steps that are done or not, marks that somebody gives, and a year that cannot be spread as the one before. */
class MilestonesTest {

    private static final int MONTHS = 22;

    @TempDir
    private static Path folder;

    private static TestHome home;

    @BeforeAll
    static void run() throws IOException {
        home = TestHome.of("steps", folder);
        StringBuilder rows = new StringBuilder("month,quality,orders\n");
        for (int month = 0; month < MONTHS; month++) {
            rows.append("%d-%02d,8,%d%n".formatted(2025 + month / 12, month % 12 + 1, month == 2 ? -10 : 100));
        }
        Path data = Files.createDirectories(home.path().resolve("data"));
        Files.writeString(data.resolve("months.csv"), rows);
        for (String period : new String[] {"2026-02", "2026-10"}) {
            RunOutcome outcome = home.run(period);
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        }
    }

    @Test
    void what_is_done_of_what_is_due_is_met_partly_met_or_missed_and_not_judged_before() throws IOException {
        FigureRows rows = home.figures("corporate", "2026-10", 1);
        assertThat(cell(home.figures("corporate", "2026-02", 1), "opening", "2026-02", "status"))
                .isEqualTo("NOT_DUE");
        assertThat(cell(rows, "opening", "2026-03", "status")).isEqualTo("RED");
        assertThat(cell(rows, "opening", "2026-04", "status")).isEqualTo("GREEN");
        assertThat(cell(rows, "opening", "2026-10", "status")).isEqualTo("AMBER");
        assertThat(cell(rows, "opening", "2026-10", "actual")).isEqualTo("1");
        assertThat(cell(rows, "opening", "2026-10", "target")).isEqualTo("2");
        assertThat(cell(rows, "opening", "2026-10", "kind")).isEqualTo("milestone");
        assertThat(cell(rows, "quality", "2026-10", "kind")).isEqualTo("judged");
        assertThat(cell(rows, "net-orders", "2026-10", "kind")).isEqualTo("measured");
    }

    @Test
    void pages_say_which_step_is_late_and_which_comes_next() throws IOException {
        assertThat(home.words("corporate", "2026-10", 1))
                .contains(
                        "Shop in Oslo: 1 of 2 steps that are due are done.",
                        "Late: Permit granted (by 30 September 2026).",
                        "Next: Doors open (by 31 March 2027).",
                        "Partly met",
                        "Milestones step by step",
                        "2 April 2026",
                        "Not tested")
                .doesNotContain("Too early to tell", "it is judged, not measured");
        assertThat(home.words("corporate", "2026-02", 1)).contains("Shop in Oslo: no step is due yet.");
    }

    @Test
    void pages_say_who_judges_what_nobody_measures() throws IOException {
        assertThat(home.words("corporate", "2026-10", 1)).contains("Judged by CFO (after a visit).");
    }

    @Test
    void a_year_that_last_year_gives_no_pattern_for_is_spread_evenly_and_the_annex_says_so() throws IOException {
        assertThat(cell(home.figures("corporate", "2026-10", 1), "net-orders", "2026-03", "target"))
                .isEqualTo("100");
        assertThat(home.words("corporate", "2026-10", 1))
                .contains(
                        "The year's target of Net orders is spread evenly: months of last year are missing, incomplete or"
                                + " below zero, so that they give no pattern.");
    }

    @Test
    void why_names_the_steps_with_their_days() {
        String why = Typed.scorepack(
                        "why",
                        "corporate",
                        "opening",
                        "--period",
                        "2026-10",
                        "--home",
                        home.path().toString())
                .out();
        assertThat(why)
                .contains("Lease signed, due 2026-03-31: done 2026-04-02 (rule: milestones)")
                .contains("Permit granted, due 2026-09-30: open on 2026-10-31 (rule: milestones)")
                .contains("config/scorecards/corporate.yaml:8");
    }

    private static String cell(FigureRows rows, String metric, String period, String column) {
        return rows.row("corporate", metric, period, "month").orElseThrow().get(column);
    }
}
