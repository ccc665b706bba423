package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scorepack.compose.Pack;

/** Two full packs: what a reader finds in the files. They are left in {@code target/packs} to be looked at. */
class PackRendererTest {

    private static Rendered company;
    private static Rendered department;

    @BeforeAll
    static void renderAndKeep() throws IOException {
        PackRenderer renderer = new PackRenderer();
        company = renderer.render(SamplePacks.company(), SamplePacks.tables(), "corporate_2026-10_e1");
        department = renderer.render(SamplePacks.department(), SamplePacks.tables(), "operations_2026-10_e1");
        Path folder = Files.createDirectories(Path.of("target", "packs"));
        for (Rendered pack : new Rendered[] {company, department}) {
            for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    @Test
    void aPackIsSixFiles() {
        assertThat(department.files().keySet())
                .containsExactly(
                        "figures.csv",
                        "figures.xlsx",
                        "operations_2026-10_e1.html",
                        "operations_2026-10_e1.pdf",
                        "operations_2026-10_e1_annex.pdf",
                        "outlook.csv",
                        "scores.csv");
        assertThat(department.warnings()).isEmpty();
    }

    @Test
    void thePdfSaysWhatThePagesSay() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(department.files().get("operations_2026-10_e1.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("page 1 of 5", "page 5 of 5", "Data to 31 October 2026", "3f9a41c07d2e");
            assertThat(text).contains("Custom orders take 13.1 days", "Off target", "usual range", "1.4 too long");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Operations, October 2026: monthly review pack");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("Summary", "All measures", "To explain (1)", "To explain (2)", "Figures");
        }
    }

    @Test
    void fortyMeasuresAreOnePage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(company.files().get("corporate_2026-10_e1.pdf"))) {
            assertThat(pdf.getNumberOfPages())
                    .isEqualTo(SamplePacks.company().pages().size());
            assertThat(new PDFTextStripper().getText(pdf)).contains("Contents");
        }
    }

    @Test
    void theHtmlNeedsNothingFromOutside() {
        String html = new String(department.files().get("operations_2026-10_e1.html"), StandardCharsets.UTF_8);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"en\"", "default-src &#39;none&#39;; script-src &#39;sha256-");
        assertThat(html).doesNotContainPattern("(?i)(src=|https?://|[\\s:]url\\(|@import|unsafe-)");
        assertThat(html)
                .contains("data-figure=\"operations/metric-0/2026-10/month/actual\" data-part=\"actual\"")
                .contains("<svg role=\"img\"", "13.1 days</text>");
        assertThat(html.length()).isLessThan(1_500_000);
    }

    /** The policy allows what is inlined by its own hash; data is never run. */
    @Test
    void theHashesOfThePolicyAreThoseOfStyleAndScript() {
        String html = new String(department.files().get("operations_2026-10_e1.html"), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("script-src &#39;sha256-" + inlined(html, "<script>", "</script>") + "&#39;;")
                .contains("style-src &#39;sha256-" + inlined(html, "<style>", "</style>") + "&#39;;");
        assertThat(html.replace("<script type=\"application/json\"", "").split("<script", -1))
                .hasSize(2);
    }

    private static String inlined(String html, String start, String end) {
        int from = html.indexOf(start) + start.length();
        byte[] text = html.substring(from, html.indexOf(end, from)).getBytes(StandardCharsets.UTF_8);
        return java.util.Base64.getEncoder().encodeToString(Digests.of(text));
    }

    @Test
    void theContentIsTheSameWhateverTheIssue() {
        PackRenderer renderer = new PackRenderer();
        Pack pack = SamplePacks.department();
        assertThat(renderer.contentBytes(pack.stamped("Issue 2", "abc"), SamplePacks.tables()))
                .isEqualTo(renderer.contentBytes(pack.stamped("", ""), SamplePacks.tables()));
    }

    @Test
    void figuresAreQuotedWhereTheyMustBe() {
        assertThat(new String(department.files().get("figures.csv"), StandardCharsets.UTF_8))
                .isEqualTo("department,metric,name,actual\n"
                        + "operations,lead-time,\"Lead time, \"\"custom\"\"\",13.1\n"
                        + "operations,rework,Rework,3.9\n");
    }

    @Test
    void aTableOfManyPagesRepeatsItsHead() throws IOException {
        Pack pack = new Pack(SamplePacks.head("Many"), List.of(SamplePacks.everything(300, "metrics")), List.of());
        Rendered many = new PackRenderer().render(pack, SamplePacks.tables(), "many");
        Files.write(Path.of("target", "packs", "many.pdf"), many.files().get("many.pdf"));
        try (PDDocument pdf = Loader.loadPDF(many.files().get("many.pdf"))) {
            assertThat(pdf.getNumberOfPages()).isBetween(6, 7);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(pdf))
                        .contains(
                                "Real change?",
                                page == 1 ? "Many" : "Operations · October 2026",
                                "page " + page + " of ");
            }
        }
    }
}
