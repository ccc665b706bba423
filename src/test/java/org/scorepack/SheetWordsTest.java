package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.PdfGeometry;
import org.scorepack.testing.PdfGeometry.Glyph;
import org.scorepack.testing.PdfGeometry.Page;

/** The sheets in three languages: whole sentences, whole numbers, and columns that do not touch. */
class SheetWordsTest {

    private static final double MM = 72 / 25.4;
    private static final double CONTENT = 184 * MM;
    private static final Pattern YEAR_END = Pattern.compile(
            "<td class=\"k-(?:year-end|heading)[^>]*>(?:<[^>]*>)*<span data-figure=\"([^\"]+)\" data-part=\"outlook\">([^<]*)<");
    private static final Pattern YEAR_TO_DATE = Pattern.compile(
            "<td class=\"k-(?:ytd|to-date)[^>]*>(?:<[^>]*>)*<span data-figure=\"([^\"]+)\" data-part=\"actual\">([^<]*)<");

    static Stream<String> languages() {
        return EveryEdition.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_headline_is_cut(String language) throws IOException {
        for (Path file : EveryEdition.in(language).files("_team.pdf")) {
            assertThat(lines(file)).as("%s", file.getFileName()).isNotEmpty().noneMatch(line -> line.contains("…"));
        }
    }

    /** "judged otherwise: 1" is none. */
    @ParameterizedTest
    @MethodSource("languages")
    void what_was_revised_is_said_in_a_sentence(String language) throws IOException {
        String said = Map.of(
                        "en",
                                "1 target was revised this year; by the original one, the measure would be judged otherwise.",
                        "de",
                                "1 Ziel wurde in diesem Jahr geändert; nach dem ursprünglichen wäre die Kennzahl anders beurteilt.",
                        "fr",
                                "1 objectif a été révisé cette année ; selon l’objectif d’origine, l’indicateur serait jugé autrement.")
                .get(language);
        assertThat(text(language)).contains(said);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void why_departments_have_more_measures_than_the_company_is_said(String language) throws IOException {
        assertThat(text(language))
                .containsPattern(Map.of(
                                "en", "[0-9]+ in all, more than the 40 of this pack",
                                "de", "Zusammen [0-9]+, mehr als die 40 dieses Berichts",
                                "fr", "[0-9]+ au total, plus que les 40 de ce dossier")
                        .get(language));
    }

    /** One year end has as many digits among all lines as on the page of the year, where its unit is the same. */
    @ParameterizedTest
    @MethodSource("languages")
    void a_year_end_is_printed_alike_on_all_pages(String language) throws IOException {
        assertPrintedAlike(YEAR_END, language);
    }

    /** 20.25 among all lines is not 20.3 on the page of the year. */
    @ParameterizedTest
    @MethodSource("languages")
    void a_year_to_date_is_printed_alike_on_all_pages(String language) throws IOException {
        assertPrintedAlike(YEAR_TO_DATE, language);
    }

    private static void assertPrintedAlike(Pattern cell, String language) throws IOException {
        Matcher found = cell.matcher(Files.readString(html(language)));
        Map<String, List<String>> printed = found.results()
                .collect(Collectors.groupingBy(
                        each -> each.group(1), Collectors.mapping(each -> each.group(2), Collectors.toList())));
        assertThat(printed.values().stream().filter(texts -> texts.size() > 2)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(printed)
                .allSatisfy((figure, texts) -> assertThat(texts.stream()
                                .distinct()
                                .filter(text -> texts.stream().noneMatch(other -> isOtherUnit(text, other))))
                        .as(figure)
                        .hasSizeLessThanOrEqualTo(1));
    }

    /** Thousands beside millions. */
    private static boolean isOtherUnit(String one, String other) {
        return Math.abs(whole(one).length() - whole(other).length()) > 2;
    }

    private static String whole(String text) {
        return text.replaceAll("[.,]([0-9]{1,2})$", "").replaceAll("[^0-9]", "");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_range_ends_a_line_within(String language) throws IOException {
        for (Path file : sheets(language)) {
            assertThat(lines(file))
                    .noneMatch(line -> line.matches(".*(likely|wahrscheinlich|probablement) [\\d.,]+( \\|.*)?")
                            || line.matches("(.* \\| )?(to|bis|à) [\\d.,]+( %)?"));
        }
    }

    /** A heading and one row at the foot of a page look like the end of something. */
    @ParameterizedTest
    @MethodSource("languages")
    void a_heading_of_a_group_stands_with_two_rows_at_least(String language) throws IOException {
        for (Path file : EveryEdition.in(language).files("_annex.pdf")) {
            List<Page> pages = PdfGeometry.read(Files.readAllBytes(file));
            for (Page page : pages.subList(0, pages.size() - 1)) {
                List<List<Glyph>> lines = page.lines();
                assertThat(lines.subList(lines.size() - 2, lines.size()))
                        .as("%s, %s: %s", file.getFileName(), page, text(lines.get(lines.size() - 2)))
                        .noneMatch(line -> line.stream().allMatch(Glyph::bold));
            }
        }
    }

    /** The last column ends where the page does, and keeps away from the one before. */
    @ParameterizedTest
    @MethodSource("languages")
    void columns_of_all_measures_do_not_touch(String language) throws IOException {
        for (Path file : sheets(language)) {
            for (Page page : PdfGeometry.read(Files.readAllBytes(file))) {
                if (page.width() < page.height()) {
                    double right = (page.width() + CONTENT) / 2;
                    assertThat(page.content())
                            .as("%s, %s", file.getFileName(), page)
                            .filteredOn(glyph -> !glyph.text().isBlank())
                            .allSatisfy(glyph -> assertThat(glyph.right()).isLessThanOrEqualTo(right + 0.1));
                }
            }
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Page page : PdfGeometry.read(Files.readAllBytes(file))) {
            page.lines().forEach(line -> lines.add(text(line)));
        }
        return lines;
    }

    /** With a bar where it has a gap. */
    private static String text(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        double end = line.get(0).left();
        for (Glyph glyph : line) {
            text.append(glyph.left() - end > MM ? " | " : "").append(glyph.text());
            end = glyph.right();
        }
        return text.toString().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static List<Path> sheets(String language) {
        return EveryEdition.in(language).files(".pdf").stream()
                .filter(file -> !file.toString().endsWith("_phone.pdf"))
                .toList();
    }

    private static Path html(String language) {
        return EveryEdition.files(EveryEdition.in(language).edition("corporate"), ".html")
                .get(0);
    }

    private static String text(String language) throws IOException {
        return Files.readString(html(language))
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replaceAll("(?:[\\s\\u00a0\\u202f]|&#160;)+", " ");
    }
}
