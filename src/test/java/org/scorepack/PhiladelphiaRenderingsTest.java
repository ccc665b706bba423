package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.Comparison;
import org.scorepack.testing.StoredBook;
import org.scorepack.testing.TestHome;

/**
 * The same reports as they come out of a spreadsheet program: titles above, a total and a note below, in German with
 * semicolons, decimal commas and a minus behind the number, and as Unicode text with tabs, dollars and parentheses. All their
 * columns, of all lines in all months.
 */
class PhiladelphiaRenderingsTest {

    private static final List<String> COLUMNS = List.of(
            "month_actual",
            "month_prior_year",
            "fytd_actual",
            "fytd_prior_year",
            "net_change",
            "budget_requirement",
            "pct_budgeted");

    private final List<Cases.Row> rows = Cases.all("data/phl_collections", "phl_long");
    private final TreeMap<String, String> lines = new TreeMap<>();

    /** A way to write a table; the letter starts the numbers of its lines. */
    private enum Rendering {
        GERMAN(
                "g",
                ";",
                Charset.forName("windows-1252"),
                "",
                "Monatliche Einnahmen der Stadt",
                "Summe",
                "* vorläufig, ungeprüft") {
            @Override
            String number(BigDecimal number) {
                String text = grouped(number.abs(), "#").replace('.', ',').replace('#', '.');
                return number.signum() < 0 ? text + "-" : text;
            }
        },
        UNICODE(
                "u",
                "\t",
                StandardCharsets.UTF_16LE,
                "\uFEFF",
                "City Monthly Revenue Collections",
                "Total",
                "* preliminary, unaudited") {
            @Override
            String number(BigDecimal number) {
                String text = grouped(number.abs(), ",");
                if (number.signum() == 0) {
                    return " $-   ";
                }
                return number.signum() < 0 ? " $(" + text + ")" : " $" + text + " ";
            }
        };

        private final String letter;
        private final String delimiter;
        private final Charset charset;
        private final String mark;
        private final String title;
        private final String total;
        private final String note;

        Rendering(
                String letter,
                String delimiter,
                Charset charset,
                String mark,
                String title,
                String total,
                String note) {
            this.letter = letter;
            this.delimiter = delimiter;
            this.charset = charset;
            this.mark = mark;
            this.title = title;
            this.total = total;
            this.note = note;
        }

        abstract String number(BigDecimal number);

        private static String grouped(BigDecimal number, String sign) {
            String plain = number.toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", sign) + (point < 0 ? "" : plain.substring(point));
        }
    }

    @Test
    void what_a_spreadsheet_program_writes_gives_the_same_figures(@TempDir Path folder) throws IOException {
        for (Cases.Row row : rows) {
            lines.computeIfAbsent(line(row), key -> "-%03d".formatted(lines.size() + 1));
        }
        TestHome home = TestHome.of("phl-renderings", folder);
        TreeMap<String, List<Cases.Row>> months = new TreeMap<>();
        rows.forEach(row ->
                months.computeIfAbsent(month(row), month -> new ArrayList<>()).add(row));
        Path cards = folder.resolve("config/scorecards");
        Files.writeString(
                cards.resolve("unicode.yaml"),
                Files.readString(cards.resolve("german.yaml")).replace("german", "unicode"));
        Files.createDirectories(folder.resolve("data"));
        for (Rendering rendering : Rendering.values()) {
            for (String month : months.keySet()) {
                Files.writeString(
                        folder.resolve("data/" + month + "_" + rendering.letter + ".txt"),
                        rendering.mark + text(rendering, months.get(month)),
                        rendering.charset);
            }
        }

        RunOutcome outcome = home.run(months.lastKey(), "corporate");

        assertThat(outcome.rejects()).as("%s", outcome.gaps()).isEmpty();
        compare(home.book());
    }

    private void compare(StoredBook book) {
        for (Rendering rendering : Rendering.values()) {
            Comparison comparison = new Comparison("Philadelphia as " + rendering);
            for (Cases.Row row : rows) {
                String department = rendering.letter + lines.get(line(row));
                for (String column : COLUMNS) {
                    Optional<BigDecimal> found = book.row(department, column.replace('_', '-'), month(row), Basis.MONTH)
                            .map(Judgement::actual)
                            .flatMap(actual -> actual.number());
                    comparison.number(month(row) + " " + line(row) + " " + column, row.text(column), found);
                }
            }
            comparison.finish(COLUMNS.size() * rows.size());
        }
    }

    private String text(Rendering rendering, List<Cases.Row> of) {
        StringBuilder text = new StringBuilder(rendering.title + "\r\n" + month(of.get(0)) + "\r\n\r\n");
        text.append(String.join(rendering.delimiter, "No", "Line"));
        COLUMNS.forEach(column -> text.append(rendering.delimiter).append(column));
        for (Cases.Row row : of) {
            text.append("\r\n")
                    .append(rendering.letter)
                    .append(lines.get(line(row)))
                    .append(rendering.delimiter)
                    .append(line(row));
            for (String column : COLUMNS) {
                text.append(rendering.delimiter)
                        .append(row.number(column).map(rendering::number).orElse(""));
            }
        }
        text.append("\r\n").append(rendering.total);
        for (int column = 0; column <= COLUMNS.size(); column++) {
            text.append(rendering.delimiter).append(column == 0 ? "" : rendering.number(BigDecimal.TEN));
        }
        return text + "\r\n\r\n" + rendering.note + "\r\n";
    }

    private static String line(Cases.Row row) {
        return row.text("kind") + " " + row.text("name") + " " + row.text("part");
    }

    private static String month(Cases.Row row) {
        return "%d-%02d".formatted(row.integer("year"), row.integer("month"));
    }
}
