package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.testing.AllText;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.TestHome;

/** What a company puts of its own on its packs stands on all of them, whoever they are for, and proves like everything else. */
@TestInstance(Lifecycle.PER_CLASS)
class BrandingTest {

    private static final String LINE = "Vertraulich & nur für Zwecke des Hauses";
    private static final String COVER = "Aus Zielen werden Zahlen";

    private TestHome home;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        home = TestHome.of("small", temporary);
        append("""
                audiences:
                  board: { departments: [north] }
                  team: { departments: [north] }
                branding:
                  classification: { en: "%s", de: Intern }
                  cover: %s
                """.formatted(LINE, COVER));
        home.replace("config/organisation.yaml", "organisation:\n", "organisation:\n  layout: phone\n");
        assertThat(home.run("2026-10").packs()).noneMatch(pack -> pack.failed());
    }

    @Test
    void the_classification_line_stands_once_on_every_page_of_every_pdf() throws IOException {
        List<Path> pdfs = files(".pdf");
        assertThat(pdfs).hasSizeGreaterThan(6).anyMatch(file -> file.toString().contains("north_board"));
        for (Path file : pdfs) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    assertThat(text(pdf, page)).as("%s, page %s", file, page).containsOnlyOnce(LINE);
                }
                assertThat(text(pdf, 1)).containsOnlyOnce(COVER);
            }
            Conformance.check(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    @Test
    void the_summary_is_still_one_page() throws IOException {
        for (Path file : files("_e1.pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(text(pdf, 2)).doesNotContain(COVER).contains("?");
            }
        }
    }

    @Test
    void screens_and_workbooks_say_both_or_the_line() throws IOException {
        for (Path file : files(".html")) {
            if (file.getFileName().toString().contains("_e1")) {
                assertThat(Files.readString(file))
                        .containsOnlyOnce("<p class=\"marking\">" + LINE.replace("&", "&amp;") + "</p>")
                        .containsOnlyOnce("<p class=\"cover\">" + COVER + "</p>");
            }
        }
        assertThat(AllText.of(home.edition("north", "2026-10", 1)))
                .contains("<oddHeader>&amp;C" + LINE.replace("&", "&amp;&amp;"));
    }

    @Test
    void packs_prove_and_are_made_again_from_the_book() {
        Typed proof = Typed.scorepack("verify", "--home", home.path().toString());
        assertThat(proof.out()).contains("editions made once more from the book, the same to the byte");
        assertThat(proof.exit()).isZero();
    }

    @Test
    void another_line_is_another_edition(@TempDir Path other) throws IOException {
        TestHome changed = TestHome.copyOf(home.path(), other);
        changed.replace("config/organisation.yaml", LINE, "Öffentlich");
        changed.run("2026-10");
        assertThat(changed.edition("north", "2026-10", 2)).exists();
    }

    @Test
    void a_line_that_no_font_covers_is_an_error_with_its_place(@TempDir Path other) throws IOException {
        TestHome changed = TestHome.copyOf(home.path(), other);
        changed.replace("config/organisation.yaml", LINE, "機密");
        Typed typed = Typed.scorepack("validate", "--home", other.toString());
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out() + typed.err()).contains("uncovered-character  config/organisation.yaml:", "'機密'");
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(home.out())) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private void append(String text) throws IOException {
        Path path = home.path().resolve("config/organisation.yaml");
        Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + text);
    }
}
