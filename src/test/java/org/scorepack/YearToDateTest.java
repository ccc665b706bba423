package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/** A ledger that delivers the year to date of the last fourteen months, close after close. */
class YearToDateTest {

    /** August 2025 is month 0. Months cost 10, 11, 12 and so on; years begin with month 5, January 2026. */
    private static final int JANUARY = 5;

    @TempDir
    private Path folder;

    @Test
    void months_that_a_later_file_cannot_tell_any_more_stay_as_they_were() throws IOException {
        TestHome home = TestHome.of("small", folder);
        home.replace(
                "config/scorecards/region.yaml",
                "{ feed: costs, column: amount }",
                "{ feed: costs, column: amount, cumulative: true }");
        deliver(0);
        home.run("2026-09");
        deliver(1);
        home.run("2026-10");

        FigureRows october = home.figures("north", "2026-10", 1);
        assertThat(october.row("north", "costs", "2025-08", "month"))
                .as("what came before the first month is not known, and no run ever knew it")
                .isEmpty();
        for (int month = 1; month <= 14; month++) {
            Map<String, String> row = row(october, month, "month");
            assertThat(row.get("actual")).as(code(month)).isEqualTo(String.valueOf(10 + month));
            assertThat(row.get("quality")).as(code(month)).isEqualTo(month == 1 ? "CARRIED" : "FINAL");
        }
        assertThat(row(october, 14, "ytd"))
                .containsEntry("actual", String.valueOf(toDate(14)))
                .containsEntry("quality", "FINAL");
        assertThat(row(october, 14, "month"))
                .containsEntry("provenance", "data/costs.csv:15:amount less data/costs.csv:14:amount");
    }

    private static Map<String, String> row(FigureRows figures, int month, String basis) {
        return figures.row("north", "costs", code(month), basis).orElseThrow();
    }

    /** The years to date of fourteen months. */
    private void deliver(int first) throws IOException {
        Files.writeString(
                folder.resolve("data/costs.csv"),
                IntStream.range(first, first + 14)
                        .mapToObj(month -> code(month) + ",north," + toDate(month))
                        .collect(Collectors.joining("\n", "month,region,amount\n", "\n")));
    }

    private static int toDate(int month) {
        return IntStream.rangeClosed(month < JANUARY ? 0 : JANUARY, month)
                .map(each -> 10 + each)
                .sum();
    }

    private static String code(int month) {
        return month < JANUARY ? "2025-%02d".formatted(8 + month) : "2026-%02d".formatted(month - JANUARY + 1);
    }
}
