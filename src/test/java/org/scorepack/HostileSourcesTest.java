package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.config.Configuration;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.extract.Context;
import org.scorepack.extract.Extraction;
import org.scorepack.extract.SourceReader;
import org.scorepack.testing.Hostile;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.Trap;

/**
 * Addresses and paths that try to make the program read, write or call what is none of its business
 * ({@code reliability.md} 5, classes JDBC URL and Paths). Each ends in a named error or finds nothing.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSourcesTest {

    private static final String PLANTED = "month,revenue\n2026-10,31337\n";

    private static final String SOURCES = """
            sources:
              files:
                csv: { folder: %s }
              script:
                script: { file: %s }
              database:
                jdbc: { url: %s, user: reader, password: { secret: %s } }
            feeds:
              of-files: { source: files, files: %s, department: { is: corporate }, period: { column: month } }
              of-script: { source: script, sql: %s, department: { is: corporate }, period: { column: m } }
            """;

    @TempDir
    private Path folder;

    private TestHome home;
    private Path outside;

    @BeforeEach
    void set_up() throws IOException, InterruptedException {
        home = TestHome.of("two-feeds", folder.resolve("home"));
        outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("planted.csv"), PLANTED);
        Files.writeString(outside.resolve("planted.txt"), PLANTED);
        Path data = Files.createDirectory(home.path().resolve("data"));
        Files.createDirectory(home.path().resolve("config/sql"));
        Files.writeString(data.resolve("month.csv"), "month,revenue\n2026-10,1\n");
        Files.writeString(
                data.resolve("start.sql"),
                "create table t (m varchar(7), revenue int); insert into t values ('2026-10', 2);");
        Files.writeString(home.path().resolve("config/sql/q.sql"), "select m, revenue from t");
        Files.createSymbolicLink(data.resolve("link.csv"), outside.resolve("planted.csv"));
        Files.createSymbolicLink(home.path().resolve("linked"), outside);
        Files.createDirectory(data.resolve("box.csv"));
        Files.createDirectory(home.path().resolve("secrets"));
        Files.writeString(home.path().resolve("secrets/known"), "swordfish");
        for (String pipe : List.of("data/pipe.csv", "config/sql/pipe.sql", "secrets/pipe")) {
            int made = new ProcessBuilder("mkfifo", home.path().resolve(pipe).toString())
                    .start()
                    .waitFor();
            assertThat(made).as("mkfifo").isZero();
        }
    }

    @Test
    void no_url_makes_a_driver_do_more_than_reach_a_database() throws IOException {
        List<List<String>> cases = Hostile.cases("jdbc-urls.txt", 2);
        Map<Path, String> before = content();
        try (Trap trap = Trap.open()) {
            for (List<String> each : cases) {
                String url = each.get(1)
                        .replace("{trap}", String.valueOf(trap.port()))
                        .replace("{folder}", outside.toString());
                assertThat(told("data", "data/start.sql", url, "known", "month.csv", "q.sql"))
                        .as(url)
                        .contains(each.get(0))
                        .doesNotContain("31337");
            }
            assertThat(trap.calls()).isZero();
        }
        assertThat(content()).isEqualTo(before);
        assertThat(cases).hasSizeGreaterThan(85);
        System.out.println("tried " + cases.size() + " hostile JDBC URLs");
    }

    @Test
    void no_path_leads_out_of_the_folders_that_sources_may_read() throws IOException {
        List<List<String>> cases = Hostile.cases("paths.txt", 3);
        Map<Path, String> before = content();
        for (List<String> each : cases) {
            String text = each.get(1)
                    .replace("{outside}", outside.toString())
                    .replace("{NUL}", "\0")
                    .replace("{300}", "x".repeat(300));
            assertThat(told(
                            each.get(0).equals("folder") ? text : "data",
                            each.get(0).equals("script") ? text : "data/start.sql",
                            "jdbc:h2:mem:nobody",
                            each.get(0).equals("secret") ? text : "known",
                            each.get(0).equals("files") ? text : "month.csv",
                            each.get(0).equals("sql") ? text : "q.sql"))
                    .as("%s", each)
                    .contains(each.get(2))
                    .doesNotContain("31337");
        }
        assertThat(content()).isEqualTo(before);
        assertThat(cases).hasSizeGreaterThan(40);
        System.out.println("tried " + cases.size() + " hostile paths");
    }

    @Test
    void the_home_of_these_tests_is_read_where_nothing_is_hostile() throws IOException {
        assertThat(told("data", "data/start.sql", "jdbc:h2:mem:nobody", "known", "month.csv", "q.sql"))
                .contains("corporate/revenue/2026-10", "corporate/income/2026-10")
                .doesNotContain("error");
    }

    /** What a run says of these sources: findings, or reasons and figures. */
    private String told(String csv, String script, String url, String secret, String files, String sql)
            throws IOException {
        Files.writeString(
                home.path().resolve("config/sources.yaml"),
                SOURCES.formatted(
                        quoted(csv), quoted(script), quoted(url), quoted(secret), quoted(files), quoted(sql)));
        Reading reading = HomeFolder.read(home.path(), Map.of());
        return reading instanceof Reading.Invalid invalid
                ? FindingText.TEXT.of(invalid.findings())
                : extracted(((Reading.Valid) reading).configuration());
    }

    private static String extracted(Configuration configuration) {
        Context context = Context.of(
                configuration, MonthCalendar.calendarYear().parse("2026-10").orElseThrow());
        List<String> told = new ArrayList<>();
        for (String source : List.of("files", "script")) {
            Extraction read = SourceReader.read(
                    configuration.sources().get(source),
                    configuration.feeds().values().stream()
                            .filter(feed -> feed.source().equals(source))
                            .toList(),
                    context);
            read.reports().forEach(report -> told.add(report.explained()));
            told.addAll(read.rejects().stream().map(Object::toString).toList());
            told.addAll(read.allFigures().stream().map(Object::toString).toList());
        }
        return String.join("\n", told);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\0", "\\0")
                + '"';
    }

    /** Every file that nobody may touch. */
    private Map<Path, String> content() throws IOException {
        Map<Path, String> content = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("config/sources.yaml")) {
                    content.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }
}
