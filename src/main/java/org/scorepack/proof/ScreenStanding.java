package org.scorepack.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How measures stand, as the screen says it, against {@code figures.csv}: status and signal of each line, the count strips, counted once more
 * from the rows of the table, and the numbers of the month in what stands for a chart in words.
 */
final class ScreenStanding {

    private static final List<String> OF_THE_MONTH = List.of("actual", "target", "gap");

    private final String file;
    private final List<Piece> html;
    private final CsvRows table;
    private final Collection<ScreenLines.Line> lines;
    private final List<Flaw> flaws = new ArrayList<>();

    /** @param file path of the page for the screen, for messages */
    ScreenStanding(String file, List<Piece> html, CsvRows table) {
        this.file = file;
        this.html = html;
        this.table = table;
        this.lines = ScreenLines.of(html).values();
    }

    List<Flaw> flaws(List<ScreenPage> pages, String period) {
        lines.forEach(this::line);
        pages.forEach(page -> page.strips().forEach(strip -> strip(strip, period)));
        inWords();
        return flaws;
    }

    private void line(ScreenLines.Line line) {
        table.value(line.figure(), "status")
                .map(ScreenStanding::styled)
                .filter(status -> !status.equals(line.status()))
                .ifPresent(status -> say(line.where(), line.figure(), "status " + line.status(), "status " + status));
        table.value(line.about() + "/month", "signal")
                .map(signal -> signal.isEmpty() ? "none" : styled(signal.replaceAll(" .*", "")))
                .filter(signal -> !line.signal().isEmpty() && !signal.equals(line.signal()))
                .ifPresent(signal -> say(line.where(), line.figure(), "change " + line.signal(), "change " + signal));
    }

    /** Only where each measure that is counted has a line: they say by which figure it is judged. */
    private void strip(ScreenPage.Strip strip, String period) {
        Map<String, Integer> now = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        Optional<String> last = before(period);
        for (ScreenLines.Line line : lines) {
            now.merge(status(line.figure()), 1, Integer::sum);
            last.ifPresent(month -> before.merge(status(at(line.figure(), month)), 1, Integer::sum));
        }
        boolean complete = DigitRuns.of(strip.title().text()).contains(String.valueOf(lines.size()))
                || strip.counts().stream().mapToInt(ScreenPage.Count::now).sum() == lines.size();
        for (ScreenPage.Count count : strip.counts()) {
            int counted = now.getOrDefault(count.status(), 0);
            int countedBefore = before.getOrDefault(count.status(), 0);
            boolean same = count.now() == counted && (last.isEmpty() || count.before() == countedBefore);
            if (complete && !lines.isEmpty() && !same) {
                say(
                        strip.title().where(),
                        "",
                        strip.title().text() + ": " + count.text(),
                        counted + " " + count.status() + ", before " + countedBefore);
            }
        }
    }

    private String status(String figure) {
        return styled(table.value(figure, "status").orElse("NOT_APPLICABLE"));
    }

    private static String at(String figure, String period) {
        String[] parts = figure.split("/", -1);
        return parts.length < 4 ? "" : String.join("/", parts[0], parts[1], period, parts[3]);
    }

    /** The month before, as far as the table goes back. */
    private Optional<String> before(String period) {
        return table.rows().keySet().stream()
                .map(key -> key.split("/", -1))
                .filter(key -> key.length == 4 && key[3].equals("month") && key[2].compareTo(period) < 0)
                .map(key -> key[2])
                .max(Comparator.naturalOrder());
    }

    private static String styled(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The lines of a table, whose figures have a proof of their own, have a chart of the same numbers. */
    private void inWords() {
        Map<String, ScreenLines.Line> byMeasure = new HashMap<>();
        lines.forEach(line -> byMeasure.put(line.about(), line));
        String kind = "";
        for (Piece piece : html) {
            if (piece.text().startsWith("<span class=\"chart ")) {
                kind = piece.text();
            }
            if (piece.text().startsWith("<svg") && kind.startsWith("<span class=\"chart chart-spark")) {
                Optional.ofNullable(byMeasure.get(piece.mark())).ifPresent(line -> inWords(piece, line));
            }
        }
    }

    private void inWords(Piece svg, ScreenLines.Line line) {
        String words = ScreenPages.inWords(svg.text());
        String runs = DigitRuns.line(DigitRuns.of(words));
        for (String part : OF_THE_MONTH) {
            String cell = line.cells().getOrDefault(part, "");
            boolean number = cell.matches("[^\\p{L}]*[0-9][^\\p{L}]*(\\p{L}+)?");
            if (number && !runs.contains(DigitRuns.line(DigitRuns.of(cell)))) {
                say(svg.where() + Piece.CHART, svg.mark(), words, part + " " + cell);
            }
        }
    }

    private void say(String where, String figure, String found, String expected) {
        flaws.add(new Flaw(Flaw.Kind.FIGURE, file, where, figure, found, expected + ", as in figures.csv"));
    }
}
