package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.compose.Pack;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Everybody can read a pack, and an archive keeps it: PDF/UA-1 and PDF/A-3a, as veraPDF judges. */
class ConformanceTest {

    private static final PackRenderer RENDERER = new PackRenderer();

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> files() {
        return Stream.of(SamplePacks.department(), SamplePacks.company(), SamplePacks.hostile())
                .flatMap(ConformanceTest::pdfs)
                .flatMap(file -> Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)
                        .map(flavour -> Arguments.of(file.getKey(), flavour, file.getValue())));
    }

    private static Stream<Map.Entry<String, byte[]>> pdfs(Pack pack) {
        String stem = pack.head().departmentId() + "-" + pack.pages().size();
        return RENDERER.render(pack, SamplePacks.tables(), stem).files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".pdf"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void hasNoFailure(String name, PDFAFlavour flavour, byte[] file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getFailedChecks()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
