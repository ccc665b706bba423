package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.scorecard.Strategy;

/** Large companies: many departments in the text, more from a feed, in a long chain. */
class ManyDepartmentsTest {

    private static final int IN_TEXT = 20_000;
    private static final int FROM_FEED = 50_000;

    @TempDir
    Path home;

    @Test
    @Timeout(60)
    void seventy_thousand_departments_share_a_card() throws Exception {
        StringBuilder organisation = new StringBuilder("""
                organisation: { id: large, name: Large }
                roles: { chief: { name: Chief } }
                departments:
                  - id: corporate
                    name: Large
                    head: chief
                    departments:
                """);
        for (int index = 0; index < IN_TEXT; index++) {
            organisation.append("      - { id: d").append(index).append(", name: D, head: chief }\n");
        }
        Files.createDirectories(home.resolve("config/scorecards"));
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("config/organisation.yaml"), organisation);
        Files.writeString(home.resolve("config/sources.yaml"), """
                sources: { files: { csv: { folder: data } } }
                feeds:
                  rows:
                    source: files
                    files: x.csv
                    period: { column: month }
                    department: { column: department, discover: below corporate }
                """);
        Files.writeString(home.resolve("config/scorecards/all.yaml"), """
                scorecard: all
                for: [corporate, below corporate]
                objectives:
                  - id: grow
                    name: Grow
                    perspective: financial
                    owner: head
                    metrics:
                      - { id: m, name: M, definition: M, unit: count, better: higher, actuals: { feed: rows, column: m } }
                      - { id: sum, name: S, definition: S, unit: count, better: higher, over-departments: sum, actuals: { from: departments } }
                """);
        Reading reading = HomeFolder.read(home, Map.of());
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int index = 0; index < FROM_FEED; index++) {
            rows.add(Map.of("id", "f" + index, "parent", index == 0 ? "corporate" : "f" + (index - 1)));
        }
        rows.add(Map.of("id", "lost", "parent", "nowhere"));
        rows.add(Map.of("id", "c1", "parent", "c2"));
        rows.add(Map.of("id", "c2", "parent", "c1"));
        Resolution resolution = ((Reading.Valid) reading).configuration().resolve(rows, List.of());
        Strategy strategy = resolution.strategy();
        assertThat(strategy.scorecards()).hasSize(1 + IN_TEXT + FROM_FEED);
        assertThat(resolution.findings())
                .as("a department below nothing, and two below each other")
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.isError()).isFalse());
    }
}
