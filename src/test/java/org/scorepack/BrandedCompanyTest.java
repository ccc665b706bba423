package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.job.Verification;
import org.scorepack.testing.Axe;
import org.scorepack.testing.CompanyFonts;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.PdfGeometry;
import org.scorepack.testing.Tab;
import org.scorepack.testing.TestHome;

/** The sample company with all that a company may put of its own on its packs: logo, colours, font and lines. */
@TestInstance(Lifecycle.PER_CLASS)
class BrandedCompanyTest {

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    private TestHome home;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        home = branded(temporary);
        home.run("2026-10", "sales", "corporate");
    }

    private static TestHome branded(Path folder) throws IOException {
        TestHome home = TestHome.sampleCompany(folder);
        home.replace("config/organisation.yaml", "organisation:\n", "organisation:\n  layout: phone\n");
        home.write(
                "config/organisation.yaml",
                home.read("config/organisation.yaml").stripTrailing() + "\n" + """
                        branding:
                          classification: "Confidential: for internal use"
                          cover: From goals to figures
                          logo: config/brand/logo.png
                          colours: { accent: "#0a6b62", tint: "#e2f0ee" }
                          font: { regular: config/brand/R.ttf, bold: config/brand/B.ttf }
                        """);
        Path brand = Files.createDirectories(folder.resolve("config/brand"));
        Files.write(brand.resolve("R.ttf"), CompanyFonts.regular());
        Files.write(brand.resolve("B.ttf"), CompanyFonts.bold());
        logo(brand.resolve("logo.png").toFile());
        return home;
    }

    private static void logo(File file) throws IOException {
        BufferedImage picture = new BufferedImage(800, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0x0a6b62));
        for (int ring = 0; ring < 4; ring++) {
            g.fill(new Ellipse2D.Double(20 + 190 * ring, 20 + 25 * ring, 200 - 50 * ring, 200 - 50 * ring));
        }
        g.dispose();
        ImageIO.write(picture, "png", file);
    }

    @Test
    void letters_and_figures_of_pages_and_charts_are_of_the_companys_font() throws IOException {
        for (Path file : files(".pdf")) {
            Set<String> borrowed = new TreeSet<>();
            Set<String> fonts = new TreeSet<>();
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        String font = text.getFont().getName().replaceFirst("^[A-Z]+\\+", "");
                        fonts.add(font);
                        if (font.equals("SourceSans3-Regular")) {
                            borrowed.add(text.getUnicode());
                        }
                    }
                }.getText(pdf);
            }
            assertThat(fonts).as("%s", file).contains("LiberationSans", "SourceSans3-Bold");
            assertThat(fonts).isSubsetOf("LiberationSans", "SourceSans3-Bold", "SourceSans3-Regular");
            assertThat(borrowed)
                    .as("%s", file)
                    .noneMatch(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
        }
    }

    @Test
    void every_pdf_conforms() throws IOException {
        assertThat(files(".pdf")).hasSizeGreaterThanOrEqualTo(6);
        for (Path file : files(".pdf")) {
            Conformance.check(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    @Test
    void nothing_is_cut_off_or_stands_upon_anything_else() throws IOException {
        for (Path file : files(".pdf")) {
            for (PdfGeometry.Page page : PdfGeometry.read(Files.readAllBytes(file))) {
                assertThat(page.outside())
                        .as("%s, %s", file.getFileName(), page)
                        .isEmpty();
                assertThat(page.overlaps())
                        .as("%s, %s", file.getFileName(), page)
                        .isEmpty();
            }
        }
    }

    /** No network, no complaint about the policy, the fonts are those of the page, and axe finds nothing. */
    @Test
    void screens_have_it_in_light_and_dark() throws IOException {
        for (Path file : Stream.concat(files("_e1.html").stream(), files("index.html").stream())
                .toList()) {
            for (String scheme : List.of("light", "dark")) {
                try (Tab tab = BROWSER.tab().sized(1280, 900).scheme(scheme).open(file)) {
                    assertThat(Axe.violations(tab)).as("%s, %s", file, scheme).isEmpty();
                    assertThat(tab.complaints()).isEmpty();
                    assertThat(tab.requests())
                            .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
                    assertThat(tab.text(
                                    "[...document.fonts].map(font => font.family + ' ' + font.status).sort().join()"))
                            .isEqualTo("Company loaded,Company loaded");
                    assertThat(tab.number("document.querySelector('.logo').naturalWidth"))
                            .isEqualTo(800);
                }
            }
        }
    }

    @Test
    void a_phone_shows_it_all_in_its_width() throws IOException {
        for (Path file : files("_e1.html")) {
            try (Tab tab = BROWSER.tab().sized(390, 800).open(file)) {
                assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            }
        }
    }

    /** A page carries the characters that it has: a tenth of the font. */
    @Test
    void pages_grow_little_by_the_font() throws IOException {
        for (Path file : files(".html")) {
            int grown = Pattern.compile("data:font/ttf;base64,[^)]*")
                    .matcher(Files.readString(file))
                    .results()
                    .mapToInt(found -> found.group().length())
                    .sum();
            assertThat(grown).as("%s", file).isBetween(20_000, 130_000);
        }
    }

    @Test
    void packs_prove_with_the_home_and_without() {
        Typed proof = Typed.scorepack("verify", "--home", home.path().toString());
        assertThat(proof.out()).contains("editions made once more from the book, the same to the byte");
        assertThat(proof.exit()).as(proof.out()).isZero();
        assertThat(Verification.ofFiles(home.out(), false).flaws()).isEmpty();
    }

    @Test
    void the_same_branding_in_another_home_gives_the_same_bytes(@TempDir Path other) throws IOException {
        TestHome again = branded(other);
        again.run("2026-10", "sales");
        for (Path file : files("").stream()
                .filter(it -> it.getFileName().toString().startsWith("sales_"))
                .collect(Collectors.toList())) {
            assertThat(again.out().resolve(home.out().relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(home.out())) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
