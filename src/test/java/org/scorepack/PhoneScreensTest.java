package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.PdfGeometry;

/** Pages for a phone, in three languages: none nearly empty, none that ends with a heading. */
class PhoneScreensTest {

    private static final double A_THIRD = 1.0 / 3;

    /** Points: of headings within a chapter; chapters' are larger. */
    private static final double HEADING = 14;

    static Stream<Path> phones() {
        return EveryEdition.LANGUAGES.stream()
                .flatMap(language -> EveryEdition.in(language).files("_phone.pdf").stream());
    }

    private static List<PdfGeometry.Page> pages(Path phone) {
        try {
            return PdfGeometry.read(Files.readAllBytes(phone));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("phones")
    void a_page_is_at_least_a_third_full(Path phone) {
        List<PdfGeometry.Page> pages = pages(phone);
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page.fill())
                        .as("%s, page %d", phone, page.number())
                        .isGreaterThan(A_THIRD));
    }

    @ParameterizedTest
    @MethodSource("phones")
    void no_page_ends_with_a_heading(Path phone) {
        assertThat(pages(phone)).allSatisfy(page -> {
            List<PdfGeometry.Glyph> last = page.lines().get(page.lines().size() - 1);
            assertThat(last)
                    .as("%s, page %d", phone, page.number())
                    .anyMatch(glyph -> !glyph.bold() || glyph.size() < HEADING - 0.1);
        });
    }
}
