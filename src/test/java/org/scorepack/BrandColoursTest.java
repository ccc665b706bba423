package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.job.Verification;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.TestHome;

/** A company's two colours are on its packs and indexes, in light and dark, and on nothing that has a meaning of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class BrandColoursTest {

    private static final String COLOURS = """
            branding:
              colours: { accent: "#0A6B62", tint: "#e2f0ee" }
            """;

    private TestHome home;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        home = TestHome.of("small", temporary);
        home.write(
                "config/organisation.yaml",
                home.read("config/organisation.yaml").stripTrailing() + "\n" + COLOURS);
        assertThat(home.run("2026-10").packs()).noneMatch(pack -> pack.failed());
    }

    @Test
    void pages_have_them_in_light_and_in_dark() throws IOException {
        for (String page :
                new String[] {"north/2026-10/edition-1/north_2026-10_e1.html", "north/index.html", "_control/index.html"
                }) {
            assertThat(Files.readString(home.out().resolve(page)))
                    .containsOnlyOnce("--accent: #0a6b62; --tint: #e2f0ee;")
                    .containsPattern("@media \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{ --accent: #(?!0a6b62)")
                    .contains("h1, h3 { color: var(--accent); }");
        }
    }

    @Test
    void the_pdf_has_them_and_conforms() throws IOException {
        Path pdf = home.edition("north", "2026-10", 1).resolve("north_2026-10_e1.pdf");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            String drawn = new String(
                    document.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(drawn).containsPattern("0\\.039\\d* 0\\.419\\d* 0\\.384\\d* rg");
        }
        Conformance.check(pdf.getFileName().toString(), Files.readAllBytes(pdf));
    }

    /** The colours of statuses, fills and lines are those of the palette, whatever the company's are. */
    @Test
    void drawings_have_no_colour_of_the_company(@TempDir Path other) throws IOException {
        TestHome alike = TestHome.of("small", other);
        alike.write(
                "config/organisation.yaml",
                alike.read("config/organisation.yaml").stripTrailing() + "\n"
                        + COLOURS.replace("#0A6B62", "#404040").replace("#e2f0ee", "#e9ebed"));
        alike.run("2026-10", "north");
        String page = Files.readString(alike.edition("north", "2026-10", 1).resolve("north_2026-10_e1.html"));
        assertThat(page)
                .contains("class=\"f-actual\"")
                .doesNotContain("f-accent")
                .doesNotContain("f-tint");
    }

    @Test
    void packs_prove_with_the_home_and_without(@TempDir Path empty) {
        Typed proof = Typed.scorepack("verify", "--home", home.path().toString());
        assertThat(proof.out()).contains("editions made once more from the book, the same to the byte");
        assertThat(proof.exit()).isZero();
        assertThat(Verification.ofFiles(home.out(), false).flaws()).isEmpty();
    }

    /** Who has only the files cannot know the colours; a style sheet that does not fit its policy is found all the same. */
    @Test
    void an_index_whose_style_was_touched_is_found_without_the_home(@TempDir Path other) throws IOException {
        TestHome copy = TestHome.copyOf(home.path(), other);
        Path index = copy.out().resolve("north/index.html");
        Files.writeString(index, Files.readString(index).replace("--accent: #0a6b62", "--accent: #ffffff"));
        assertThat(Verification.ofFiles(copy.out(), true).flaws()).hasSize(1);
    }

    @Test
    void other_colours_are_another_edition_and_the_old_one_still_proves(@TempDir Path other) throws IOException {
        TestHome changed = TestHome.copyOf(home.path(), other);
        changed.replace("config/organisation.yaml", "#e2f0ee", "#eeeeee");
        changed.run("2026-10");
        assertThat(changed.edition("north", "2026-10", 2)).exists();
        Typed proof = Typed.scorepack("verify", "--home", other.toString());
        assertThat(proof.exit()).as(proof.out()).isZero();
        assertThat(proof.out())
                .contains("north/2026-10/edition-1: program, templates or branding show something else now");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_ratio_and_the_nearest_colour_that_can(@TempDir Path other)
            throws IOException {
        TestHome faint = TestHome.of("small", other);
        String before = faint.read("config/organisation.yaml").stripTrailing();
        int line = (int) before.lines().count();
        faint.write("config/organisation.yaml", before + """

                branding:
                  colours:
                    accent: "#7fb3d5"
                    tint: "#1f4e79"
                    dark: { accent: "#0a3d62", tint: red }
                """);
        Typed typed = Typed.scorepack("validate", "--home", other.toString());
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out())
                .contains(
                        "bad-value  config/organisation.yaml:" + (line + 5) + ":38",
                        "'tint' is 'red'",
                        "accent #7fb3d5 has");
        faint.replace("config/organisation.yaml", ", tint: red", "");
        typed = Typed.scorepack("validate", "--home", other.toString());
        assertThat(typed.exit()).isEqualTo(3);
        String place = "error low-contrast  config/organisation.yaml:";
        assertThat(typed.out())
                .contains(place + (line + 3) + ":13\n"
                        + "  found: accent #7fb3d5 has a contrast of 2.2:1 with 'paper' #ffffff\n")
                .contains(place + (line + 4)
                        + ":11\n  found: tint #1f4e79 has a contrast of 1.4:1 with 'quiet' #5b6369\n")
                .contains(place + (line + 5) + ":21\n"
                        + "  found: accent #0a3d62 has a contrast of 1.5:1 with 'paper' #16191c of a dark screen\n")
                .containsPattern("expected: at least 4\\.5:1, such as \"#[0-9a-f]{6}\"\n");
        String suggested = typed.out().replaceAll("(?s).*?such as (\"#[0-9a-f]{6}\").*", "$1");
        faint.replace("config/organisation.yaml", "\"#7fb3d5\"", suggested);
        assertThat(Typed.scorepack("validate", "--home", other.toString()).out())
                .doesNotContain("accent " + suggested.replace("\"", "") + " has");
    }

    @Test
    void indexes_of_all_departments_have_them() throws IOException {
        try (Stream<Path> all = Files.walk(home.out(), 2)) {
            assertThat(all.filter(file -> file.endsWith("index.html")))
                    .isNotEmpty()
                    .allSatisfy(index -> assertThat(Files.readString(index)).contains("--accent: #0a6b62"));
        }
    }
}
