package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What owners write is shown as it is written; it never becomes markup, a script, a link or a change of direction. */
class HostileTextTest {

    private static Rendered pack;

    @BeforeAll
    static void render() {
        pack = new PackRenderer().render(SamplePacks.hostile(), SamplePacks.tables(), "h");
    }

    @Test
    void inHtmlItStaysText() {
        String html = new String(pack.files().get("h.html"), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; ]]&gt; &amp;amp; &amp; &quot;")
                .contains("${head.title} &lt;#list", "[U+202E]evil[U+202C] [U+0000] [U+FFFE]")
                .doesNotContain("\u202E", "\u0000", "<!--");
        assertThat(html.split("</style>", -1)).hasSize(2);
        assertThat(html.split("(?i)<script", -1))
                .as("the page's data and its own script")
                .hasSize(3);
        assertThat(html.split("(?i)</script", -1)).hasSize(3);
    }

    @Test
    void inPdfItStaysText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pack.files().get("h.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("<script>alert('1')</script> ]]> &amp; & \" ' ${head.title} <#list 1..9 as x>")
                    .contains("[U+202E]evil[U+202C]");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() throws IOException {
        assertThat(pack.warnings())
                .containsExactly(
                        "h.pdf: no font has U+4E2D of '中文', printed by its number",
                        "h.pdf: no font has U+6587 of '中文', printed by its number");
        try (PDDocument pdf = Loader.loadPDF(pack.files().get("h.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("[U+4E2D]").doesNotContain("##");
        }
        assertThat(new String(pack.files().get("h.html"), StandardCharsets.UTF_8))
                .contains("中文");
    }

    @Test
    void thePdfDoesNothingByItself() throws IOException {
        Set<String> refused =
                Set.of("JS", "JavaScript", "Launch", "OpenAction", "AA", "GoToR", "SubmitForm", "URI", "EmbeddedFile");
        try (PDDocument pdf = Loader.loadPDF(pack.files().get("h.pdf"))) {
            assertThat(pdf.getDocument().getXrefTable().keySet()).isNotEmpty().allSatisfy(key -> {
                COSObject object = pdf.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary) {
                    assertThat(dictionary.keySet()).extracting(COSName::getName).doesNotContainAnyElementsOf(refused);
                    assertThat(dictionary.getNameAsString(COSName.S, "")).isNotIn(refused);
                }
            });
        }
    }
}
