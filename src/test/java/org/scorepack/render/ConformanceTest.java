package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackFormat;
import org.scorepack.scorecard.Paper;
import org.scorepack.testing.Conformance;

/** Everybody can read a pack, and an archive keeps it with its figures. */
class ConformanceTest {

    private static final PackRenderer RENDERER = new PackRenderer();

    static Stream<Arguments> files() {
        return Stream.of(
                        SamplePacks.department(),
                        SamplePacks.company(),
                        SamplePacks.hostile(),
                        restricted(),
                        onPhone(SamplePacks.department()),
                        onPhone(SamplePacks.company()))
                .flatMap(ConformanceTest::pdfs)
                .map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    private static Stream<Map.Entry<String, byte[]>> pdfs(Pack pack) {
        String stem = pack.head().departmentId() + "-" + pack.pages().size()
                + (pack.head().restricted() ? "-restricted" : "")
                + (pack.format().phone() ? "-letter" : "");
        return RENDERER.render(pack, SamplePacks.tables(), stem).files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".pdf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void hasNoFailure(String name, byte[] file) throws Exception {
        Conformance.check(name, file);
    }

    @Test
    void theFiguresAreInsideAsAssociatedFile() throws Exception {
        Rendered rendered = RENDERER.render(SamplePacks.department(), SamplePacks.tables(), "p");
        for (String name : List.of("p.pdf", "p_annex.pdf")) {
            try (PDDocument pdf = Loader.loadPDF(rendered.files().get(name))) {
                Map<String, PDComplexFileSpecification> files =
                        pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
                assertThat(files).containsOnlyKeys("figures.csv");
                PDComplexFileSpecification figures = files.get("figures.csv");
                assertThat(figures.getEmbeddedFileUnicode().toByteArray())
                        .isEqualTo(rendered.files().get("figures.csv"));
                assertThat(figures.getEmbeddedFileUnicode().getSubtype()).isEqualTo("text/csv");
                assertThat(figures.getFileDescription()).isNotBlank();
                assertThat(figures.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP))
                        .isEqualTo("Data");
                COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
                assertThat(associated.getObject(0)).isEqualTo(figures.getCOSObject());
            }
        }
    }

    @Test
    void aRestrictedPackCarriesNoFile() throws Exception {
        for (Map.Entry<String, byte[]> file : pdfs(restricted()).toList()) {
            try (PDDocument pdf = Loader.loadPDF(file.getValue())) {
                assertThat(pdf.getDocumentCatalog().getNames())
                        .as(file.getKey())
                        .satisfiesAnyOf(
                                names -> assertThat(names).isNull(),
                                names -> assertThat(names.getEmbeddedFiles()).isNull());
                assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AF))
                        .isFalse();
            }
        }
    }

    private static Pack restricted() {
        Pack pack = SamplePacks.department();
        return new Pack(SamplePacks.restricted(pack.head()), pack.pages(), pack.annex());
    }

    /** On Letter, and for a phone. */
    private static Pack onPhone(Pack pack) {
        return new Pack(
                pack.head(),
                pack.pages(),
                pack.strategy(),
                pack.annex(),
                pack.points(),
                pack.backing(),
                new PackFormat(Paper.LETTER, true));
    }
}
