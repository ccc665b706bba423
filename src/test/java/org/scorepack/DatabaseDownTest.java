package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.TestHome;

/** A run whose database cannot be opened: readers learn which source it was, those who look after the run learn why. */
class DatabaseDownTest {

    private static final String ADDRESS = "jdbc:h2:mem:switched-off";

    @TempDir
    private Path folder;

    @Test
    void a_pack_names_the_source_and_the_control_folder_the_address() throws IOException {
        TestHome home = TestHome.of("small", folder);
        home.replace(
                "config/sources.yaml",
                "script: { file: data/desk.sql }",
                "jdbc: { url: \"" + ADDRESS + "\", user: reader }");

        RunOutcome outcome = home.run("2026-10");

        assertThat(outcome.result()).isEqualTo(RunOutcome.Result.INCOMPLETE);
        assertThat(outcome.rejects())
                .filteredOn(line -> line.feed().equals("desk"))
                .singleElement()
                .satisfies(line -> assertThat(line.outcome())
                        .startsWith("failed: source desk cannot be opened: " + ADDRESS + ": Database"));
        assertThat(text(home.out().resolve("_control/2026-10/run-1/manifest.json")))
                .contains("\"reason\": \"source desk cannot be opened\"")
                .contains(ADDRESS);
        assertThat(text(home.edition("north", "2026-10", 1).resolve("north_2026-10_e1.html")))
                .contains("source desk cannot be opened");
        try (Stream<Path> files = Files.walk(home.out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(home.out().resolve("_control"))) {
                    assertThat(text(file)).as("%s", file).doesNotContain("jdbc:", "switched-off", "Database \"");
                }
            }
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
