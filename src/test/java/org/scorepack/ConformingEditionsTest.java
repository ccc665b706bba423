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
import org.scorepack.testing.Conformance;
import org.scorepack.testing.EveryEdition;

/** Pages, phones, strategy packs and annexes, for management, board and team, in each language: PDF/UA-1 and PDF/A-3a. */
class ConformingEditionsTest {

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
}
