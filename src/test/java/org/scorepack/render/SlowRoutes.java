package org.scorepack.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Pack;
import org.scorepack.scorecard.Paper;
import org.w3c.dom.Document;

/**
 * The ways to the same PDF that the product does not take, each with the same templates, charts, tags and archive format: what
 * the library does unless it is told otherwise, charts as SVG drawn by Batik, charts as pictures.
 */
final class SlowRoutes {

    private static final Map<String, FontStyle> FACES = Map.of(
            "Regular",
            FontStyle.NORMAL,
            "Italic",
            FontStyle.ITALIC,
            "SemiBold",
            FontStyle.NORMAL,
            "Bold",
            FontStyle.NORMAL);
    private static final Map<String, Integer> WEIGHTS =
            Map.of("Regular", 400, "Italic", 400, "SemiBold", 600, "Bold", 700);
    private static final Pattern OBJECT = Pattern.compile(
            "<object type=\"scorepack/chart\" (class=\"[^\"]*\") data-chart=\"([0-9]+)\" data-about=\"[^\"]*\" (alt=\"[^\"]*\")></object>");
    private static final double SHARP = 2.5;

    private final TemplateFolder folder = TemplateFolder.builtIn();
    private final Templates templates = new Templates(folder);
    private final FontSet fonts = new FontSet(folder);
    private final Palette palette = Palette.of(folder);
    private final Map<String, String> words = Words.of("layout", "en");

    SlowRoutes() throws IOException, FontFormatException {
        XRLog.setLoggingEnabled(false);
        for (String face : FACES.keySet()) {
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .registerFont(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(ttf(face))));
        }
    }

    /** Fonts as streams, glyph substitution on. */
    byte[] libraryDefaults(Pack pack) throws IOException {
        ChartObjects charts = new ChartObjects(fonts, palette, words, text -> text, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = builder(markup(pack, charts::keep));
        FACES.forEach((face, style) -> builder.useFont(
                () -> new ByteArrayInputStream(ttf(face)), FontSet.FAMILY, WEIGHTS.get(face), style, true));
        // axes measure with the JDK's own face before they are drawn without words
        builder.useFont(() -> new ByteArrayInputStream(ttf("Regular")), Font.SANS_SERIF, 400, FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(charts);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    byte[] svg(Pack pack) throws IOException {
        return withImages(pack, chart -> "<svg" + svg(chart).substring("<svg".length()));
    }

    byte[] png(Pack pack) throws IOException {
        return withImages(
                pack,
                chart -> "<img src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(pixels(chart)) + "\"/>");
    }

    /** The product's own way, but for the drawing of charts. */
    private byte[] withImages(Pack pack, Function<Chart, String> image) throws IOException {
        List<Chart> charts = new ArrayList<>();
        String markup = markup(pack, chart -> {
            charts.add(chart);
            return Map.of("number", charts.size() - 1);
        });
        BitSet drawn = new BitSet();
        String images = OBJECT.matcher(markup).replaceAll(found -> {
            int number = Integer.parseInt(found.group(2));
            drawn.set(number);
            String one = image.apply(charts.get(number));
            int end = one.indexOf(' ');
            return Matcher.quoteReplacement(
                    one.substring(0, end) + " " + found.group(1) + " " + found.group(3) + one.substring(end));
        });
        if (drawn.cardinality() != charts.size()) {
            throw new IllegalStateException(drawn.cardinality() + " of " + charts.size() + " charts were drawn");
        }
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = builder(images);
            builder.usePDDocument(document);
            builder.useSVGDrawer(new BatikSVGDrawer());
            try (var renderer = builder.buildPdfRenderer()) {
                fonts.lend(document, renderer.getFontResolver());
                renderer.createPDFWithoutClosing();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private String markup(Pack pack, Function<Chart, Map<String, Object>> charts) {
        Map<String, Object> model =
                PackTree.of(pack, "print", pack.head().pages(), pack.pages(), List.of(), List.of(), charts, words);
        model.put("css", palette.resolved(Sheet.of(folder, Paper.A4).resolved(folder.text("css/print.css"))));
        model.put("size", "size-1");
        return templates.print("pack.ftl", model);
    }

    private static PdfRendererBuilder builder(String markup) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(markup, "");
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ColourProfile.sRgb());
        return builder;
    }

    private void paint(Chart chart, Graphics2D g) {
        ChartPainter.Size size = ChartPainter.size(chart);
        ChartPainter.paint(chart, new Drawing(g, fonts, palette, words, text -> text), size.width(), size.height());
    }

    private String svg(Chart chart) {
        Document document = SVGDOMImplementation.getDOMImplementation()
                .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
        SVGGraphics2D g = new SVGGraphics2D(SVGGeneratorContext.createDefault(document), false);
        paint(chart, g);
        ChartPainter.Size size = ChartPainter.size(chart);
        StringWriter text = new StringWriter();
        try {
            g.stream(text, true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String whole = text.toString();
        return whole.substring(whole.indexOf("<svg"))
                .replaceFirst("<svg", "<svg viewBox=\"0 0 " + size.width() + " " + size.height() + "\"");
    }

    private byte[] pixels(Chart chart) {
        ChartPainter.Size size = ChartPainter.size(chart);
        BufferedImage image = new BufferedImage(
                (int) (size.width() * SHARP), (int) (size.height() * SHARP), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(java.awt.Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(SHARP, SHARP);
        paint(chart, g);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private byte[] ttf(String face) {
        return folder.bytes("fonts/SourceSans3-" + face + ".ttf");
    }
}
