package org.scorepack.render;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.Page;
import org.scorepack.scorecard.Paper;
import org.w3c.dom.Document;

/**
 * Pages as PDF: tagged for PDF/UA-1, archivable as PDF/A-3a, with bookmarks, fonts and colour profile inside.
 *
 * <p>Layout reads nothing but the text it is given: every file, network and class path address is refused.
 */
final class PdfPrinter {

    private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

    static {
        XRLog.setLoggingEnabled(false);
        // the metadata is written by whatever the class path offers: this keeps its bytes alike, and saves looking for
        // it
        if (System.getProperty(TRANSFORMER) == null) {
            System.setProperty(
                    TRANSFORMER,
                    TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    /** After so many layouts pages end where they do. */
    private static final int LAYOUTS = 6;

    /** Millimetres of a phone's foot, and of each line of a classification in it, which has room for so many letters. */
    private static final int FOOT = 12;

    private static final int FOOT_LINE = 5;
    private static final int FOOT_LETTERS = 22;

    /** A phone's first page is short of room above its head. */
    private static final String HEAD_OF_A_PHONE = "\n@page :first { margin-top: var(--head-below-logo); }";

    /** A page for a wall is set in the first of so many sizes of type that it fits in. */
    private static final int SIZES = 5;

    private static final byte[] PROFILE = ColourProfile.sRgb();

    private final Templates templates;
    private final FontSet fonts;
    private final Palette palette;
    private final Map<Paper, Style> papers = new EnumMap<>(Paper.class);
    private final Style phone;
    private final Optional<Logo> logo;

    /** @param file bytes of the PDF; @param pages how many; @param warnings what could not be shown */
    record Printed(byte[] file, int pages, List<String> warnings) {}

    PdfPrinter(Templates templates, TemplateFolder folder, FontSet fonts, Palette palette) {
        this.templates = templates;
        this.fonts = fonts;
        this.palette = palette;
        String brand = Brand.sheet(folder, palette);
        logo = Logo.of(folder);
        for (Paper paper : Paper.values()) {
            papers.put(paper, style(Sheet.of(folder, paper), folder.text("css/print.css") + brand));
        }
        phone = style(
                Sheet.phone(folder),
                folder.text("css/print.css")
                        + folder.text("css/phone.css")
                        + brand
                        + (logo.isPresent() ? HEAD_OF_A_PHONE : ""));
    }

    /** How a document looks: its sheet, and its style sheet for that. */
    private record Style(Sheet sheet, String css) {}

    private Style style(Sheet sheet, String css) {
        return new Style(sheet, palette.resolved(sheet.resolved(css)));
    }

    /** A narrow foot grows with the lines that a classification takes. */
    private static String foot(PackHead head) {
        int lines = (head.marking().length() + FOOT_LETTERS - 1) / FOOT_LETTERS;
        return lines == 0 ? "" : "\n@page { margin-bottom: " + (FOOT + FOOT_LINE * lines) + "mm; }";
    }

    /** @param figures of the pack: attached unless it is restricted */
    Printed print(Pack pack, PackFile file, String stem, Figures figures) {
        return print(pack, file, stem, figures, diagnostic -> {});
    }

    /** @param diagnostics what the layout complains about, for tests; it speaks only while its log is on */
    Printed print(Pack pack, PackFile kind, String stem, Figures figures, Consumer<Diagnostic> diagnostics) {
        int size = 1;
        Printed printed = print(pack, kind, stem, figures, diagnostics, size);
        while (pack.head().poster() && printed.pages > 1 && size < SIZES) {
            printed = print(pack, kind, stem, figures, diagnostics, ++size);
        }
        return printed;
    }

    private Printed print(
            Pack pack, PackFile kind, String stem, Figures figures, Consumer<Diagnostic> diagnostics, int size) {
        List<Page> pages = switch (kind) {
            case ANNEX -> pack.annex();
            case STRATEGY -> pack.strategy();
            default -> pack.pages();
        };
        PackHead.Part part = switch (kind) {
            case ANNEX -> pack.head().annex();
            case STRATEGY -> pack.head().strategy();
            default -> pack.head().pages();
        };
        Style style = kind == PackFile.PHONE
                ? phone
                : requireNonNull(papers.get(pack.format().paper()));
        Map<String, String> words = Words.of(pack.head());
        Glyphs glyphs = new Glyphs(fonts::covers);
        ChartObjects charts = new ChartObjects(
                fonts, palette, words, glyphs::printable, style.sheet().charts());
        Map<String, Object> model = PackTree.of(pack, "print", part, pages, List.of(), List.of(), charts::keep, words);
        model.put("phone", kind == PackFile.PHONE);
        model.put("contents", kind == PackFile.PHONE || model.get("contents") == Boolean.TRUE);
        model.put("css", kind == PackFile.PHONE ? style.css() + foot(pack.head()) : style.css());
        model.put("size", "size-" + size);
        String xhtml = glyphs.printable(templates.print("pack.ftl", model));
        Document read = Xhtml.read(xhtml);
        Breaks breaks = kind == PackFile.PHONE ? new PhoneBreaks(read) : PageBreaks::mend;
        for (int layout = 1; ; layout++) {
            try (PDDocument document = new PDDocument();
                    PdfBoxRenderer renderer =
                            builder(document, read, charts, diagnostics).buildPdfRenderer()) {
                fonts.lend(document, renderer.getFontResolver());
                renderer.layout();
                if (layout == LAYOUTS || !breaks.mend(new LaidOut(renderer))) {
                    renderer.createPDFWithoutClosing();
                    FigureMarks.write(
                            document,
                            xhtml,
                            new Subjects(pack.head().departmentId(), pack.head().periodCode(), figures.metrics()));
                    byte[] file = PdfFinish.save(
                            document, pack.head(), xhtml, attachments(pack, figures, words), logo, style.sheet());
                    return new Printed(file, document.getNumberOfPages(), glyphs.warnings(kind.name(stem)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Attachment> attachments(Pack pack, Figures figures, Map<String, String> words) {
        return pack.head().restricted()
                ? List.of()
                : List.of(new Attachment(
                        Figures.FILE, "text/csv", words.getOrDefault("attached-figures", ""), figures.csv()));
    }

    private static PdfRendererBuilder builder(
            PDDocument document, Document read, ChartObjects charts, Consumer<Diagnostic> diagnostics) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withW3cDocument(read, "");
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(PROFILE);
        builder.withProducer(PdfFinish.PRODUCER);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useObjectDrawerFactory(charts);
        builder.usePageSupplier((to, width, height, page, shadow) -> PageMarks.page(to, width, height));
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(
                address -> {
                    throw new SecurityException("pages refer to nothing outside: " + address);
                },
                "http",
                "https",
                "file",
                "jar",
                "ftp",
                "data",
                "classpath");
        builder.withDiagnosticConsumer(diagnostics);
        return builder;
    }
}
