package org.scorepack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A number of a pack back to its rows. */
class WhyTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void two_closes() {
        TestHome home = TestHome.of("small", made);
        home.run("2026-09");
        home.run("2026-10");
    }

    @Test
    void a_sum_of_departments_is_followed_to_the_rows_of_both() {
        String out = why("corporate", "revenue").out();

        assertThat(out)
                .contains("Revenue of Small company, 2026-10 (month): 199 EUR, AMBER")
                .contains("sum of 2 figures")
                .contains("north/revenue 2026-10 = ", "south/revenue 2026-10 = ")
                .contains("the source is to the byte what was read")
                .containsPattern("data/sales\\.csv:\\d+  revenue = \\d+")
                .contains("config/scorecards/corporate.yaml:")
                .contains("north/revenue 2026-10 = 101 EUR", "south/revenue 2026-10 = 98 EUR")
                .contains("GREEN from 200 EUR up, AMBER from 190 EUR up, else RED (rule: status)")
                .contains("199 EUR - 200 EUR = -1 EUR (rule: variance)", "-1 EUR / |200 EUR| = -0.5 %")
                .contains("score 63.3 of 100 (rule: score)");
    }

    @Test
    void rows_of_a_query_are_numbered() {
        assertThat(why("north", "late-answers").out()).containsPattern("desk.sql:row \\d+  LATE = \\d+");
    }

    @Test
    void a_month_is_told_as_other_editions_had_it() {
        assertThat(why("north", "revenue", "--period", "2026-09").out())
                .containsPattern("AS REPORTED\n  2026-10 edition 1: ");
    }

    @Test
    void what_is_missing_says_why() {
        assertThat(why("north", "praise").out())
                .contains("VALUE  NO_DATA: the letters are counted by hand, expected by 20 November");
    }

    @Test
    void a_month_out_of_years_to_date_names_the_rows_of_both() {
        TestHome home = toDate();
        home.run("2026-10");

        assertThat(costs())
                .contains("VALUE  1 EUR\n  data/costs.csv:28:amount less data/costs.csv:26:amount (feed costs); the"
                        + " source is to the byte what was read\n    data/costs.csv:26  amount = 7\n"
                        + "    data/costs.csv:28  amount = 8\n");
    }

    @Test
    void a_month_out_of_years_to_date_without_the_one_before_says_so() {
        TestHome home = toDate();
        home.replace("data/costs.csv", "2026-09,north,7\n", "");
        home.run("2026-10");

        assertThat(costs())
                .contains("VALUE  NO_DATA: the year to date of 2026-09, which is to be subtracted, is missing\n"
                        + "  data/costs.csv:27:amount (feed costs); the source is to the byte what was read\n"
                        + "    data/costs.csv:27  amount = 8\n");
    }

    private TestHome toDate() {
        TestHome home = TestHome.of("small", folder);
        home.replace(
                "config/scorecards/region.yaml",
                "{ feed: costs, column: amount }",
                "{ feed: costs, column: amount, cumulative: true }");
        return home;
    }

    private String costs() {
        return Typed.scorepack("why", "north", "costs", "--home", folder.toString())
                .out();
    }

    @Test
    void a_source_that_changed_since_is_told() {
        TestHome home = TestHome.copyOf(made, folder);
        home.replace("data/costs.csv", "2026-10,north,", "2026-10,north,1");

        assertThat(Typed.scorepack("why", "north", "costs", "--home", folder.toString())
                        .out())
                .contains("the source has changed since: these are its rows of today")
                .containsPattern("amount = 1\\d");
    }

    @Test
    void a_configuration_that_changed_since_is_told_and_nothing_is_read_again() {
        TestHome home = TestHome.copyOf(made, folder);
        home.replace("config/scorecards/corporate.yaml", "level: 200", "level: 300");

        assertThat(Typed.scorepack("why", "corporate", "revenue", "--home", folder.toString())
                        .out())
                .contains("The configuration has changed since that pack was made (config/scorecards/corporate.yaml)")
                .contains("TARGET  200 EUR", "not read again")
                .doesNotContain("rule: status", "revenue = ");
    }

    @Test
    void programs_get_every_number_as_text() {
        JsonNode json = JsonMapper.shared()
                .readTree(why("corporate", "revenue", "--format", "json").out());

        assertThat(json.get("judged").get("actual").asString()).isEqualTo("199");
        assertThat(json.get("value").get("of")).hasSize(2);
        JsonNode row = json.get("value").get("of").get(0).get("rows").get(0);
        assertThat(row.get("place").asString()).startsWith("data/sales.csv:");
        assertThat(row.get("cells").get("revenue").asString()).isNotEmpty();
        assertThat(json.get("thresholds").get("greenLow").asString()).isEqualTo("200");
    }

    @Test
    void what_no_pack_shows_is_a_mistake_of_usage_and_what_there_is_is_said() {
        Typed period = why("north", "revenue", "--period", "2026-01");
        assertThat(period.exit()).isEqualTo(2);
        assertThat(period.err())
                .contains("No pack of north for 2026-01 was made; there are packs for 2026-09, 2026-10");
        assertThat(why("nort", "revenue").err()).contains("No pack of nort was made");
        assertThat(why("north", "revenu").err()).contains("no metric `revenu`", "late-answers");
    }

    private static Typed why(String department, String metric, String... more) {
        String[] typed = new String[more.length + 5];
        typed[0] = "why";
        typed[1] = department;
        typed[2] = metric;
        typed[3] = "--home";
        typed[4] = made.toString();
        System.arraycopy(more, 0, typed, 5, more.length);
        return Typed.scorepack(typed);
    }
}
