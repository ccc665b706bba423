package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.job.Verification;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.TestHome;

/** A company's logo stands at the head of page 1 of everything that is published, and whatever is no logo is an error with its place. */
@TestInstance(Lifecycle.PER_CLASS)
class BrandLogoTest {

    /** No page has such a colour of its own. */
    private static final Color MAGENTA = new Color(0xff00ff);

    private TestHome home;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        home = branded(temporary, "logo.png", png(600, 200, true));
        assertThat(home.run("2026-10").packs()).noneMatch(pack -> pack.failed());
    }

    private static TestHome branded(Path folder, String name, byte[] file) throws IOException {
        TestHome home = TestHome.of("small", folder);
        home.replace(
                "config/organisation.yaml", "organisation:\n", "organisation:\n  layout: phone\n  paper: Letter\n");
        home.write(
                "config/organisation.yaml",
                home.read("config/organisation.yaml").stripTrailing() + "\n" + """
                        audiences:
                          board: { departments: [north] }
                          team: { departments: [north] }
                        branding:
                          logo: config/brand/%s
                        """.formatted(name));
        Files.createDirectories(folder.resolve("config/brand"));
        Files.write(folder.resolve("config/brand").resolve(name), file);
        return home;
    }

    @Test
    void every_pdf_has_it_above_the_head_of_its_first_page_and_nowhere_else() throws IOException {
        List<Path> pdfs = files(home, ".pdf");
        assertThat(pdfs).hasSizeGreaterThan(6).anyMatch(file -> file.toString().endsWith("_phone.pdf"));
        for (Path file : pdfs) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                PDFRenderer pages = new PDFRenderer(pdf);
                int[] box = magenta(pages.renderImageWithDPI(0, 127));
                assertThat(box).as("%s", file).isNotEmpty();
                double millimetre = 127 / 25.4;
                assertThat((box[2] - box[0] + 1.0) / (box[3] - box[1] + 1)).isBetween(2.8, 3.2);
                assertThat(box[1]).as("top of %s", file).isGreaterThan((int) (3 * millimetre));
                assertThat((box[3] - box[1]) / millimetre).isBetween(4.5, 7.5);
                for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                    assertThat(magenta(pages.renderImageWithDPI(page, 40))).isEmpty();
                }
            }
            Conformance.check(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    /** Nothing that is printed lies under it: the page without it is the same around it, and white where it stands. */
    @Test
    void nothing_lies_under_it(@TempDir Path plain) throws IOException {
        TestHome without = TestHome.copyOf(home.path(), plain);
        TestHome.delete(plain.resolve("out"));
        TestHome.delete(plain.resolve(".scorepack"));
        without.replace("config/organisation.yaml", "branding:\n  logo: config/brand/logo.png\n", "");
        without.run("2026-10", "north");
        for (Path file : files(without, "e1.pdf")) {
            Path with = home.out().resolve(without.out().relativize(file));
            try (PDDocument bare = Loader.loadPDF(file.toFile());
                    PDDocument branded = Loader.loadPDF(with.toFile())) {
                BufferedImage page = new PDFRenderer(bare).renderImageWithDPI(0, 127);
                int[] box = magenta(new PDFRenderer(branded).renderImageWithDPI(0, 127));
                for (int x = box[0]; x <= box[2]; x++) {
                    for (int y = box[1]; y <= box[3]; y++) {
                        assertThat(page.getRGB(x, y) & 0xffffff).isEqualTo(0xffffff);
                    }
                }
            }
        }
    }

    @Test
    void pages_and_indexes_have_it_inside_with_the_name_of_the_company() throws IOException {
        String address = "src=\"data:image/png;base64,"
                + Base64.getEncoder()
                        .encodeToString(Files.readAllBytes(home.path().resolve("config/brand/logo.png")));

        for (Path file : files(home, ".html")) {
            assertThat(Files.readString(file)).containsOnlyOnce("<img class=\"logo\" " + address + "\"");
        }
        assertThat(Files.readString(home.edition("north", "2026-10", 1).resolve("north_2026-10_e1.html")))
                .contains("\" alt=\"Small company\"")
                .contains("img-src data:;");
    }

    @Test
    void the_same_logo_gives_the_same_bytes_and_another_one_another_edition_and_both_prove_with_the_home_and_without(
            @TempDir Path other) throws IOException {
        TestHome again = branded(other, "logo.png", png(600, 200, true));
        again.run("2026-10");
        assertThat(packs(again, 1)).isEqualTo(packs(home, 1));
        Files.write(other.resolve("config/brand/logo.png"), png(600, 201, true));
        again.run("2026-10");
        assertThat(again.edition("north", "2026-10", 2)).exists();
        Typed proof = Typed.scorepack("verify", "--home", other.toString());
        assertThat(proof.out()).contains("editions made once more from the book, the same to the byte");
        assertThat(proof.exit()).as(proof.out()).isZero();
        assertThat(Verification.ofFiles(again.out(), false).flaws()).isEmpty();
    }

    /** What was published does not fall with a file that somebody tidied away. */
    @Test
    void packs_prove_without_the_logo_of_then(@TempDir Path other) throws IOException {
        TestHome tidied = TestHome.copyOf(home.path(), other);
        Files.delete(other.resolve("config/brand/logo.png"));
        Typed proof = Typed.scorepack("verify", "--home", other.toString());
        assertThat(proof.exit()).as(proof.out()).isZero();
        assertThat(proof.out())
                .contains("logo, colours or font of the company cannot be used any more")
                .contains("north/2026-10/edition-1: program, templates or branding show something else now");
        Path html = tidied.edition("north", "2026-10", 1).resolve("north_2026-10_e1.html");
        html.toFile().setWritable(true);
        Files.writeString(html, Files.readString(html).replaceFirst("(data-part=\"actual\">)[0-9]", "$17"));
        assertThat(Typed.scorepack("verify", "--home", other.toString()).exit()).isEqualTo(5);
    }

    @Test
    void a_jpeg_does_too(@TempDir Path other) throws IOException {
        TestHome jpeg = branded(other, "logo.jpg", written("jpg", picture(600, 200, BufferedImage.TYPE_INT_RGB)));
        jpeg.run("2026-10", "north");
        Path pdf = jpeg.edition("north", "2026-10", 1).resolve("north_2026-10_e1.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(magenta(new PDFRenderer(document).renderImageWithDPI(0, 127)))
                    .isNotEmpty();
        }
        Conformance.check("jpeg", Files.readAllBytes(pdf));
        assertThat(Files.readString(jpeg.edition("north", "2026-10", 1).resolve("north_2026-10_e1.html")))
                .contains("src=\"data:image/jpeg;base64,");
    }

    @Test
    void what_is_no_logo_is_told_with_its_place(@TempDir Path other) throws IOException {
        byte[] good = png(600, 200, false);
        says(
                other,
                "svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(),
                "not-an-image",
                "is neither PNG nor JPEG");
        says(other, "cut", Arrays.copyOf(good, 60), "not-an-image", "cannot be used: ");
        says(other, "wide", png(2001, 10, false), "not-an-image", "cannot be used: it has 2001 by 10 pixels");
        says(other, "big", new byte[200_001], "too-large", "has 200001 bytes");
        TestHome gone = branded(other.resolve("gone"), "logo.png", good);
        Files.delete(other.resolve("gone/config/brand/logo.png"));
        validated(gone, "missing-file", "'config/brand/logo.png' is no file");
        gone.replace("config/organisation.yaml", "config/brand/logo.png", "../logo.png");
        validated(gone, "outside-folders", "'../logo.png' leads out of the home");
        Path outside = Files.write(other.resolve("outside.png"), good);
        Files.createSymbolicLink(other.resolve("gone/link.png"), outside);
        gone.replace("config/organisation.yaml", "../logo.png", "link.png");
        validated(gone, "outside-folders", "'link.png' leads out of the home");
    }

    private static void says(Path folder, String name, byte[] file, String code, String found) throws IOException {
        validated(branded(folder.resolve(name), name, file), code, "'config/brand/" + name + "' " + found);
    }

    private static void validated(TestHome home, String code, String found) {
        long line = home.read("config/organisation.yaml").lines().count();
        Typed typed = Typed.scorepack("validate", "--home", home.path().toString());
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out())
                .contains("error " + code + "  config/organisation.yaml:" + line + ":9\n  found: " + found);
        assertThat(Typed.scorepack(
                                "run",
                                "--period",
                                "2026-10",
                                "--home",
                                home.path().toString())
                        .exit())
                .isEqualTo(3);
    }

    /** SHA-256 would say less where it fails: bytes by file of an edition, without the journal of when it was made. */
    private static TreeMap<String, String> packs(TestHome home, int edition) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        for (Path file : files(home, "")) {
            if (file.getFileName().toString().contains("_e" + edition)) {
                found.put(file.getFileName().toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    private static List<Path> files(TestHome home, String end) throws IOException {
        try (Stream<Path> all = Files.walk(home.out())) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    /** Left, top, right and bottom of what is magenta; nothing where nothing is. */
    private static int[] magenta(BufferedImage page) {
        int[] box = {page.getWidth(), page.getHeight(), -1, -1};
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                Color colour = new Color(page.getRGB(x, y));
                if (colour.getRed() > 200 && colour.getBlue() > 200 && colour.getGreen() < 90) {
                    box = new int[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
                    };
                }
            }
        }
        return box[2] < 0 ? new int[0] : box;
    }

    private static byte[] png(int width, int height, boolean clear) throws IOException {
        return written("png", picture(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB));
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D g = picture.createGraphics();
        g.setColor(MAGENTA);
        g.fillRect(0, 0, width, height);
        g.dispose();
        if (type == BufferedImage.TYPE_INT_ARGB) {
            picture.setRGB(width / 2, height / 2, 0x00ffffff);
        }
        return picture;
    }

    private static byte[] written(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }
}
