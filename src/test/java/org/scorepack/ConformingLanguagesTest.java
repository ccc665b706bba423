package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.job.Verification;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.TestHome;

/** The sample company in other languages: every PDF is PDF/UA-1 and PDF/A-3a, says its language, and agrees with the rest. */
class ConformingLanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void every_pdf_keeps_to_both_standards(String language, @TempDir Path folder) throws IOException {
        TestHome home = TestHome.sampleCompany(folder);
        home.replace("config/organisation.yaml", "language: en", "language: " + language);
        assertThat(home.run("2026-10").packs()).hasSize(8).noneMatch(pack -> pack.failed());

        List<Path> files = pdfs(home.out());
        assertThat(files).hasSize(16);
        for (Path file : files) {
            Conformance.check(language + " " + file.getFileName(), Files.readAllBytes(file));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            }
        }
        assertThat(Verification.ofFiles(home.out(), false).flaws()).isEmpty();
    }

    private static List<Path> pdfs(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}
