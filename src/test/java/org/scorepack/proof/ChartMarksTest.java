package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.render.Subjects;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.SampleRun;

/**
 * Each chart of each PDF names the metric that it draws, has no number that its words do not say, and is read out under the heading
 * that it stands under: measured against the page for the screen, where a chart and what it is about are one element.
 */
class ChartMarksTest {

    private static final String CHART = "<span class=\"chart ";
    private static final String QUESTION = "<span class=\"question\">";
    private static final Pattern WORDS = Pattern.compile(" aria-label=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    static Stream<Path> editions() {
        return Stream.concat(
                EveryEdition.LANGUAGES.stream()
                        .map(EveryEdition::in)
                        .flatMap(in -> in.folders().stream().map(in::edition)),
                SampleRun.once().departments().stream().map(SampleRun.once()::edition));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_chart_names_what_it_draws_and_draws_what_it_says(Path edition) throws IOException {
        Map<String, Set<String>> about = new HashMap<>();
        List<Piece> screen = screen(edition);
        for (int at = 0; at < screen.size(); at++) {
            if (screen.get(at).text().startsWith(CHART)) {
                about.computeIfAbsent(words(screen, at), words -> new TreeSet<>())
                        .add(screen.get(at).mark());
            }
        }
        int charts = 0;
        for (Path pdf : EveryEdition.files(edition, ".pdf")) {
            String words = "";
            for (Piece piece : PdfPieces.of(Files.readAllBytes(pdf)).pieces()) {
                if (piece.where().endsWith(Piece.CHART)) {
                    words = plain(piece.text());
                    charts++;
                    assertThat(about.get(words))
                            .as("%s, %s: %s", pdf, piece.where(), words)
                            .contains(piece.mark());
                } else if (piece.where().endsWith(Piece.DRAWN)) {
                    assertThat(numbers(words))
                            .as("%s, %s: %s", pdf, piece.where(), piece.text())
                            .containsAll(numbers(piece.text()));
                }
            }
        }
        assertThat(charts).isPositive();
    }

    /** Text that a program reads out comes in the order of the structure, whatever stands where on the sheet. */
    @ParameterizedTest
    @MethodSource("editions")
    void charts_and_headings_are_read_in_the_order_of_the_page(Path edition) throws IOException {
        List<Piece> screen = screen(edition);
        for (Path pdf : EveryEdition.files(edition, ".pdf")) {
            List<String> read = PdfPieces.of(Files.readAllBytes(pdf)).pieces().stream()
                    .map(piece -> plain(piece.text()))
                    .toList();
            List<String> shown = outline(screen, read);
            List<String> once = read.stream()
                    .filter(text -> Collections.frequency(read, text) == 1 && Collections.frequency(shown, text) == 1)
                    .toList();
            assertThat(once).as("%s", pdf).isNotEmpty();
            assertThat(once)
                    .as("%s", pdf)
                    .isEqualTo(shown.stream().filter(once::contains).toList());
        }
    }

    private static List<Piece> screen(Path edition) throws IOException {
        Path file = EveryEdition.files(edition, ".html").get(0);
        String[] name = file.getFileName().toString().split("_");
        CsvRows rows =
                CsvRows.of(Files.readAllBytes(edition.resolve("figures.csv"))).orElseThrow();
        return HtmlPieces.of(Files.readAllBytes(file), new Subjects(name[0], name[1], rows.metrics()));
    }

    /** Of the sections that a PDF has: headings, paragraphs, meanings of the key, and what stands for a chart outside of tables. */
    private static List<String> outline(List<Piece> screen, List<String> read) {
        List<String> outline = new ArrayList<>();
        boolean printed = false;
        boolean table = false;
        for (int at = 4; at < screen.size() - 1; at++) {
            String text = screen.get(at).text();
            String before = screen.get(at - 1).text();
            String after = screen.get(at + 1).text();
            if (before.equals(QUESTION)) {
                String message = screen.get(at + 5).text();
                printed = read.contains(plain(text)) && (message.startsWith("<") || read.contains(plain(message)));
            } else if (text.matches("</?table.*")) {
                table = !text.startsWith("</");
            }
            boolean meaning = screen.get(at - 4).text().contains("class=\"key-word\"") && before.equals("<td>");
            boolean block = before.matches("<(h3|p)( .*)?>") && after.matches("</(h3|p)>");
            if (printed && text.startsWith(CHART) && !table) {
                outline.add(words(screen, at));
            } else if (printed && (meaning || block || before.equals(QUESTION))) {
                outline.add(plain(text));
            }
        }
        return outline;
    }

    private static String words(List<Piece> screen, int chart) {
        return WORDS.matcher(screen.get(chart + 1).text())
                .results()
                .map(found -> plain(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** Without years, which stand below an axis; 4.0 is 4. */
    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(number -> !YEAR.matcher(number).matches())
                .map(number -> number.replaceAll("[.,]0+$", ""))
                .forEach(numbers::add);
        return numbers;
    }

    private static String plain(String text) {
        return HtmlPieces.seen(text).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
