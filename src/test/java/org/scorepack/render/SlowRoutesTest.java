package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.compose.Pack;

/** The routes that the benchmark compares with still draw the pack of today: a comparison with another document is none. */
class SlowRoutesTest {

    interface Route {
        byte[] print(Pack pack) throws Exception;
    }

    static Stream<Route> routes() throws Exception {
        SlowRoutes slow = new SlowRoutes();
        return Stream.of(slow::libraryDefaults, slow::svg, slow::png);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void each_draws_the_same_pages(Route route) throws Exception {
        TemplateFolder folder = TemplateFolder.builtIn();
        FontSet fonts = new FontSet(folder);
        Pack pack = LargePack.of(1);
        int pages = new PdfPrinter(new Templates(folder), folder, fonts, Palette.of(folder))
                .print(
                        pack,
                        PackFile.PDF,
                        "pack",
                        Figures.of(SamplePacks.tables().figures()))
                .pages();
        try (PDDocument document = Loader.loadPDF(route.print(pack))) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
        }
    }
}
