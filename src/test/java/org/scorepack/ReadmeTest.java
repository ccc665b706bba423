package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.testing.TestHome;

/** What the README names exists, and what it tells a newcomer to type works. */
class ReadmeTest {

    private static final Path SOURCES = Path.of("src/main/java/org/scorepack");
    private static final Pattern FILE =
            Pattern.compile("^`([a-z/-]+\\.(?:yaml|csv))`\n\n```[a-z]+\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PACKAGE =
            Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\| `([A-Za-z]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern CLASS_FILE = Pattern.compile("`([a-z]+/[A-Za-z]+\\.java)`");
    private static final Pattern PROJECT_FILE = Pattern.compile("`((?:templates|src)/[A-Za-z0-9_/.-]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern OPTION =
            Pattern.compile("^\\| `(--[a-z]+)[^|]*\\| (all|[a-z`, ]+) \\|", Pattern.MULTILINE);
    private static final Pattern COMMAND =
            Pattern.compile("^\\| `([a-z]+)(?: [A-Z]+)*` \\| [^|`]+ \\|$", Pattern.MULTILINE);
    private static final Pattern EXIT_CODE = Pattern.compile("^\\| ([0-9]+) \\|", Pattern.MULTILINE);

    private final String readme = readme();

    @TempDir
    Path home;

    @Test
    void the_map_has_every_package_and_its_first_class() throws IOException {
        Map<String, String> map =
                all(PACKAGE, readme).collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        try (Stream<Path> packages = Files.list(SOURCES)) {
            assertThat(map.keySet())
                    .isEqualTo(packages.map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toSet()));
        }
        map.forEach((name, start) ->
                assertThat(SOURCES.resolve(name).resolve(start + ".java")).exists());
    }

    @Test
    void files_that_are_named_exist() {
        List<Path> classes = all(CLASS_FILE, readme)
                .map(file -> SOURCES.resolve(file.group(1)))
                .toList();
        List<Path> files = Stream.of(PROJECT_FILE, LINK)
                .flatMap(pattern -> all(pattern, readme))
                .map(file -> Path.of(file.group(1)))
                .toList();
        assertThat(classes)
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(files)
                .hasSizeGreaterThan(12)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void every_command_and_exit_code_of_the_program_and_no_other() {
        String help = Typed.scorepack("--help").out();
        Set<String> commands = names(Pattern.compile("^  ([a-z]+)  ", Pattern.MULTILINE), help);
        Set<String> codes = names(Pattern.compile("^  ([0-9]+)  ", Pattern.MULTILINE), help);
        assertThat(names(COMMAND, readme)).isEqualTo(commands).contains("run", "validate");
        assertThat(names(EXIT_CODE, readme)).isEqualTo(codes).contains("0", "75");
    }

    @Test
    void every_option_of_the_commands_and_no_other() {
        for (String command : names(COMMAND, readme)) {
            Set<String> told = all(OPTION, readme)
                    .filter(row -> row.group(2).equals("all") || row.group(2).contains("`" + command + "`"))
                    .map(row -> row.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).as(command).isEqualTo(optionsOf(command)).contains("--home");
        }
    }

    @Test
    void the_home_that_is_shown_makes_the_pack_that_is_told() throws IOException {
        write(homeOfTheReadme());

        Typed checked = Typed.scorepack("validate", "--home", home.toString());
        assertThat(checked.out()).isEqualTo("No findings.\n");
        assertThat(checked.exit()).isZero();

        Typed run = Typed.scorepack("run", "--period", "2026-10", "--home", home.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        Path edition = TestHome.at(home).edition("corporate", "2026-10", 1);
        String told = "On-time delivery was 88.3 %, 6.7 points short of 95 %";
        assertThat(readme.replace('\n', ' ')).contains(told.replace("On-time", "on-time"));
        assertThat(Files.readString(edition.resolve("corporate_2026-10_e1.html"))
                        .replace('\u00a0', ' '))
                .contains(told);
    }

    @Test
    void the_fault_that_is_shown_is_told_in_these_words() throws IOException {
        Map<String, String> files = homeOfTheReadme();
        files.computeIfPresent("config/scorecards/corporate.yaml", (name, text) -> text.replace("better:", "beter:"));
        write(files);

        Typed checked = Typed.scorepack("validate", "--home", home.toString());

        assertThat(checked.exit()).isEqualTo(3);
        assertThat(readme).contains("```\n" + checked.out() + "```");
    }

    @Test
    void the_files_that_are_said_to_be_left_behind_are() throws IOException {
        write(homeOfTheReadme());
        TestHome.at(home).run("2026-10");
        String tree = readme.substring(readme.indexOf("## What a run leaves behind"));
        try (Stream<Path> files = Files.walk(home.resolve("out"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(name -> assertThat(tree).contains(name.replace("corporate_", "sales_")));
        }
    }

    private Map<String, String> homeOfTheReadme() {
        Map<String, String> files = new LinkedHashMap<>();
        all(FILE, readme).forEach(file -> files.put(file.group(1), file.group(2)));
        assertThat(files).hasSize(4);
        return files;
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Set<String> optionsOf(String command) {
        return names(
                Pattern.compile("^ .{5}?(--[a-z]+)", Pattern.MULTILINE),
                Typed.scorepack(command, "--help").out());
    }

    private static Set<String> names(Pattern pattern, String text) {
        return all(pattern, text).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
