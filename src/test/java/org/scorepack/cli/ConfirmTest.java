package org.scorepack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code confirm} as it is typed, from the run that holds a figure to the one that shows it. */
class ConfirmTest {

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void home() {
        home = TestHome.of("small", folder);
        home.replace(
                "config/scorecards/region.yaml",
                "        actuals: { feed: sales, column: revenue }",
                "        checks: { max: 200 }\n        actuals: { feed: sales, column: revenue }");
    }

    @Test
    void lists_releases_and_says_who_was_it() {
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,301");

        Typed run = scorepack("run", "--period", "2026-10");
        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(run.out())
                .contains("1 figure is held", "confirm DEPARTMENT METRIC")
                .containsPattern("north +revenue +2026-10 +301 +max +301 is above 200");

        Typed list = scorepack("confirm");
        assertThat(list.exit()).isZero();
        assertThat(list.out()).containsPattern("north +revenue +2026-10 +301 +max +301 is above 200");
        JsonNode json = JsonMapper.shared()
                .readTree(scorepack("confirm", "--format", "json").out());
        assertThat(json.get("department").asString()).isEqualTo("north");
        assertThat(json.get("value").asString()).isEqualTo("301");
        assertThat(json.get("check").asString()).isEqualTo("max");

        Typed confirm = scorepack(
                "confirm", "north", "revenue", "--period", "2026-10", "--reason", "a big order", "--by", "finance");
        assertThat(confirm.exit()).as("%s", confirm).isZero();
        assertThat(confirm.out()).contains("Confirmed by finance: north revenue 2026-10 is 301.");
        assertThat(scorepack("confirm").out()).contains("Nothing is held.");

        Typed again = scorepack("run", "--period", "2026-10");
        assertThat(again.exit()).as("%s", again).isZero();
        assertThat(again.out()).containsPattern("north .*edition 2").doesNotContain("is held");
        assertThat(scorepack("run", "--period", "2026-10").out()).contains("nothing was made and nothing was recorded");
    }

    @Test
    void what_is_not_held_cannot_be_confirmed() {
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,301");
        scorepack("run", "--period", "2026-10", "--department", "north");

        Typed unknown = scorepack("confirm", "south", "revenue", "--period", "2026-10");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("No figure south revenue 2026-10 is held. These are:");
        assertThat(unknown.out()).contains("north");
        assertThat(scorepack("confirm", "north").exit()).isEqualTo(2);
        assertThat(scorepack("confirm", "north", "revenue").out()).contains("is 301");
    }

    @Test
    void of_several_months_one_has_to_be_named() {
        scorepack("run", "--period", "2026-09", "--department", "north");
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,301");
        home.replace("data/sales.csv", "2026-08,north,98", "2026-08,north,302");
        scorepack("run", "--period", "2026-10", "--department", "north");

        Typed several = scorepack("confirm", "north", "revenue");

        assertThat(several.exit()).isEqualTo(2);
        assertThat(several.err()).contains("several periods", "--period");
        assertThat(several.out()).contains("2026-08", "2026-10");
        assertThat(scorepack("confirm", "north", "revenue", "--period", "2026-08")
                        .exit())
                .isZero();
        assertThat(scorepack("confirm").out()).contains("2026-10").doesNotContain("2026-08");
    }

    @Test
    void before_any_run_nothing_is_held() {
        assertThat(scorepack("confirm").out()).contains("Nothing is held.");
    }

    private Typed scorepack(String command, String... rest) {
        String[] line = new String[rest.length + 3];
        line[0] = command;
        System.arraycopy(rest, 0, line, 1, rest.length);
        line[rest.length + 1] = "--home";
        line[rest.length + 2] = folder.toString();
        return Typed.scorepack(line);
    }
}
