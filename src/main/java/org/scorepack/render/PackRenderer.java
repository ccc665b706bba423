package org.scorepack.render;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackTables;

/**
 * Turns a pack into files. Thread-safe, and keeps what is costly to read (templates, fonts): one is enough for a run.
 *
 * <p>The same pack gives the same bytes in any thread, locale and time zone. What is wrong with a template is told by
 * {@link RenderException}.
 */
public final class PackRenderer {

    private final TemplateFolder folder;
    private final HtmlPrinter html;
    private final PdfPrinter pdf;

    /** With the built-in templates. */
    public PackRenderer() {
        this(TemplateFolder.builtIn());
    }

    /** @param home whose {@code templates/} replaces the built-in ones, file by file */
    public PackRenderer(Path home) {
        this(TemplateFolder.of(home));
    }

    PackRenderer(TemplateFolder folder) {
        this.folder = folder;
        Templates templates = new Templates(folder);
        FontSet fonts = new FontSet(folder);
        Palette palette = Palette.of(folder);
        StyleSheetCheck.check(folder, palette);
        this.html = new HtmlPrinter(templates, folder, new SvgPainter(fonts, palette));
        this.pdf = new PdfPrinter(templates, folder, fonts, palette);
    }

    /**
     * The files of a pack: {@code STEM.pdf}, {@code STEM.html}, {@code figures.csv}, {@code figures.xlsx}, {@code outlook.csv},
     * {@code scores.csv}, and {@code STEM_annex.pdf} where there is an annex.
     *
     * @param stem of the file names: {@code sales_2026-10_e1}
     */
    public Rendered render(Pack pack, PackTables tables, String stem) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        List<String> warnings = new ArrayList<>();
        Figures figures = Figures.of(tables.figures());
        files.put(Figures.FILE, figures.csv());
        files.put("figures.xlsx", new XlsxPrinter().print(tables.workbook(), pack.head()));
        files.put("outlook.csv", CsvPrinter.print(tables.outlook()));
        files.put("scores.csv", CsvPrinter.print(tables.scores()));
        files.put(stem + ".html", html.print(pack));
        PdfPrinter.Printed pages = pdf.print(pack, pack.pages(), stem + ".pdf", figures);
        files.put(stem + ".pdf", pages.file());
        warnings.addAll(pages.warnings());
        if (!pack.annex().isEmpty()) {
            PdfPrinter.Printed annex = pdf.print(pack, pack.annex(), stem + "_annex.pdf", figures);
            files.put(stem + "_annex.pdf", annex.file());
            warnings.addAll(annex.warnings());
        }
        return new Rendered(files, warnings);
    }

    /**
     * The bytes from which the content hash is made: what the pack shows, its tables, and templates and fonts in use. Two
     * editions with the same content have the same, whatever their number. The workbook is left out: it says what pages and
     * tables say.
     *
     * @param unstamped pack without issue and hash
     */
    public byte[] contentBytes(Pack unstamped, PackTables tables) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(html.print(unstamped.stamped("", "")));
        content.writeBytes(CsvPrinter.print(tables.figures()));
        content.writeBytes(CsvPrinter.print(tables.outlook()));
        content.writeBytes(CsvPrinter.print(tables.scores()));
        content.writeBytes(folder.digest());
        return content.toByteArray();
    }
}
