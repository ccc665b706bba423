package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.PdfGeometry;
import org.scorepack.testing.PdfGeometry.Glyph;
import org.scorepack.testing.PdfGeometry.Page;

/** The pack on a phone in three languages: what stands on a card is understood there, and stays together. */
class PhoneCardsTest {

    private static final double MM = 72 / 25.4;
    private static final double FROM_THE_EDGE = 3 * MM;
    /** How high a letter with an accent stands above its line, in parts of its size. */
    private static final double ACCENT = 0.95;

    /** Labels of cards whose values are short. */
    private static final Map<String, List<String>> LABELS = Map.of(
            "en", List.of("Newest day", "Rows read", "Rows left out", "State"),
            "de", List.of("Neuester Tag", "Gelesene Zeilen", "Ausgelassen", "Zustand"),
            "fr", List.of("Jour le plus récent", "Lignes lues", "Laissées de côté", "État"));

    static Stream<String> languages() {
        return EveryEdition.LANGUAGES.stream();
    }

    /** "No" answers the head of a column, which a card does not have. */
    @ParameterizedTest
    @MethodSource("languages")
    void no_card_answers_a_question_that_it_does_not_ask(String language) throws IOException {
        assertThat(lines(language)).isNotEmpty().noneMatch(line -> line.matches("(.*\\| )?(Nein|No|Non)( \\|.*)?"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_label_is_torn_from_its_value(String language) throws IOException {
        assertThat(lines(language))
                .noneMatch(line -> LABELS.get(language).stream().anyMatch(line::endsWith))
                .noneMatch(line -> line.matches("(by|à la|von|Hand|hand|main|of|sur) ?"))
                .noneMatch(line -> line.matches("[\\d.,]+( %)? (of|von|sur|by|à la)( \\|.*)?"));
    }

    /** Neither a value and the next month, nor "no target yet" twice. */
    @ParameterizedTest
    @MethodSource("languages")
    void what_stands_side_by_side_does_not_run_together(String language) throws IOException {
        assertThat(lines(language))
                .noneMatch(line -> line.matches(".*[0-9%](?i:January|Januar|janvier|sept|septem).*"))
                .noneMatch(line -> line.matches("(?i).*(no target yet|noch kein Ziel|sans objectif)( \\|)? \\1.*"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_head_of_a_page_keeps_away_from_the_edge(String language) throws IOException {
        for (Path file : phones(language)) {
            for (Page page : pages(file)) {
                assertThat(page.glyphs())
                        .as("%s, %s", file.getFileName(), page)
                        .allSatisfy(glyph -> assertThat(glyph.baseline() - ACCENT * glyph.size())
                                .isGreaterThan(FROM_THE_EDGE));
            }
        }
    }

    /** An entry of the contents with its page: none of them begins a line. */
    @ParameterizedTest
    @MethodSource("languages")
    void an_entry_of_the_contents_stands_with_its_page(String language) throws IOException {
        String word = Map.of("en", "Contents", "de", "Inhalt", "fr", "Sommaire").get(language);
        for (Path file : phones(language)) {
            List<String> lines = pages(file).stream()
                    .map(PhoneCardsTest::lines)
                    .filter(all -> all.contains(word))
                    .findFirst()
                    .orElseThrow();
            assertThat(lines.subList(lines.indexOf(word), lines.size()))
                    .noneMatch(line -> line.matches("\\d+( \\|.*)?"));
        }
    }

    private static List<String> lines(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : phones(language)) {
            pages(file).forEach(page -> lines.addAll(lines(page)));
        }
        return lines;
    }

    private static List<String> lines(Page page) {
        return page.lines().stream()
                .map(PhoneCardsTest::text)
                .map(line -> line.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip())
                .toList();
    }

    /** With a bar where it has a gap. */
    private static String text(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        double end = line.get(0).left();
        for (Glyph glyph : line) {
            text.append(glyph.left() - end > MM ? " | " : "").append(glyph.text());
            end = glyph.right();
        }
        return text.toString();
    }

    private static List<Path> phones(String language) {
        return EveryEdition.in(language).files("_phone.pdf");
    }

    private static List<Page> pages(Path file) throws IOException {
        return PdfGeometry.read(Files.readAllBytes(file));
    }
}
