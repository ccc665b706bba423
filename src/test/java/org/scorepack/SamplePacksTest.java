package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.SampleRun;

/** What every pack of the sample company must keep to, whatever it says. */
class SamplePacksTest {

    private static final int MOST_PAGES_OF_COMPANY = 14;
    private static final int MOST_PAGES_OF_DEPARTMENT = 6;
    private static final Pattern FIGURE = Pattern.compile("data-figure=\"([^\"]*)\"");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:src|srcset|href|data|action|poster)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern OUTSIDE_CSS = Pattern.compile("@import|url\\(\\s*['\"]?(?!data:|#)");

    private static SampleRun run;

    @BeforeAll
    static void october() {
        run = SampleRun.once();
    }

    static List<String> departments() {
        return SampleRun.once().departments();
    }

    static Stream<String> pdfs() {
        return departments().stream().flatMap(id -> Stream.of(id + ".pdf", id + "_annex.pdf"));
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void everybody_can_read_it(String name) throws Exception {
        Conformance.check(name, Files.readAllBytes(file(name)));
    }

    /** Whoever has only the PDF has every figure. */
    @ParameterizedTest
    @MethodSource("pdfs")
    void the_figures_are_inside(String name) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file(name).toFile())) {
            byte[] attached = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("figures.csv")
                    .getEmbeddedFile()
                    .toByteArray();
            assertThat(attached).isEqualTo(Files.readAllBytes(file(name).resolveSibling("figures.csv")));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @ParameterizedTest
    @MethodSource("departments")
    void the_pack_keeps_to_its_budget_of_pages(String department) throws IOException {
        assertThat(pages(department + ".pdf"))
                .hasSizeLessThanOrEqualTo(
                        department.equals("corporate") ? MOST_PAGES_OF_COMPANY : MOST_PAGES_OF_DEPARTMENT);
    }

    /** Every page can be printed alone. */
    @ParameterizedTest
    @MethodSource("pdfs")
    void every_page_says_whose_it_is_and_of_when(String name) throws IOException {
        String department = name.substring(0, name.indexOf(name.contains("_annex") ? '_' : '.'));
        String called = run.configuration()
                .strategy()
                .organisation()
                .department(department)
                .orElseThrow()
                .name()
                .in(Locale.ENGLISH);
        List<String> pages = pages(name);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page))
                    .as("%s, page %d", name, page + 1)
                    .contains(called, "October 2026", "Issue 1", "page " + (page + 1) + " of " + pages.size())
                    .doesNotContainPattern("#{2,}")
                    .doesNotContain("\uFFFD");
        }
    }

    /** The complaints of Operations are those of Service, which alone can send them. */
    @Test
    void whoever_delivers_a_figure_is_asked_for_it() throws IOException {
        assertThat(pages("service.pdf").get(0)).contains("Send the figure for October: Complaints");
        assertThat(pages("operations.pdf").get(0))
                .contains("October is missing")
                .doesNotContain("Send the figure for October");
    }

    /** Which "on target" would be off against January's target, and who agreed to the easier one. */
    @Test
    void the_company_sees_the_target_that_was_eased() throws IOException {
        String text = String.join(" ", pages("corporate.pdf")).replaceAll("[\\s\u00a0]+", " ");
        assertThat(text)
                .contains("Warranty cost: target 1.8 → 2.1 % since July, agreed on 24 June 2026 (CFO; new product).")
                .contains("Against the original target of 1.8 % it would be off target.");
    }

    /** Will the export target of the year be met? On page 1, to the digit. */
    @Test
    void the_company_sees_on_page_1_where_its_exports_will_land() throws IOException {
        String front = pages("corporate.pdf").get(0).replaceAll("[\\s\u00a0]+", " ");
        assertThat(front)
                .contains(
                        "European exports: heading for 24.4 M EUR (likely 23.9 to 24.9). Target 25.3 M EUR: nearly out of reach.")
                .contains("73 % of the promised rise.")
                .contains(
                        "8 year targets: 1 out of reach, 1 nearly out of reach, 1 unlikely, 1 could go either way, 2 likely, 2 almost certain.");
    }

    /** The certified share fell from 45 to 40 %. Did anybody lose a certificate? */
    @Test
    void a_share_that_fell_because_the_whole_grew_says_so() throws IOException {
        for (String pack : List.of("corporate.pdf", "hr.pdf")) {
            assertThat(String.join(" ", pages(pack)).replaceAll("[\\s\u00a0]+", " "))
                    .containsOnlyOnce("The part stayed, the whole grew: 18 of 45, in September 18 of 40.");
        }
    }

    /** Hours are no part of heads. */
    @Test
    void a_ratio_that_is_no_share_is_not_written_as_one() throws IOException {
        String text = String.join(" ", pages("corporate.pdf")).replaceAll("[\\s\u00a0]+", " ");
        assertThat(text).contains("1,395 for 500", "49 of 500").doesNotContain("1,395 of 500");
    }

    /** What is explained below a table stands in it. */
    @Test
    void the_record_of_a_year_is_explained_where_there_is_one() throws IOException {
        assertThat(String.join(" ", pages("corporate.pdf")).replaceAll("[\\s\u00a0]+", " "))
                .contains("Our record: none yet; no earlier pack made a call that can be checked.")
                .doesNotContain("after the word year");
    }

    /** All forty on one page: the meeting keeps it open. */
    @Test
    void the_company_sees_where_everything_is_on_one_page() throws IOException {
        List<Integer> found = new ArrayList<>();
        List<String> pages = pages("corporate.pdf");
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).contains("Where is everything?")
                    && pages.get(page).contains("Every measure against its target")) {
                found.add(page);
            }
        }
        assertThat(found).hasSize(1);
        String text = pages.get(found.get(0)).replaceAll("\\s+", " ");
        assertThat(run.configuration().strategy().metricsOf("corporate"))
                .hasSize(40)
                .allSatisfy(metric -> assertThat(text).contains(metric.name().in(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void the_page_for_the_screen_needs_nothing_from_outside(String department) throws IOException {
        String html = html(department);
        assertThat(addresses(html)).allMatch(address -> address.startsWith("#") || address.startsWith("data:"));
        assertThat(html).doesNotContainPattern(OUTSIDE_CSS);
    }

    /** A printed number leads to its row of figures.csv, and that row has a value. */
    @ParameterizedTest
    @MethodSource("departments")
    void every_printed_figure_stands_in_figures_csv(String department) throws IOException {
        FigureRows figures = run.figures(department);
        TreeSet<String> unknown = new TreeSet<>();
        int printed = 0;
        for (Matcher figure = FIGURE.matcher(html(department)); figure.find(); printed++) {
            String[] id = figure.group(1).split("/");
            Optional<Map<String, String>> row = figures.row(id[0], id[1], id[2], id[3]);
            if (row.map(cells -> cells.getOrDefault(id[4], "").isEmpty()
                            && cells.get("status").isEmpty())
                    .orElse(true)) {
                unknown.add(figure.group(1));
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(printed).isGreaterThan(20);
    }

    private static List<String> addresses(String html) {
        List<String> found = new ArrayList<>();
        for (Matcher address = ADDRESS.matcher(html); address.find(); ) {
            found.add(address.group(1));
        }
        return found;
    }

    private static String html(String department) throws IOException {
        return Files.readString(run.file(department, ".html"), StandardCharsets.UTF_8);
    }

    private static Path file(String name) {
        String department = name.substring(0, name.indexOf(name.contains("_annex") ? '_' : '.'));
        return run.file(department, name.substring(department.length()));
    }

    private static List<String> pages(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(name).toFile())) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
