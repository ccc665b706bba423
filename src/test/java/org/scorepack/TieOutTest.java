package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Revenue beside the ledger: October is 101 in the north (line 28) and 98 in the south. */
class TieOutTest {

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void home() {
        home = TestHome.of("small", folder);
        home.replace("config/sources.yaml", "\nfeeds:\n", """

                feeds:
                  ledger:
                    source: files
                    files: ledger.csv
                    period: { column: month, format: yyyy-MM }
                    department: { column: region }
                """);
    }

    @Test
    void to_the_cent_and_said_so_where_readers_look() {
        agreesWith("{ feed: ledger, column: amount }");
        ledger("2026-10,north,101.00", "2026-10,south,98");

        Typed run = run();

        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(home.words("north", "2026-10", 1))
                .contains("ledger agrees to the cent", "Measures beside a second source", "agrees exactly");
        assertThat(tieOuts()).containsExactly("north 101 ledger 101 EXACT 0", "south 98 ledger 98 EXACT 0");
        Typed why = typed("why", "north", "revenue");
        assertThat(why.out())
                .contains(
                        "north/revenue 2026-10 (EUR) agrees exactly with ledger: 101 (data/sales.csv:28:revenue) and 101"
                                + " (data/ledger.csv:2:amount) are 0 apart, at most 0");
    }

    @Test
    void a_difference_beyond_the_margin_is_held_with_both_values_and_both_places() {
        agreesWith("{ feed: ledger, column: amount, within: 0.50 }");
        ledger("2026-10,north,100.49", "2026-10,south,98.50");

        Typed run = run();

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(run.out())
                .contains("agrees-with")
                .contains(
                        "101 (data/sales.csv:28:revenue) and 100.49 (data/ledger.csv:2:amount) are 0.51 apart, more than"
                                + " 0.5");
        assertThat(home.words("north", "2026-10", 1))
                .contains("1 differs from ledger", "differs by more than the agreed margin")
                .contains("the figure of October is held back, because its second source says something else")
                .doesNotContain("100.49")
                .doesNotContain("101 EUR");
        assertThat(home.words("south", "2026-10", 1)).contains("ledger agrees.", "agrees within the agreed margin");
        assertThat(tieOuts())
                .containsExactly("north 101 ledger 100.49 DIFFERS 0.51", "south 98 ledger 98.5 WITHIN -0.5");
        assertThat(typed("why", "north", "revenue").out())
                .contains("SUSPECT")
                .contains("north/revenue 2026-10 (month) was delivered as 101 EUR, data/sales.csv:28:revenue")
                .contains("are 0.51 apart, more than 0.5 (check: agrees-with)")
                .contains("it has to keep to: agrees-with ledger within 0.5")
                .contains("nobody has confirmed it");

        assertThat(typed("confirm", "north", "revenue", "--by", "finance", "--reason", "rounding of the branch")
                        .exit())
                .isZero();
        assertThat(run().exit()).as("confirmed").isZero();
        assertThat(typed("why", "north", "revenue").out())
                .containsPattern("confirmed by finance at 2026-11-12T06:00:00Z: rounding of the branch\\n");
        JsonNode json = JsonMapper.shared()
                .readTree(typed("why", "north", "revenue", "--format", "json").out());
        assertThat(json.get("suspects").get(0).get("check").asString()).isEqualTo("agrees-with");
        assertThat(json.get("suspects").get(0).get("held").asBoolean()).isFalse();
        assertThat(json.get("tieOuts").get(0).get("difference").asString()).isEqualTo("0.51");
    }

    @Test
    void what_is_refused_nobody_may_confirm() {
        agreesWith("{ feed: ledger, column: amount, otherwise: refuse }");
        ledger("2026-10,north,100", "2026-10,south,98");
        run();

        Typed confirm = typed("confirm", "north", "revenue");

        assertThat(confirm.exit()).isEqualTo(2);
        assertThat(confirm.err()).contains("This cannot be confirmed", "1 apart, more than 0");
        ledger("2026-10,north,101", "2026-10,south,98");
        assertThat(run().exit()).isZero();
    }

    @Test
    void a_second_source_without_the_month_leaves_the_run_incomplete_and_an_announced_one_does_not() {
        agreesWith("{ feed: ledger, column: amount }");
        ledger("2026-09,north,105", "2026-10,south,98");

        Typed run = run();

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(home.words("north", "2026-10", 1)).contains("1 could not be compared with ledger");
        assertThat(tieOuts()).containsExactly("north 101 ledger  NOT_COMPARED ", "south 98 ledger 98 EXACT 0");
        home.replace("config/sources.yaml", "    files: ledger.csv\n", "    files: ledger.csv\n    optional: true\n");
        assertThat(run().exit()).isZero();
    }

    /** September is reviewed and the ledger is corrected after it: that is told, and nothing is taken back. */
    @Test
    void an_earlier_month_that_differs_now_is_told_by_name() {
        agreesWith("{ feed: ledger, column: amount }");
        ledger("2026-09,north,104.99", "2026-10,north,101", "2026-10,south,98");

        Typed run = run();

        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(home.words("north", "2026-10", 1))
                .containsPattern("Revenue September ledger differs by more than the agreed margin");
        assertThat(tieOuts()).contains("north 105 ledger 104.99 DIFFERS 0.01");
    }

    /** The ledger knows the company only. */
    @Test
    void a_total_of_departments_is_compared_too_and_per_cent_are_of_the_second_source() {
        home.replace(
                "config/scorecards/corporate.yaml",
                "        actuals: { from: [north/revenue, south/revenue] }",
                "        checks: { agrees-with: { feed: ledger, column: amount, within: 1 % } }\n"
                        + "        actuals: { from: [north/revenue, south/revenue] }");
        ledger("2026-10,corporate,200");
        assertThat(run().exit()).isZero();
        assertThat(tieOuts()).containsExactly("corporate 199 ledger 200 WITHIN -1");

        ledger("2026-10,corporate,201.02");
        Typed run = run();

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).containsPattern("corporate +revenue +2026-10 +199 +agrees-with");
        assertThat(run.out()).contains("are 2.02 apart, more than 1 %");
    }

    private void agreesWith(String other) {
        home.replace(
                "config/scorecards/region.yaml",
                "        actuals: { feed: sales, column: revenue }",
                "        checks: { agrees-with: " + other + " }\n        actuals: { feed: sales, column: revenue }");
    }

    private void ledger(String... rows) {
        try {
            Files.writeString(
                    home.path().resolve("data/ledger.csv"), "month,region,amount\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Typed run() {
        return typed("run", "--period", "2026-10");
    }

    private Typed typed(String... words) {
        String[] line = Arrays.copyOf(words, words.length + 2);
        line[words.length] = "--home";
        line[words.length + 1] = folder.toString();
        return Typed.scorepack(line);
    }

    /** Of the newest run: department, value, second source, its value, verdict, difference. */
    private List<String> tieOuts() {
        int newest = home.out().resolve("_control/2026-10").toFile().list().length;
        JsonNode completeness = home.control("2026-10", newest, "completeness.json");
        return StreamSupport.stream(completeness.get("tieOuts").spliterator(), false)
                .map(tie -> String.join(
                        " ",
                        tie.get("department").asString(),
                        tie.get("actual").asString(),
                        tie.get("feed").asString(),
                        tie.get("other").asString(),
                        tie.get("verdict").asString(),
                        tie.get("difference").asString()))
                .toList();
    }
}
