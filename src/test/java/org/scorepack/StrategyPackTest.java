package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.PdfGeometry;
import org.scorepack.testing.SampleRun;
import org.scorepack.testing.TestHome;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The last month of a quarter brings the company a strategy pack: the sample company's September. */
class StrategyPackTest {

    @TempDir
    private static Path folder;

    private static TestHome home = TestHome.at(Path.of(""));

    @BeforeAll
    static void september() {
        VeraGreenfieldFoundryProvider.initialise();
        home = TestHome.sampleCompany(folder);
        home.run("2026-09", "corporate", "operations");
    }

    @Test
    void it_is_a_file_of_its_own_for_the_company_at_the_end_of_a_quarter_only() {
        assertThat(file("corporate")).exists();
        assertThat(file("operations")).doesNotExist();
        assertThat(SampleRun.once().file("corporate", "_strategy.pdf")).doesNotExist();
    }

    @Test
    void it_says_where_the_chain_breaks_which_targets_are_real_and_whether_the_parts_make_the_whole()
            throws IOException {
        String html = Files.readString(home.edition("corporate", "2026-09", 1).resolve("corporate_2026-09_e1.html"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("(?:[\\s\u00a0]|&#160;)+", " ");
        assertThat(html)
                .contains(
                        "8 of 12 objectives are on target. The break is at \u201cReduce lead time for custom orders to 10 days\u201d:"
                                + " 3 objectives above it depend on it.")
                .contains("Reduce lead time for custom orders to 10 days (off target; after 1 to 4 months)")
                .contains("Key posts with a successor 60.0 % 0 of 12 Not as it works today Head of HR")
                .contains("Warranty cost 2.1 % 7 of 12 Yes, month after month CFO eased from 1.8 %")
                .contains("The parts of 1 measure make the whole.")
                .contains("This pack says nothing yet of: whether the figures fit the arrows");
    }

    @Test
    void its_pages_are_whole_and_everybody_can_read_them() throws Exception {
        byte[] bytes = Files.readAllBytes(file("corporate"));
        List<PdfGeometry.Page> pages = PdfGeometry.read(bytes);
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            assertThat(page.outside()).isEmpty();
            assertThat(page.overlaps()).isEmpty();
        });
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getFailedChecks()).isEmpty();
        }
    }

    private static Path file(String department) {
        return home.edition(department, "2026-09", 1).resolve(department + "_2026-09_e1_strategy.pdf");
    }
}
