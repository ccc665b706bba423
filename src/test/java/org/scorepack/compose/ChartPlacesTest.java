package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.PdfGeometry;
import org.scorepack.testing.PdfGeometry.Glyph;
import org.scorepack.testing.PdfGeometry.Page;
import org.scorepack.testing.SampleRun;

/** Charts stand at the height of what they stand beside: other charts, the figures of a line. */
class ChartPlacesTest {

    private static final String LETTER = "letter-";
    private static final double BASELINE_TO_MIDDLE = 2.4;

    /** Two charts beside each other have their months at one height, whatever is noted at one of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "corporate.pdf",
                "corporate_annex.pdf",
                "hr_annex.pdf",
                "sales_annex.pdf",
                "letter-corporate_annex.pdf"
            })
    void charts_in_one_row_stand_at_one_height(String name) throws IOException {
        int rows = 0;
        for (Page page : pages(name)) {
            List<Double> left = firstMonths(page, true);
            List<Double> right = firstMonths(page, false);
            rows += right.size();
            assertThat(right)
                    .as("%s, %s", name, page)
                    .allSatisfy(at -> assertThat(left)
                            .anySatisfy(other -> assertThat(other).isCloseTo(at, within(0.5))));
        }
        assertThat(rows).isPositive();
    }

    /** A bullet graph stands with the first line of its row, as the figures do, however many lines its neighbours have. */
    @ParameterizedTest
    @ValueSource(strings = {"corporate.pdf", "letter-corporate.pdf"})
    void a_bullet_graph_stands_at_the_height_of_its_figures(String name) throws IOException {
        int bullets = 0;
        List<Page> tables = pages(name).stream()
                .filter(page ->
                        page.lines().stream().anyMatch(line -> text(line).contains("Onitsscale")))
                .toList();
        for (Page page : tables) {
            List<Double> rows = page.lines().stream()
                    .filter(line -> text(line).matches("[●▲■○◌–].*"))
                    .filter(line -> line.get(0).size() < 9)
                    .map(line -> line.get(line.size() - 1).baseline() - BASELINE_TO_MIDDLE)
                    .toList();
            for (double middle : bullets(page)) {
                bullets++;
                assertThat(rows)
                        .as("%s, %s", name, page)
                        .anySatisfy(row -> assertThat(row).isCloseTo(middle, within(1.0)));
            }
        }
        assertThat(bullets).isGreaterThan(20);
    }

    /** Middles of what is drawn as high as a bullet graph: 11 pixels. */
    private static List<Double> bullets(Page page) {
        List<Double> middles = new ArrayList<>();
        for (int i = 1; i < page.drawn().size(); i++) {
            double one = page.drawn().get(i - 1);
            double other = page.drawn().get(i);
            if (Math.abs(Math.abs(one - other) - 11 * 0.75) < 0.05) {
                middles.add((one + other) / 2);
            }
        }
        return middles;
    }

    /** Where "Nov 2024" stands below charts of one half of a page; titles are larger. */
    private static List<Double> firstMonths(Page page, boolean left) {
        return page.lines().stream()
                .flatMap(line -> Stream.of(line.stream()
                        .filter(glyph -> glyph.left() < 0.48 * page.width() == left)
                        .filter(glyph -> Math.abs(glyph.size() - 9.5 * 0.75) < 0.05)
                        .toList()))
                .filter(line -> text(line).startsWith("Nov2024"))
                .map(line -> line.get(0).baseline())
                .toList();
    }

    /** Of "hr_annex.pdf", on Letter if it says so. */
    private static List<Page> pages(String name) throws IOException {
        SampleRun run = name.startsWith(LETTER) ? SampleRun.onLetterAndPhones() : SampleRun.once();
        String file = name.replace(LETTER, "");
        int end = file.indexOf(file.contains("_") ? '_' : '.');
        return PdfGeometry.read(Files.readAllBytes(run.file(file.substring(0, end), file.substring(end))));
    }

    private static String text(List<Glyph> line) {
        return line.stream().map(Glyph::text).collect(Collectors.joining()).replaceAll("[\\s\\u00a0]", "");
    }
}
