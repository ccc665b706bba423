package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.render.PackRenderer;
import org.scorepack.scorecard.Paper;
import org.scorepack.testing.PdfGeometry;
import org.scorepack.testing.PdfGeometry.Glyph;
import org.scorepack.testing.PdfGeometry.Page;
import org.scorepack.testing.SampleRun;

/** Pages as a printer gets them: the sample company's, of departments with 3 and 12 measures, and of one with 300. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageGeometryTest {

    private static final double LEAST = 1.0 / 3;
    private static final double MM = 72 / 25.4;
    private static final String LETTER = "letter-";
    private static final int ROWS_TOGETHER = 3;

    private final Map<String, List<Page>> files = new TreeMap<>();

    @BeforeAll
    void readAll() throws IOException {
        read(SampleRun.once(), "", ".pdf", "_annex.pdf");
        read(SampleRun.onLetterAndPhones(), LETTER, ".pdf", "_annex.pdf", "_phone.pdf");
        PackTables none = new PackTables(
                new FigureTable(List.of(), List.of()),
                new Workbook(new Workbook.ReadMe("Read me", List.of()), List.of()),
                new FigureTable(List.of(), List.of()),
                new FigureTable(List.of(), List.of()));
        Pack many = Fixtures.many().pack().stamped("Issue 1", "0123456789ab");
        print(many, none, "many");
        print(
                new Pack(
                        many.head(),
                        many.pages(),
                        many.strategy(),
                        many.annex(),
                        many.points(),
                        many.backing(),
                        new PackFormat(Paper.LETTER, true)),
                none,
                LETTER + "many");
    }

    private void read(SampleRun run, String prefix, String... ends) throws IOException {
        for (String department : run.departments()) {
            for (String end : ends) {
                files.put(prefix + department + end, PdfGeometry.read(Files.readAllBytes(run.file(department, end))));
            }
        }
    }

    private void print(Pack pack, PackTables tables, String stem) {
        new PackRenderer().render(pack, tables, stem).files().forEach((name, bytes) -> {
            if (name.endsWith(".pdf")) {
                files.put(name, PdfGeometry.read(bytes));
            }
        });
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Test
    void short_and_long_packs_are_among_them() {
        assertThat(files).containsKeys("manufacturing.pdf", "operations.pdf", "corporate.pdf", "many.pdf");
        assertThat(files.get("manufacturing.pdf")).hasSizeLessThanOrEqualTo(2);
        assertThat(files.get("many.pdf")).hasSizeGreaterThan(10);
        assertThat(files).containsKeys("letter-manufacturing.pdf", "letter-many.pdf", "letter-many_phone.pdf");
    }

    @Test
    void pages_have_the_size_of_their_paper() {
        assertThat(files)
                .allSatisfy((name, pages) -> assertThat(pages).allSatisfy(page -> {
                    double narrow = Math.min(page.width(), page.height()) / MM;
                    double expected = name.endsWith("_phone.pdf") ? 90 : name.startsWith(LETTER) ? 215.9 : 210;
                    assertThat(narrow).as("%s, %s", name, page).isCloseTo(expected, within(0.2));
                }));
    }

    /** Type on a phone is large: charts too. */
    @Test
    void no_letter_on_a_phone_is_smaller_than_eleven_points() {
        List<String> small = new ArrayList<>();
        List<String> phones =
                names().stream().filter(name -> name.endsWith("_phone.pdf")).toList();
        phones.forEach(name -> files.get(name)
                .forEach(page -> page.glyphs().stream()
                        .filter(glyph -> glyph.size() < 10.95 && !glyph.text().isBlank())
                        .forEach(glyph -> small.add(name + ", " + page + ": " + glyph))));
        assertThat(phones).hasSizeGreaterThan(5);
        assertThat(small).isEmpty();
    }

    @Test
    void how_to_read_a_companys_pack_is_one_page_and_the_last() {
        List<Page> pages = files.get("corporate.pdf");
        assertThat(pages.get(pages.size() - 1).lines().stream().map(PageGeometryTest::text))
                .contains("HowdoIreadthisandrunthehour?", "Measures,andthepageoftheirobjective");
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_text_is_cut_off(String name) {
        assertThat(files.get(name))
                .allSatisfy(page -> assertThat(page.outside()).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_text_stands_upon_another(String name) {
        assertThat(files.get(name))
                .allSatisfy(page -> assertThat(page.overlaps()).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_page_is_less_than_a_third_full_but_the_last(String name) {
        List<Page> pages = files.get(name);
        assertThat(pages.subList(0, pages.size() - 1).stream()
                        .filter(page -> page.fill() < LEAST)
                        .map(page -> "%s: %.2f".formatted(page, page.fill())))
                .as(name)
                .isEmpty();
    }

    /** What ends a page is never a heading: large and bold. */
    @ParameterizedTest
    @MethodSource("names")
    void no_heading_is_parted_from_what_it_heads(String name) {
        assertThat(files.get(name)).allSatisfy(page -> {
            List<List<Glyph>> lines = page.lines();
            List<Glyph> last = lines.get(lines.size() - 1);
            assertThat(last.stream().allMatch(glyph -> glyph.bold() && glyph.size() > (page.width() < 300 ? 13 : 9.8)))
                    .as("%s, page %d ends with a heading: %s", name, page.number(), text(last))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"many.pdf", "letter-many.pdf"})
    void a_long_table_repeats_its_head_and_ends_with_some_rows(String name) {
        List<Page> lines =
                files.get(name).stream().filter(page -> rows(page) > 0).toList();
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines).allSatisfy(page -> {
            assertThat(page.lines().stream().map(PageGeometryTest::text))
                    .as("page %d", page.number())
                    .anyMatch(line -> line.contains("MeasureActualTarget"));
            assertThat(rows(page)).as("page %d", page.number()).isGreaterThanOrEqualTo(ROWS_TOGETHER);
        });
        assertThat(lines.stream().mapToLong(PageGeometryTest::rows).sum()).isEqualTo(300);
    }

    /** Lines of the table of all measures: status, name, value. */
    private static long rows(Page page) {
        return page.lines().stream()
                .map(PageGeometryTest::text)
                .filter(line -> line.matches("[●▲■○◌–](Ontarget|Offtarget)Measure\\d+\\d\\d\\.\\d%.*"))
                .count();
    }

    private static String text(List<Glyph> line) {
        return line.stream().map(Glyph::text).collect(Collectors.joining()).replaceAll("[\\s\\u00a0]", "");
    }
}
