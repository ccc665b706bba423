package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.SampleRun;
import org.scorepack.testing.Tab;
import org.scorepack.testing.TestHome;

/**
 * All pages of the sample company as pictures, to be looked at: {@code mvn -Ppictures test} writes them to {@code
 * target/pictures}, in colour, in grey as a printer makes them, and the pages for the screen as a phone shows them: October
 * in English, and the end of a quarter for management, board and team, for print and for phones, in three languages.
 */
class SamplePictures {

    private static final float DOTS = 100;
    private static final int PHONE = 390;
    private static final Path FOLDER = Path.of("target", "pictures");

    /** A file that becomes pictures whose names begin as it does, behind its language where there are several. */
    private record Picture(Path file, String language) {

        String name() {
            return language + file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        }
    }

    private static SampleRun run;

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    @BeforeAll
    static void october() {
        TestHome.delete(FOLDER);
        run = SampleRun.once();
    }

    @Test
    void pages_in_colour_and_in_grey() throws IOException {
        int pages = 0;
        for (Picture pdf : files(".pdf")) {
            pages += draw(pdf);
        }
        assertThat(pages).isGreaterThan(2 * run.departments().size());
        assertThat(pictures("colour")).isEqualTo(pages);
        assertThat(pictures("grey")).isEqualTo(pages);
    }

    @Test
    void pages_on_a_phone() throws IOException {
        for (Picture html : files(".html")) {
            try (Tab tab = BROWSER.tab().sized(PHONE, 700).open(html.file())) {
                tab.sized(PHONE, tab.number("document.documentElement.scrollHeight"))
                        .picture(FOLDER.resolve("phone").resolve(html.name() + ".png"));
            }
        }
        assertThat(pictures("phone")).isEqualTo(files(".html").size());
    }

    private static List<Picture> files(String end) throws IOException {
        List<Picture> found = new ArrayList<>();
        for (String department : run.departments()) {
            try (Stream<Path> files = Files.list(run.file(department, ".pdf").getParent())) {
                files.filter(file -> file.toString().endsWith(end))
                        .sorted()
                        .forEach(file -> found.add(new Picture(file, "")));
            }
        }
        for (String language : EveryEdition.LANGUAGES) {
            EveryEdition.in(language).files(end).forEach(file -> found.add(new Picture(file, language + "_")));
        }
        return found;
    }

    private static int draw(Picture pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.file().toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String name = "%s-%02d.png".formatted(pdf.name(), page + 1);
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
