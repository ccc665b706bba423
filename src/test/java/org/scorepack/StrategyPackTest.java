package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        home.replace("config/organisation.yaml", "\nroles:", """

                audiences: { board: { departments: [corporate] } }
                roles:""");
        home.actionsOfThePlant("""
                corporate,bench,Second test bench,head-of-operations,2026-09-15,order-lead-time
                corporate,trainer,Second trainer,head-of-hr,2026-11-30,certified-share
                corporate,move,Move the archive,cfo,2026-12-31,
                """);
        home.run("2026-08", "corporate");
        home.run("2026-09", "corporate", "operations");
    }

    @Test
    void it_is_a_file_of_its_own_for_the_company_at_the_end_of_a_quarter_only() {
        assertThat(file("corporate", "_strategy")).exists();
        assertThat(file("operations", "_strategy")).doesNotExist();
        assertThat(SampleRun.once().file("corporate", "_strategy.pdf")).doesNotExist();
    }

    @Test
    void it_says_where_the_chain_breaks_which_targets_are_real_and_whether_the_parts_make_the_whole()
            throws IOException {
        String html = html("corporate").replaceAll("<[^>]*>", " ").replaceAll("(?:[\\s\u00a0]|&#160;)+", " ");
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
    void it_asks_why_measures_changed_and_says_what_became_of_our_calls() throws IOException {
        assertThat(strategy("corporate"))
                .contains("5 measures changed for real in the quarter: 2 for the better, 3 for the worse.")
                .contains("Rework 6.2 % 4.6 % \u2197 Getting better")
                .contains("Repeat calls 11.8 % 13.5 % \u2198 Getting worse")
                .contains("Of our 38 calls of the month after, for 38 measures,")
                .doesNotContain("what was learned");
    }

    @Test
    void it_says_which_work_is_late_and_what_it_serves() throws IOException {
        assertThat(strategy("corporate"))
                .contains("1 of 3 is late: is its date still right, and who waits for it?")
                .contains(
                        "Internal Process Second test bench Custom order lead time 15 September 2026 open Head of Operations")
                .contains("Serving no measure and no objective Move the archive 31 December 2026 open CFO")
                .doesNotContain("whether the work is being done");
        assertThat(strategy("corporate_board"))
                .doesNotContain("Second test bench")
                .contains("whether the work is being done (actions are not part of this edition)")
                .doesNotContain("no action is on record");
    }

    /** What the strategy pack shows on a screen. */
    private static String strategy(String folder) throws IOException {
        String html = html(folder);
        return html.substring(html.indexOf("id=\"strategy\""), html.indexOf("id=\"annex\""))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("(?:[\\s\u00a0]|&#160;)+", " ");
    }

    @Test
    void each_file_says_what_it_is() throws IOException {
        String company = "Sample company, September 2026: ";
        assertThat(said("corporate", "")).isEqualTo(company + "monthly review pack");
        assertThat(said("corporate", "_annex")).isEqualTo(company + "annex");
        assertThat(said("corporate", "_strategy")).isEqualTo(company + "quarterly strategy pack");
        assertThat(said("corporate_board", "_strategy")).isEqualTo(company + "quarterly strategy pack (board pack)");
        assertThat(html("corporate")).contains(">" + company + "quarterly strategy pack</h1>");
    }

    /** The title of the document, where it is the first line of the first page too, and the head of each page after it says the same in short. */
    private static String said(String folder, String end) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file(folder, end)))) {
            String title = pdf.getDocumentInformation().getTitle();
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(title);
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains(title);
            if (!end.isEmpty()) {
                String part = title.replaceAll(".*: | \\(.*", "");
                assertThat(text.split(" · " + part + " · September 2026", -1)).hasSize(pdf.getNumberOfPages());
                assertThat(text.split(Pattern.quote(title), -1))
                        .as("the title heads page 1, where nothing else says it")
                        .hasSize(2);
                assertThat(pdf.getDocumentInformation().getSubject()).doesNotContain("with what is a real change");
            }
            return title;
        }
    }

    @Test
    void for_the_board_no_column_asks_for_a_name() throws IOException {
        assertThat(html("corporate")).contains(">Owner</th>", ">Agreed by</th>");
        String board = html("corporate_board");
        String strategy = board.substring(board.indexOf("id=\"strategy\""), board.indexOf("id=\"annex\""));
        assertThat(strategy)
                .doesNotContain(">Owner</th>", ">Agreed by</th>")
                .contains(">Agreed on</th>", ">24 June 2026<");
        assertThat(board).doesNotContain(">On</th>");
    }

    @Test
    void its_pages_are_whole_and_everybody_can_read_them() throws Exception {
        byte[] bytes = Files.readAllBytes(file("corporate", "_strategy"));
        List<PdfGeometry.Page> pages = PdfGeometry.read(bytes);
        assertThat(pages).hasSize(3).allSatisfy(page -> {
            assertThat(page.outside()).isEmpty();
            assertThat(page.overlaps()).isEmpty();
        });
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getFailedChecks()).isEmpty();
        }
    }

    private static String html(String folder) throws IOException {
        Path edition = home.edition(folder, "2026-09", 1);
        return Files.readString(edition.resolve(stem(folder) + ".html"));
    }

    private static Path file(String folder, String end) {
        return home.edition(folder, "2026-09", 1).resolve(stem(folder) + end + ".pdf");
    }

    /** {@code corporate_board} has {@code corporate_2026-09_e1_board}. */
    private static String stem(String folder) {
        return folder.replaceFirst("(_.*)?$", "_2026-09_e1$1");
    }
}
