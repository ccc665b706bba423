package org.scorepack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as they are typed: what they print and how they end. */
class MainTest {

    private static final Path FAULTS = Path.of("src/test/resources/config-errors/ten-faults");

    @TempDir
    private Path folder;

    @Test
    void help_names_commands_and_exit_codes() {
        Typed help = Typed.scorepack("--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("run", "validate", "confirm", "Exit codes:", "75");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "why", "confirm"})
    void every_command_helps(String command) {
        Typed help = Typed.scorepack(command, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("--home", "--out", "--format", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --perod 2026-10", "run --format xml", "valdate", "run --period"})
    void what_is_not_understood_ends_with_2_and_says_what(String line) {
        Typed typed = Typed.scorepack(line.split(" "));

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).containsPattern("Usage:|--period|validate|xml").doesNotContain("Exception");
    }

    @Test
    void without_a_command_the_usage_is_shown() {
        Typed typed = Typed.scorepack();

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err() + typed.out()).contains("Usage:").doesNotContain("Exception");
    }

    @Test
    void the_sample_company_is_free_of_faults() {
        Typed typed = Typed.scorepack("validate", "--home", ".");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).doesNotContain("error").doesNotContain("warning");
    }

    @Test
    void a_broken_configuration_prints_every_finding_and_ends_with_3() throws IOException {
        Typed typed = Typed.scorepack("validate", "--home", FAULTS.toString());

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out().strip())
                .isEqualTo(Files.readString(FAULTS.resolve("expected.txt")).strip())
                .endsWith("10 errors in 4 files. Nothing was run.");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void a_run_on_a_broken_configuration_prints_the_same_and_makes_nothing() {
        TestHome.copyOf(FAULTS, folder);

        Typed typed = Typed.scorepack("run", "--period", "2026-10", "--home", folder.toString());

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out())
                .isEqualTo(
                        Typed.scorepack("validate", "--home", FAULTS.toString()).out());
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve(".scorepack")).doesNotExist();
    }

    @Test
    void broken_templates_are_told_all_at_once_and_nothing_is_run() throws IOException {
        TestHome home = TestHome.of("small", folder.resolve("home"));
        Files.createDirectories(home.path().resolve("templates/css"));
        Files.createDirectories(home.path().resolve("templates/macros"));
        Files.writeString(
                home.path().resolve("templates/css/print.css"), ".page { margin: 0; }\n.wide {\n  margin 0;\n}\n");
        Files.writeString(
                home.path().resolve("templates/macros/number.ftl"), "<#macro number printed>\n  <#if></#macro>\n");

        Typed validate = Typed.scorepack("validate", "--home", home.path().toString());
        Typed run = Typed.scorepack(
                "run", "--period", "2026-10", "--home", home.path().toString());

        assertThat(validate.exit()).isEqualTo(3);
        assertThat(validate.out())
                .containsPattern(
                        "error style-fault +templates/css/print\\.css:3:3\\n +found: 'margin 0' is no declaration")
                .containsPattern("error template-fault +templates/macros/number\\.ftl:2:\\d+\\n")
                .contains("2 errors in 2 files. Nothing was run.")
                .doesNotContain("Exception", "at org.");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEqualTo(validate.out());
        assertThat(home.path().resolve("out")).doesNotExist();
    }

    @Test
    void findings_for_other_programs_are_one_json_object_a_line() {
        Typed typed = Typed.scorepack("validate", "--format", "json", "--home", FAULTS.toString());

        assertThat(typed.exit()).isEqualTo(3);
        List<JsonNode> findings =
                typed.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(findings).hasSize(10).allSatisfy(finding -> {
            assertThat(finding.get("severity").asString()).isEqualTo("error");
            assertThat(finding.get("file").asString()).startsWith("config/");
            assertThat(finding.get("line").asInt()).isPositive();
            assertThat(finding.get("column").asInt()).isPositive();
            assertThat(finding.get("found").asString()).isNotEmpty();
        });
    }

    @Test
    void findings_for_github_stand_beside_their_lines() {
        Typed typed = Typed.scorepack("validate", "--format", "github", "--home", FAULTS.toString());

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out().lines())
                .hasSize(10)
                .allMatch(line ->
                        line.matches("::error file=config/[a-z/]+\\.yaml,line=[0-9]+,col=[0-9]+,title=[a-z-]+::.+"));
    }

    @Test
    void a_home_without_configuration_is_named() {
        Typed typed = Typed.scorepack("run", "--home", folder.resolve("nowhere").toString());

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out()).contains("organisation.yaml").doesNotContain("Exception");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_period_that_does_not_exist_is_a_mistake_of_usage() {
        TestHome.of("small", folder);

        Typed typed = Typed.scorepack("run", "--period", "2026-13", "--home", folder.toString());

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out() + typed.err()).contains("2026-13", "2026-10");
    }

    /** The same command again and again: its exit code, and what it says of packs and gaps. */
    @Test
    void a_run_tells_what_was_made_and_what_is_missing() throws IOException {
        TestHome home = TestHome.of("small", folder);
        String[] run = {"run", "--period", "2026-10", "--home", folder.toString()};

        Typed first = Typed.scorepack(run);
        assertThat(first.exit()).as("%s", first).isZero();
        assertThat(first.out())
                .contains("Region North", "edition 1", "expected by 20 November", "Run 1 of 2026-10: 4 packs in ");
        assertThat(Typed.scorepack(run).out()).contains("nothing was made and nothing was recorded");

        home.replace("data/stores.csv", "month,store,name,visitors", "month;store;name;visitors");
        Typed incomplete = Typed.scorepack(run);
        assertThat(incomplete.exit()).as("%s", incomplete).isEqualTo(4);
        assertThat(incomplete.out()).contains("stores", "failed");
        assertThat(incomplete.err()).doesNotContain("Exception");
    }

    @Test
    void without_a_period_the_last_month_is_reported() {
        TestHome home = TestHome.of("small", folder);

        Typed typed = Typed.scorepack("run", "--department", "north", "--home", folder.toString());

        assertThat(typed.exit()).as("%s", typed).isZero();
        assertThat(home.edition("north", "2026-10", 1)).isDirectory();
        assertThat(home.out().resolve("south")).doesNotExist();
    }

    @Test
    void a_department_that_does_not_exist_is_a_mistake_of_usage() {
        TestHome home = TestHome.of("small", folder);

        Typed typed = Typed.scorepack("run", "--department", "nort", "--home", folder.toString());

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out() + typed.err()).contains("nort").doesNotContain("Exception");
        assertThat(home.out().resolve("north")).doesNotExist();
        Typed right = Typed.scorepack("run", "--department", "north", "--home", folder.toString());
        assertThat(right.exit()).as("%s", right).isZero();
        assertThat(home.edition("north", "2026-10", 1)).isDirectory();
    }

    @Test
    void another_output_folder_may_be_named() {
        TestHome home = TestHome.of("small", folder.resolve("home"));
        Path out = folder.resolve("packs");

        Typed typed = Typed.scorepack(
                "run", "--department", "north", "--home", home.path().toString(), "--out", out.toString());

        assertThat(typed.exit()).as("%s", typed).isZero();
        assertThat(out.resolve("north/2026-10/edition-1/manifest.json")).isRegularFile();
        assertThat(home.out()).doesNotExist();
    }
}
