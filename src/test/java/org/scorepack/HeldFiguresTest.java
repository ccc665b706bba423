package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.config.Configuration;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.figure.Held;
import org.scorepack.job.HeldFigures;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunOutcome.Result;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;

/** A suspect figure on its way: held, shown nowhere, confirmed, held again. October of the region north is 101. */
class HeldFiguresTest {

    private static final String SEPTEMBER = "2026-09";
    private static final String OCTOBER = "2026-10";
    private static final String NOVEMBER = "2026-11";
    private static final String ACTUALS = "        actuals: { feed: %s, column: %s }";
    private static final String CHECKS = "        checks: %s\n" + ACTUALS;
    private static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void home() {
        home = TestHome.of("small", folder);
    }

    @Test
    void a_value_that_breaks_a_check_is_held_and_shown_nowhere() {
        checks("{ max-change: 50 % }");
        october("301");

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.held())
                .extracting(HeldFiguresTest::told)
                .containsExactly("north revenue 2026-10 301 max-change");
        assertThat(outcome.held().get(0).detail()).isEqualTo("301 after 105 (2026-09) is a change of more than 50 %");
        Map<String, String> row = row("north", OCTOBER, 1, OCTOBER, "month");
        assertThat(row)
                .containsEntry("actual", "")
                .containsEntry("quality", "DISPUTED")
                .containsEntry("status", "NO_DATA");
        assertThat(row.get("provenance")).contains("sales.csv:");
        assertThat(row("north", OCTOBER, 1, OCTOBER, "ytd"))
                .containsEntry("quality", "PARTIAL 9/10")
                .containsEntry("actual", "924");
        assertThat(row("corporate", OCTOBER, 1, OCTOBER, "month"))
                .as("the other region's 98")
                .containsEntry("actual", "98")
                .containsEntry("quality", "PARTIAL 1/2");
        assertThat(home.words("north", OCTOBER, 1))
                .contains("Revenue: the figure of October is held back, because it is further from the figure before")
                .contains("Latest: 105 EUR in September")
                .contains("Confirm the figure, or correct it at its source.")
                .doesNotContain("301");
        assertThat(home.words("south", OCTOBER, 1)).doesNotContain("is held back");
    }

    @Test
    void the_finance_team_finds_it_in_the_control_folder_and_a_second_run_changes_nothing() {
        checks("{ max-change: 50 % }");
        october("301");
        home.run(OCTOBER);

        JsonNode completeness = completeness(OCTOBER, 1);
        assertThat(completeness.get("complete").asBoolean()).isFalse();
        assertThat(completeness.get("metrics").get("held").asInt()).isEqualTo(1);
        assertThat(completeness.get("metrics").get("unexplained").asInt()).isZero();
        assertThat(completeness.get("held").size()).isEqualTo(1);
        assertThat(completeness.get("held").get(0).get("value").asString()).isEqualTo("301");
        assertThat(manifest(OCTOBER, 1).get("health").asString()).isEqualTo("INCOMPLETE");

        RunOutcome again = home.run(OCTOBER);

        assertThat(again.run()).isZero();
        assertThat(again.result()).as("what was held is held").isEqualTo(Result.INCOMPLETE);
        assertThat(again.held()).hasSize(1);
        assertThat(again.notes()).anyMatch(note -> note.contains("Nothing differs"));
    }

    @Test
    void what_somebody_confirms_counts_and_another_value_is_held_again() {
        checks("{ max-change: 50 % }");
        october("301");
        home.run(OCTOBER);
        confirm();

        RunOutcome confirmed = home.run(OCTOBER);

        assertThat(confirmed.result()).isEqualTo(Result.DONE);
        assertThat(confirmed.held()).isEmpty();
        assertThat(row("north", OCTOBER, 2, OCTOBER, "month"))
                .containsEntry("actual", "301")
                .containsEntry("quality", "FINAL");
        assertThat(row("corporate", OCTOBER, 2, OCTOBER, "month")).containsEntry("actual", "399");
        JsonNode said = completeness(OCTOBER, 2).get("confirmed").get(0);
        assertThat(said.get("figure").get("value").asString()).isEqualTo("301");
        assertThat(said.get("by").asString()).isEqualTo("head of finance");
        assertThat(said.get("at").asString()).isEqualTo("2026-11-12T12:00:00Z");
        assertThat(said.get("reason").asString()).isEqualTo("one big order");
        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.UNCHANGED);

        home.replace("data/sales.csv", "2026-10,north,301", "2026-10,north,302");
        RunOutcome changed = home.run(OCTOBER);

        assertThat(changed.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(changed.held())
                .extracting(HeldFiguresTest::told)
                .containsExactly("north revenue 2026-10 302 max-change");
        assertThat(row("north", OCTOBER, 3, OCTOBER, "month")).containsEntry("actual", "");
    }

    @Test
    void a_held_value_that_changes_is_confirmed_as_it_is_now() {
        checks("{ max-change: 50 % }");
        october("301");
        home.run(OCTOBER);
        home.replace("data/sales.csv", "2026-10,north,301", "2026-10,north,302");

        RunOutcome second = home.run(OCTOBER);

        assertThat(second.run())
                .as("recorded, though no pack shows another thing")
                .isEqualTo(2);
        assertThat(second.packs()).allMatch(pack -> pack.what().equals("unchanged, edition 1"));
        assertThat(waiting()).extracting(HeldFiguresTest::told).containsExactly("north revenue 2026-10 302 max-change");
    }

    /** Every check at its border in one home, then a step beyond it. */
    @Test
    void each_check_holds_what_is_beyond_it_and_nothing_else() {
        checks("{ min: 84, max-change-year-on-year: 21 }");
        checks("{ max-change: 2 }", "desk", "LATE");
        checks("{ same-value-months: 2 }", "costs", "amount");
        checks("{ magnitude: true }", "visits", "visits");
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,84");
        home.replace("data/sales.csv", "2026-10,south,98", "2026-10,south,123");
        home.replace("data/visits.csv", "2026-10,north,24", "2026-10,north,7333");
        home.replace("data/visits.csv", "2026-10,south,34", "2026-10,south,0.097");
        assertThat(home.run(OCTOBER).held()).isEmpty();

        home.replace("data/sales.csv", "2026-10,north,84", "2026-10,north,83.9");
        home.replace("data/sales.csv", "2026-10,south,123", "2026-10,south,123.1");
        home.replace("data/desk.sql", "('north', DATE '2026-10-15', 5)", "('north', DATE '2026-10-15', 6)");
        home.replace("data/costs.csv", "2026-10,north,8", "2026-10,north,7.00");
        home.replace("data/visits.csv", "2026-10,north,7333", "2026-10,north,7334");
        home.replace("data/visits.csv", "2026-10,south,0.097", "2026-10,south,0.096");

        assertThat(home.run(OCTOBER).held())
                .extracting(HeldFiguresTest::told)
                .containsExactly(
                        "north costs 2026-10 7 same-value-months",
                        "north late-answers 2026-10 6 max-change",
                        "north revenue 2026-10 83.9 min",
                        "north visits 2026-10 7334 magnitude",
                        "south revenue 2026-10 123.1 max-change-year-on-year",
                        "south visits 2026-10 0.096 magnitude");
    }

    @Test
    void history_of_the_first_run_is_taken_as_it_is_and_what_changes_later_is_checked() {
        home.replace("data/sales.csv", "2026-03,north,107", "2026-03,north,507");
        checks("{ max: 200 }");
        assertThat(home.run(SEPTEMBER).result()).isEqualTo(Result.DONE);
        home.replace("data/sales.csv", "2026-04,north,103", "2026-04,north,503");

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.held()).extracting(HeldFiguresTest::told).containsExactly("north revenue 2026-04 503 max");
        assertThat(row("north", OCTOBER, 1, "2026-03", "month")).containsEntry("actual", "507");
        assertThat(row("north", OCTOBER, 1, "2026-04", "month")).containsEntry("quality", "DISPUTED");
        assertThat(home.words("north", OCTOBER, 1)).contains("April Revenue 103 → held");
    }

    @Test
    void what_is_held_stays_held_in_later_months_also_where_its_feed_no_longer_delivers_it() throws IOException {
        checks("{ max: 200 }");
        october("301");
        assertThat(home.run(OCTOBER).held()).hasSize(1);
        Files.writeString(
                home.path().resolve("data/sales.csv"), "month,region,revenue\n2026-11,north,100\n2026-11,south,99\n");

        RunOutcome november = home.run(NOVEMBER);

        assertThat(november.held()).extracting(HeldFiguresTest::told).containsExactly("north revenue 2026-10 301 max");
        assertThat(row("north", NOVEMBER, 1, NOVEMBER, "month")).containsEntry("actual", "100");
        assertThat(row("north", NOVEMBER, 1, OCTOBER, "month")).containsEntry("actual", "");
        confirm();
        assertThat(home.run(NOVEMBER).held()).isEmpty();
        assertThat(row("north", NOVEMBER, 2, OCTOBER, "month"))
                .containsEntry("actual", "301")
                .containsEntry("quality", "CARRIED");
    }

    @Test
    void a_total_of_departments_has_checks_of_its_own() {
        home.replace(
                "config/scorecards/corporate.yaml",
                "        actuals: { from: [north/revenue, south/revenue] }",
                "        checks: { max: 250 }\n        actuals: { from: [north/revenue, south/revenue] }");
        october("301");

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.held())
                .extracting(HeldFiguresTest::told)
                .containsExactly("corporate revenue 2026-10 399 max");
        assertThat(row("north", OCTOBER, 1, OCTOBER, "month")).containsEntry("actual", "301");
        assertThat(row("corporate", OCTOBER, 1, OCTOBER, "month")).containsEntry("actual", "");
    }

    /** The file has rows of October already when September is run. */
    @Test
    void a_feed_that_brings_what_it_brought_last_month_is_held_until_it_brings_another_file() throws IOException {
        home.replace(
                "config/sources.yaml",
                "    files: costs.csv\n",
                "    files: costs.csv\n    checks: { must-change: true }\n");
        assertThat(home.run(SEPTEMBER).result()).as("the first one").isEqualTo(Result.DONE);

        RunOutcome october = home.run(OCTOBER);

        assertThat(october.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(october.held())
                .extracting(HeldFiguresTest::told)
                .containsExactly("north costs 2026-10 8 must-change", "south costs 2026-10 10 must-change");
        assertThat(october.held().get(0).detail()).isEqualTo("data/costs.csv is the same as in 2026-09");
        assertThat(home.words("north", OCTOBER, 1)).contains("its source delivered the same as for the month before");
        Path costs = home.path().resolve("data/costs.csv");
        Files.writeString(costs, Files.readString(costs).replaceAll("(?m)^2026-10.*\n", ""));
        assertThat(home.run(OCTOBER).held()).as("another file").isEmpty();
    }

    @Test
    void a_suspect_feed_that_brings_nothing_for_the_month_leaves_the_run_incomplete() throws IOException {
        home.replace(
                "config/sources.yaml",
                "    files: costs.csv\n",
                "    files: costs.csv\n    checks: { must-change: true }\n");
        Path costs = home.path().resolve("data/costs.csv");
        Files.writeString(costs, Files.readString(costs).replaceAll("(?m)^2026-10.*\n", ""));
        assertThat(home.run(SEPTEMBER).result()).isEqualTo(Result.DONE);

        RunOutcome october = home.run(OCTOBER);

        assertThat(october.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(october.held()).as("there is no value to confirm").isEmpty();
        assertThat(october.gaps())
                .anyMatch(gap -> gap.metric().equals("costs") && gap.reason().equals("held by the check must-change"));
    }

    @Test
    void what_a_source_says_of_its_values_stands_beside_them() {
        home.replace(
                "config/sources.yaml",
                "    files: visits.csv\n",
                "    files: visits.csv\n    quality: { column: state, codes: { d: disputed, p: partial } }\n");
        home.replace("data/visits.csv", "month,region,visits", "month,region,visits,state");
        home.replace("config/sources.yaml", "    files: costs.csv\n", "    files: costs.csv\n    quality: disputed\n");
        try {
            Path visits = home.path().resolve("data/visits.csv");
            Files.writeString(
                    visits,
                    Files.readString(visits)
                            .replaceAll("(?m)^(2026-10,north.*)$", "$1,d")
                            .replaceAll("(?m)^(2026-10,south.*)$", "$1,p")
                            .replaceAll("(?m)^((?!2026-10)[0-9].*)$", "$1,"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.DONE);

        assertThat(quality("north", "visits", "24")).isEqualTo("DISPUTED");
        assertThat(quality("south", "visits", "34")).isEqualTo("PARTIAL");
        assertThat(quality("north", "costs", "8")).isEqualTo("DISPUTED");
        assertThat(home.words("north", OCTOBER, 1))
                .contains("Disputed: Travel costs, Visits to customers.", "d: disputed");
        assertThat(home.words("south", OCTOBER, 1))
                .contains("Parts missing: Visits to customers.")
                .doesNotContain("0 of 0");
    }

    private String quality(String department, String metric, String actual) {
        Map<String, String> row = home.figures(department, OCTOBER, 1)
                .row(department, metric, OCTOBER, "month")
                .orElseThrow();
        assertThat(row).containsEntry("actual", actual);
        return row.getOrDefault("quality", "");
    }

    private void checks(String checks) {
        checks(checks, "sales", "revenue");
    }

    private void checks(String checks, String feed, String column) {
        home.replace(
                "config/scorecards/region.yaml",
                ACTUALS.formatted(feed, column),
                CHECKS.formatted(checks, feed, column));
    }

    private void october(String value) {
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north," + value);
    }

    private List<Held> waiting() {
        return HeldFigures.with(configuration(), HeldFigures::waiting);
    }

    private void confirm() {
        List<Held> left = HeldFigures.with(configuration(), figures -> {
            figures.confirm(figures.waiting(), "head of finance", "one big order", NOON);
            return figures.waiting();
        });
        assertThat(left).isEmpty();
    }

    private Configuration configuration() {
        return ((Reading.Valid) HomeFolder.read(home.path(), Map.of())).configuration();
    }

    private static String told(Held held) {
        return String.join(
                " ",
                held.id().department(),
                held.id().metric(),
                held.id().period().code(),
                held.value(),
                held.check().code());
    }

    private Map<String, String> row(String department, String pack, int edition, String period, String basis) {
        return home.figures(department, pack, edition)
                .row(department, "revenue", period, basis)
                .orElseThrow();
    }

    private JsonNode completeness(String period, int run) {
        return home.control(period, run, "completeness.json");
    }

    private JsonNode manifest(String period, int run) {
        return home.control(period, run, "manifest.json");
    }
}
