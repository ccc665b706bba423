package org.scorepack.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The company's logo, PNG or JPEG.
 *
 * @param file as it was written
 * @param picture its pixels in sRGB
 */
record Logo(byte[] file, BufferedImage picture) {

    /** In the templates, where there is one. */
    static final String NAME = "brand/logo";

    static final int MOST_PIXELS = 2_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final double POINTS = 72 / 25.4;

    /** The longest one, by its height. */
    private static final double LONGEST = 8;

    /** Empty where the company has none. */
    static Optional<Logo> of(TemplateFolder folder) {
        return Optional.ofNullable(folder.files().get(NAME)).map(file -> {
            try {
                return read(file);
            } catch (IOException broken) {
                throw new IllegalStateException("the logo was read before", broken);
            }
        });
    }

    static boolean isPng(byte[] file) {
        return begins(file, PNG);
    }

    static boolean isJpeg(byte[] file) {
        return begins(file, JPEG);
    }

    private static boolean begins(byte[] file, byte[] sign) {
        return file.length > sign.length && Arrays.equals(Arrays.copyOf(file, sign.length), sign);
    }

    /** @throws IOException where it is damaged, larger than it may be, or has colours that no screen has; says what */
    static Logo read(byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(isPng(file) ? "png" : "jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.max(width, height) > MOST_PIXELS) {
                    throw new IOException("it has " + width + " by " + height + " pixels");
                }
                return new Logo(file, sRgb(reader.read(0)));
            } catch (RuntimeException damaged) {
                throw new IOException("it is damaged", damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage sRgb(BufferedImage read) {
        int type = read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = new BufferedImage(read.getWidth(), read.getHeight(), type);
        Graphics2D g = picture.createGraphics();
        g.drawImage(read, 0, 0, null);
        g.dispose();
        return picture;
    }

    /** For pages that read nothing from anywhere. */
    String address() {
        return "data:image/" + (isPng(file) ? "png" : "jpeg") + ";base64,"
                + Base64.getEncoder().encodeToString(file);
    }

    /**
     * Puts it at the head of the first page, above what stands there on every page, as an artifact: the company's name stands on
     * the page as text.
     */
    void draw(PDDocument document, Sheet sheet) throws IOException {
        PDPage page = document.getPage(0);
        double wide = page.getMediaBox().getWidth();
        double tall = page.getMediaBox().getHeight();
        double height = sheet.millimetres("logo") * POINTS;
        double width = height * picture.getWidth() / picture.getHeight();
        if (width > LONGEST * height) {
            height = height * LONGEST * height / width;
            width = height * picture.getWidth() / picture.getHeight();
        }
        double side = sheet.millimetres(wide > tall ? "side-across" : "side") * POINTS;
        double top = sheet.millimetres("logo-top") * POINTS;
        PDImageXObject image = isPng(file)
                ? LosslessFactory.createFromImage(document, picture)
                : JPEGFactory.createFromByteArray(document, file);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT, header());
            content.drawImage(
                    image, (float) (wide - side - width), (float) (tall - top - height), (float) width, (float) height);
            content.endMarkedContent();
        }
    }

    private static PDPropertyList header() {
        COSDictionary header = new COSDictionary();
        header.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        header.setItem(COSName.SUBTYPE, COSName.getPDFName("Header"));
        return PDPropertyList.create(header);
    }
}
