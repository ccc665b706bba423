package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.SampleRun;

/**
 * All pages of the sample company as pictures, to be looked at: {@code mvn -Ppictures test} writes them to {@code
 * target/pictures}, in colour, in grey as a printer makes them, and the pages for the screen as a phone shows them.
 */
class SamplePictures {

    private static final float DOTS = 100;
    private static final int PHONE = 390;
    private static final int TALL = 6000;
    private static final Path FOLDER = Path.of("target", "pictures");

    private static SampleRun run;

    @BeforeAll
    static void october() {
        run = SampleRun.once();
    }

    @Test
    void pages_in_colour_and_in_grey() throws IOException {
        int pages = 0;
        for (String department : run.departments()) {
            for (String end : List.of(".pdf", "_annex.pdf")) {
                pages += draw(run.file(department, end));
            }
        }
        assertThat(pages).isGreaterThan(run.departments().size());
        assertThat(pictures("colour")).isEqualTo(pages);
        assertThat(pictures("grey")).isEqualTo(pages);
    }

    @Test
    void pages_on_a_phone() throws IOException, InterruptedException {
        Optional<Path> browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        Path folder = Files.createDirectories(FOLDER.resolve("phone"));
        for (String department : run.departments()) {
            Path picture = folder.resolve(department + ".png").toAbsolutePath();
            Process process = new ProcessBuilder(
                            browser.get().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--hide-scrollbars",
                            "--user-data-dir=" + FOLDER.resolve("browser").toAbsolutePath(),
                            "--window-size=" + PHONE + "," + TALL,
                            "--screenshot=" + picture,
                            run.file(department, ".html").toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).isZero();
            assertThat(picture).isNotEmptyFile();
        }
    }

    private static int draw(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String name =
                        "%s-%02d.png".formatted(pdf.getFileName().toString().replace(".pdf", ""), page + 1);
                BufferedImage colour = renderer.renderImageWithDPI(page, DOTS, ImageType.RGB);
                write(colour, "colour", name);
                write(grey(colour), "grey", name);
            }
            return document.getNumberOfPages();
        }
    }

    private static BufferedImage grey(BufferedImage colour) {
        BufferedImage grey = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = grey.createGraphics();
        g.drawImage(colour, 0, 0, null);
        g.dispose();
        return grey;
    }

    private static void write(BufferedImage picture, String folder, String name) throws IOException {
        ImageIO.write(
                picture,
                "png",
                Files.createDirectories(FOLDER.resolve(folder)).resolve(name).toFile());
    }

    private static int pictures(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return (int) files.count();
        }
    }
}
