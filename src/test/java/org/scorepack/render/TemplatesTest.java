package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.compose.Pack;
import org.scorepack.compose.Page;

/** Templates lay out and nothing else; a home folder may replace each of them, and hears where it went wrong. */
class TemplatesTest {

    private static final Path FOLDER = Path.of("templates");

    @TempDir
    private Path home;

    @Test
    void allThatShipIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(TemplateFolder.BUILT_IN);
        }
    }

    @Test
    void noTemplateCalculatesColoursOrDecides() {
        assertThat(TemplateFolder.BUILT_IN)
                .filteredOn(name -> name.endsWith(".ftl"))
                .allSatisfy(name -> {
                    String template = TemplateFolder.builtIn().text(name);
                    assertThat(template)
                            .as("colour in " + name)
                            .doesNotContainPattern("(?i)(#[0-9a-f]{6}\\b|rgba?\\(|style=\")");
                    String code = String.join("\n", expressions(template));
                    assertThat(code)
                            .as("arithmetic in " + name)
                            .doesNotContainPattern("[\\w\\])] *[-*/%] *[\\w(]|\\+ *\\d");
                    assertThat(code)
                            .as("threshold in " + name)
                            .doesNotContainPattern("(<|>|\\bg[te]\\b|\\bl[te]\\b) *[1-9]");
                });
    }

    @Test
    void coloursStandInThePaletteOnly() {
        TemplateFolder folder = TemplateFolder.builtIn();
        assertThat(folder.text("css/print.css") + folder.text("css/screen.css") + folder.text("css/index.css"))
                .doesNotContainPattern("(?i)(#[0-9a-f]{3,6}\\b|rgba?\\(|hsl)");
    }

    @Test
    void theStyleSheetHasNothingThatTheLayoutDoesNotKnow() {
        List<String> complaints = new ArrayList<>();
        TemplateFolder folder = TemplateFolder.builtIn();
        PdfPrinter printer = new PdfPrinter(new Templates(folder), folder, new FontSet(folder), Palette.of(folder));
        Pack pack = SamplePacks.company();
        List<Page> pages =
                Stream.concat(pack.pages().stream(), pack.annex().stream()).toList();
        XRLog.setLoggingEnabled(true);
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.OFF));
        try {
            printer.print(
                    pack, pages, "p.pdf", Figures.of(SamplePacks.tables().figures()), said -> note(said, complaints));
        } finally {
            XRLog.setLoggingEnabled(false);
        }
        assertThat(complaints).isEmpty();
    }

    private static void note(Diagnostic said, List<String> complaints) {
        if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(said.getFormattedMessage());
        }
    }

    @Test
    void aHomeReplacesOneFileAndKeepsTheRest() throws IOException {
        put("macros/number.ftl", "<#macro number printed>[${printed.text}]</#macro>");
        Pack pack = SamplePacks.department();
        String ours = html(new PackRenderer(), pack);
        String theirs = html(new PackRenderer(home), pack);
        assertThat(ours).doesNotContain("[13.7");
        assertThat(theirs).contains("[13.7\u00a0M]", "Custom orders take 13.1 days");
        assertThat(new PackRenderer(home).contentBytes(pack, SamplePacks.tables()))
                .isNotEqualTo(new PackRenderer().contentBytes(pack, SamplePacks.tables()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro number printed>\n  ${printed.nothing}</#macro>",
                "<#macro number printed>\n  ${\"freemarker.template.utility.Execute\"?new()(\"id\")}</#macro>",
                "<#macro number printed>\n  ${printed.text?api.getClass()}</#macro>",
                "<#macro number printed>\n  ${printed.text.length()}</#macro>",
                "<#macro number printed>\n  <#include \"/../../../../etc/passwd\"></#macro>",
                "<#macro number printed>\n  <#if></#macro>"
            })
    void aWrongTemplateIsToldWithItsPlace(String template) throws IOException {
        put("macros/number.ftl", template);
        assertThatThrownBy(() -> html(new PackRenderer(home), SamplePacks.department()))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching("(?s)templates/macros/number\\.ftl:2:\\d+: .+; correct the template.+");
    }

    @Test
    void aColourThatIsMissingIsNamed() throws IOException {
        put("css/palette.css", ":root { --paper: #ffffff; }");
        assertThatThrownBy(() -> new PackRenderer(home))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching("templates/css/palette\\.css: no colour --[a-z-]+; add it to the first rule");
    }

    @Test
    void aLinkOutOfTheHomeIsRefused() throws IOException {
        Path outside = Files.writeString(home.resolve("outside.ftl"), "text");
        Files.createDirectories(home.resolve("templates"));
        Files.createSymbolicLink(home.resolve("templates/pack.ftl"), outside);
        assertThatThrownBy(() -> new PackRenderer(home))
                .hasMessage("templates/pack.ftl: this is a link or no file; put the file itself there");
    }

    private void put(String name, String text) throws IOException {
        Path file = home.resolve("templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String html(PackRenderer renderer, Pack pack) {
        byte[] file = renderer.render(pack, SamplePacks.tables(), "p").files().get("p.html");
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<String> expressions(String template) {
        List<String> found = new ArrayList<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "\\$\\{([^}]*)\\}|<#(?:if|elseif|assign|local)\\b([^>]*)>")
                .matcher(template.replaceAll("(?s)<#--.*?-->", "").replaceAll("\"[^\"$]*\"", "\"\""));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
