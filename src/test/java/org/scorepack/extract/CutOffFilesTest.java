package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;

/**
 * A file that ends too early, cut at every byte of it. What a file says of itself is not enough to know a cut between two
 * lines, or in the last cell of the last one; every other cut is refused with the line.
 */
class CutOffFilesTest {

    @TempDir
    private Path home;

    @Test
    void a_cut_in_a_line_is_refused_unless_it_is_in_the_last_cell() throws IOException {
        byte[] whole = lines().getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(home.resolve("orders.csv"), cut);
            SourceReport report = report();
            String text = new String(cut, StandardCharsets.UTF_8);
            String last = text.substring(text.lastIndexOf('\n') + 1);
            long commas = last.chars().filter(sign -> sign == ',').count();
            boolean header = text.indexOf('\n') < 0 || text.indexOf('\n') == text.length() - 1;
            boolean open = last.chars().filter(sign -> sign == '"').count() == 1;
            boolean canBeKnown = header || !last.isEmpty() && (commas < 3 || open || text.contains("\uFFFD"));
            assertThat(report.outcome())
                    .as("cut after %d bytes: %s", length, last)
                    .isEqualTo(canBeKnown ? Outcome.FAILED : Outcome.LOADED);
            if (canBeKnown) {
                assertThat(report.reason()).startsWith("orders.csv").doesNotContain("Exception");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length * 3 / 4);
    }

    private static String lines() {
        StringBuilder text = new StringBuilder("month,orders,text,code\n");
        for (int month = 1; month <= 10; month++) {
            text.append(String.format(Locale.ROOT, "2026-%02d,%d,\"a long name: café\",%02d\n", month, month, month));
        }
        return text.toString();
    }

    private SourceReport report() {
        return csv(Path.of(""))
                .read(
                        company(metric("orders", "erp", rows(Rows.SUM, "orders")))
                                .home(home)
                                .context(),
                        feed("erp").files("orders.csv").limit(0, "0").spec())
                .reports()
                .get(0);
    }
}
