package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.SampleRun;

/** Between head and foot of each page something stands, in each kind of file: what is kept together may not leave a page behind. */
class NoBlankPageTest {

    /** Head and foot: company, month, issue, class, content and the page's number. */
    private static final int LINES_OF_HEAD_AND_FOOT = 3;

    static Stream<Path> editions() {
        return Stream.concat(
                EveryEdition.LANGUAGES.stream()
                        .map(EveryEdition::in)
                        .flatMap(in -> in.folders().stream().map(in::edition)),
                SampleRun.once().departments().stream().map(SampleRun.once()::edition));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_page_is_blank(Path edition) throws IOException {
        for (Path pdf : EveryEdition.files(edition, ".pdf")) {
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                PDFTextStripper text = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    text.setStartPage(page);
                    text.setEndPage(page);
                    assertThat(text.getText(document).strip().lines())
                            .as("%s, page %d", pdf.getFileName(), page)
                            .hasSizeGreaterThan(LINES_OF_HEAD_AND_FOOT);
                }
            }
        }
    }
}
