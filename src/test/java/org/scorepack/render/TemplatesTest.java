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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.compose.Pack;
import org.scorepack.compose.Page;
import org.scorepack.scorecard.Branding;

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
        assertThat(folder.text("css/print.css")
                        + folder.text("css/phone.css")
                        + folder.text("css/screen.css")
                        + folder.text("css/index.css"))
                .doesNotContainPattern("(?i)(#[0-9a-f]{3,6}\\b|rgba?\\(|hsl)");
    }

    @Test
    void theStyleSheetHasNothingThatTheLayoutDoesNotKnow() {
        List<String> complaints = new ArrayList<>();
        TemplateFolder folder = TemplateFolder.builtIn();
        PdfPrinter printer = new PdfPrinter(new Templates(folder), folder, new FontSet(folder), Palette.of(folder));
        Pack company = SamplePacks.company();
        List<Page> pages = Stream.concat(company.pages().stream(), company.annex().stream())
                .toList();
        Pack pack = new Pack(company.head(), pages, List.of());
        Figures figures = Figures.of(SamplePacks.tables().figures());
        XRLog.setLoggingEnabled(true);
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.OFF));
        try {
            for (PackFile file : List.of(PackFile.PDF, PackFile.PHONE)) {
                printer.print(pack, file, "p", figures, said -> note(said, complaints));
            }
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
        String theirs = html(new PackRenderer(home, Branding.NONE), pack);
        assertThat(ours).doesNotContain("[13.7");
        assertThat(theirs).contains("[13.7\u00a0M]", "Custom orders take 13.1 days");
        assertThat(new PackRenderer(home, Branding.NONE).contentBytes(pack, SamplePacks.tables()))
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
        assertThatThrownBy(() -> html(new PackRenderer(home, Branding.NONE), SamplePacks.department()))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching("(?s)templates/macros/number\\.ftl:2:\\d+: .+; correct the template.+");
    }

    @Test
    void aMacroThatIsMissingIsToldWhereItIsAskedFor() throws IOException {
        put("macros/number.ftl", "<#macro figure printed>${printed.text}</#macro>");
        assertThatThrownBy(() -> html(new PackRenderer(home, Branding.NONE), SamplePacks.department()))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching(
                        "templates/macros/table\\.ftl:\\d+:\\d+: there is no numbers\\.number; correct the template.+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `.a { color: var(--ink);\n.b { margin: 0; }` | 1:4 | this { is not closed before the next one
                    `.a { color: var(--ink);\n  margin: 0;`       | 1:4 | this { is not closed
                    `.a { margin: 0; }\n}`                        | 2:1 | this } closes nothing
                    `.a {\n  margin 0;\n}`                        | 2:3 | 'margin 0' is no declaration
                    `.a {\n  margin: 0\n  padding: 0;\n}`         | 2:3 | 'margin: 0' has no end
                    `.a {\n  margin: ;\n}`                        | 2:3 | 'margin:' is no declaration
                    `/* a\n.a { margin: 0; }`                     | 1:1 | this comment is not closed
                    `.a { content: "x; }\n.b { margin: 0; }`      | 1:15 | this text is not closed
                    `.a { margin: 0; }\n{ margin: 0; }`           | 2:1 | nothing stands before this {
                    `margin: 0;`                                  | 1:1 | 'margin: 0' is no rule
                    `@media print {\n .a { color: var(--inc); }\n}` | 2:14 | there is no colour --inc
                    """)
    void aBrokenStyleSheetIsToldWithItsPlace(String css, String place, String found) throws IOException {
        put("css/print.css", css.replace("\\n", "\n"));
        assertThatThrownBy(() -> new PackRenderer(home, Branding.NONE))
                .isInstanceOf(RenderException.class)
                .hasMessageStartingWith("templates/css/print.css:" + place + ": " + found);
    }

    @Test
    void aColourThatIsMissingIsNamed() throws IOException {
        put("css/palette.css", ":root { --paper: #ffffff; }");
        assertThatThrownBy(() -> new PackRenderer(home, Branding.NONE))
                .isInstanceOf(RenderException.class)
                .hasMessageMatching(
                        "templates/css/[a-z]+\\.css:\\d+:\\d+: there is no colour --[a-z-]+; a name from the first rule.+");
    }

    @Test
    void aLinkOutOfTheHomeIsRefused() throws IOException {
        Path outside = Files.writeString(home.resolve("outside.ftl"), "text");
        Files.createDirectories(home.resolve("templates"));
        Files.createSymbolicLink(home.resolve("templates/pack.ftl"), outside);
        assertThatThrownBy(() -> new PackRenderer(home, Branding.NONE))
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
