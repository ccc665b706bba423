package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.job.Verification;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.PdfGeometry;

/**
 * Pages, phones, strategy packs and annexes, for management, board and team, in each language: PDF/UA-1 and PDF/A-3a, nothing cut off,
 * nothing upon another, and no two files say different things.
 */
class ConformingEditionsTest {

    private static final double LEAST = 1.0 / 3;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void every_pdf_keeps_to_both_standards_and_says_its_language(String language) throws IOException {
        List<Path> files = EveryEdition.in(language).files(".pdf");
        assertThat(files).hasSize(15);
        for (Path file : files) {
            Conformance.check(language + " " + file.getFileName(), Files.readAllBytes(file));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void every_page_is_whole(String language) throws IOException {
        for (Path file : EveryEdition.in(language).files(".pdf")) {
            List<PdfGeometry.Page> pages = PdfGeometry.read(Files.readAllBytes(file));
            assertThat(pages).as("%s, %s", language, file.getFileName()).allSatisfy(page -> {
                assertThat(page.outside()).isEmpty();
                assertThat(page.overlaps()).isEmpty();
            });
            if (!file.toString().endsWith("_phone.pdf")) {
                assertThat(pages.subList(0, pages.size() - 1))
                        .as("%s, %s", language, file.getFileName())
                        .allSatisfy(page -> assertThat(page.fill()).isGreaterThanOrEqualTo(LEAST));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void no_file_contradicts_another(String language) {
        assertThat(Verification.ofFiles(EveryEdition.in(language).out(), false).flaws())
                .isEmpty();
    }
}
