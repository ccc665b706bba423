package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one line of a text becomes, the answer is a configuration or findings, never an exception. */
class DamagedHomeTest {

    private static final Path COMPLETE = Path.of("src/test/resources/config-homes/complete");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"application", "organisation", "sources", "scorecards/operations", "scorecards/store"})
    void every_line_may_be_lost_doubled_moved_or_garbled(String name) throws IOException {
        Path home = copied();
        Path file = home.resolve("config/" + name + ".yaml");
        List<String> lines = Files.readAllLines(file);
        int invalid = 0;
        int tried = 0;
        for (int index = 0; index < lines.size(); index++) {
            for (String damaged : damages(lines.get(index))) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(index, damaged);
                Files.writeString(file, String.join("\n", changed) + "\n");
                Reading reading = HomeFolder.read(home, HomeFolderTest.ENVIRONMENT);
                tried++;
                if (reading instanceof Reading.Invalid broken) {
                    invalid++;
                    assertThat(broken.findings()).as(damaged).isNotEmpty().isSorted();
                    assertThat(FindingText.TEXT.of(broken.findings()))
                            .as(damaged)
                            .doesNotContain("null", "Optional[");
                }
            }
        }
        assertThat(invalid).as("of %d damages", tried).isGreaterThan(tried / 3);
    }

    private static List<String> damages(String line) {
        String key = line.contains(":") ? line.substring(0, line.indexOf(':') + 1) : line;
        return List.of(
                "",
                line + "\n" + line,
                "  " + line,
                key,
                key + " [1, {a: b}]",
                key + " {x: [y]}",
                key + " 7",
                line.replace(':', ';'));
    }

    @Test
    void a_link_out_of_the_home_is_refused() throws IOException {
        Path home = copied();
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path link = home.resolve("data/crm");
        Files.delete(link.resolve("calls.csv"));
        Files.delete(link);
        Files.createSymbolicLink(link, outside);
        Reading reading = HomeFolder.read(home, HomeFolderTest.ENVIRONMENT);
        assertThat(((Reading.Invalid) reading).findings())
                .extracting(each -> each.code())
                .as("once for each source that reads there")
                .containsExactly("outside-folders", "outside-folders");
    }

    private Path copied() throws IOException {
        Path home = folder.resolve("homes/complete");
        Path secrets = Files.createDirectories(folder.resolve("homes/secrets"));
        Files.copy(COMPLETE.resolveSibling("secrets").resolve("erp-password"), secrets.resolve("erp-password"));
        try (Stream<Path> files = Files.walk(COMPLETE)) {
            for (Path each : files.toList()) {
                Files.copy(each, home.resolve(COMPLETE.relativize(each).toString()));
            }
        }
        return home;
    }
}
