package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;

/** Rows that were delivered twice: the same counts once, what differs is held. October of the region north is 101, in line 28. */
class DuplicatesTest {

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void home() {
        home = TestHome.of("small", folder);
        home.replace(
                "config/sources.yaml",
                "    files: sales.csv\n",
                "    files: sales.csv\n    rejects: { rows: 10, share: 20 % }\n");
    }

    @Test
    void a_row_that_comes_twice_counts_once_and_the_reader_is_told() {
        append("data/sales.csv", "2026-10,north,101.0");

        Typed run = run("2026-10");

        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.out()).contains("loaded; 1 row came twice and counts once: data/sales.csv:30");
        assertThat(row("north", "2026-10")).containsEntry("actual", "101").containsEntry("quality", "FINAL");
        assertThat(home.words("north", "2026-10", 1))
                .contains("Loaded; 1 row came twice and counts once", "came twice, counts once");
    }

    @Test
    void two_rows_that_differ_hold_the_figure_and_name_both_lines() {
        append("data/sales.csv", "2026-10,north,103");

        Typed run = run("2026-10");

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(run.out())
                .contains("contradiction")
                .contains("data/sales.csv:28:revenue and data/sales.csv:30:revenue say different things");
        assertThat(row("north", "2026-10"))
                .containsEntry("actual", "")
                .containsEntry("quality", "DISPUTED")
                .containsEntry("status", "NO_DATA")
                .containsEntry("provenance", "data/sales.csv:28:revenue and data/sales.csv:30:revenue");
        assertThat(row("corporate", "2026-10"))
                .as("the other region's 98")
                .containsEntry("actual", "98")
                .containsEntry("quality", "PARTIAL 1/2");
        assertThat(home.words("north", "2026-10", 1))
                .contains("Revenue: the figure of October is held back, because its source says two different things")
                .contains("Say which of the two figures of October is right: Revenue.")
                .doesNotContain("103 EUR")
                .doesNotContain("101 EUR");
        JsonNode held = completeness().get("held").get(0);
        assertThat(held.get("check").asString()).isEqualTo("contradiction");
        assertThat(held.get("value").asString()).isEmpty();
        assertThat(completeness().get("complete").asBoolean()).isFalse();
    }

    @Test
    void there_is_nothing_to_confirm_and_the_corrected_file_ends_it() {
        append("data/sales.csv", "2026-10,north,103");
        run("2026-10");

        Typed confirm = typed("confirm", "north", "revenue");

        assertThat(confirm.exit()).isEqualTo(2);
        assertThat(confirm.err())
                .contains("This cannot be confirmed", "data/sales.csv:30", "Correct it at the source.");
        assertThat(run("2026-10").exit()).as("nothing changed").isEqualTo(4);

        home.replace("data/sales.csv", "2026-10,north,103\n", "");
        assertThat(run("2026-10").exit()).isZero();
        assertThat(home.figures("north", "2026-10", 2)
                        .row("north", "revenue", "2026-10", "month")
                        .orElseThrow())
                .containsEntry("actual", "101");
    }

    /** Readers saw a value of August; it is taken back, and the run does not end as if all were well. */
    @Test
    void an_earlier_month_that_is_contradicted_now_leaves_the_run_incomplete() {
        assertThat(run("2026-09").exit()).isZero();
        append("data/sales.csv", "2026-08,north,7");

        Typed run = run("2026-10");

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(run.out()).containsPattern("north +revenue +2026-08 +contradiction");
        assertThat(row("north", "2026-08")).containsEntry("actual", "");
        assertThat(row("north", "2026-10")).containsEntry("actual", "101");
        assertThat(home.words("north", "2026-10", 1)).contains("August Revenue 98 → held");
    }

    @Test
    void a_target_that_is_contradicted_is_none_and_leaves_the_run_incomplete() throws IOException {
        home.replace("config/scorecards/region.yaml", """
                        targets:
                          - { from: 2025-01, level: 10, agreed-by: chief }
                """.indent(0), "        targets: { feed: plan, column: plan }\n");
        home.replace("config/sources.yaml", "\nfeeds:\n", """

                feeds:
                  plan:
                    source: files
                    files: plan.csv
                    period: { column: month, format: yyyy-MM }
                    department: { column: region }
                    rejects: { rows: 10, share: 90 % }
                """);
        Files.writeString(
                home.path().resolve("data/plan.csv"),
                "month,region,plan\n2026-10,north,8\n2026-10,north,9\n2026-10,south,9\n");

        Typed run = run("2026-10");

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        Map<String, String> costs = home.figures("north", "2026-10", 1)
                .row("north", "costs", "2026-10", "month")
                .orElseThrow();
        assertThat(costs)
                .containsEntry("actual", "8")
                .containsEntry("target", "")
                .containsEntry("status", "NO_TARGET");
    }

    @Test
    void what_is_due_and_did_not_come_from_a_feed_that_was_read_ends_with_4() {
        home.replace("data/sales.csv", "2026-10,north,101\n", "");

        Typed run = run("2026-10");

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(run.out()).containsPattern("north +revenue +nothing delivered");
        assertThat(completeness().get("complete").asBoolean()).isFalse();
        assertThat(home.control("2026-10", 1, "manifest.json").get("health").asString())
                .isEqualTo("INCOMPLETE");
        assertThat(run("2026-10").exit())
                .as("nothing changed, and it is still missing")
                .isEqualTo(4);
    }

    @Test
    void what_an_optional_feed_or_one_announced_as_late_did_not_bring_is_no_fault() {
        home.replace("data/visits.csv", "2026-10,north,24\n", "");

        Typed run = run("2026-10");

        assertThat(run.exit()).as("%s", run).isZero();
        JsonNode metrics = completeness().get("metrics");
        assertThat(completeness().get("complete").asBoolean()).isTrue();
        assertThat(metrics.get("missing").asInt()).isEqualTo(3);
        assertThat(metrics.get("late").asInt()).isEqualTo(2);
        assertThat(metrics.get("optional").asInt()).isEqualTo(1);
    }

    private Typed run(String period) {
        return typed("run", "--period", period);
    }

    private Typed typed(String... words) {
        String[] line = java.util.Arrays.copyOf(words, words.length + 2);
        line[words.length] = "--home";
        line[words.length + 1] = folder.toString();
        return Typed.scorepack(line);
    }

    private void append(String file, String row) {
        Path path = home.path().resolve(file);
        try {
            Files.writeString(path, Files.readString(path) + row + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> row(String department, String period) {
        return home.figures(department, "2026-10", 1)
                .row(department, "revenue", period, "month")
                .orElseThrow();
    }

    private JsonNode completeness() {
        return home.control("2026-10", 1, "completeness.json");
    }
}
