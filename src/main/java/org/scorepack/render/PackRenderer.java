package org.scorepack.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackTables;
import org.scorepack.scorecard.Branding;

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

    /**
     * @param home whose {@code templates/} replaces the built-in ones, file by file
     * @param branding what stands over both
     * @throws RenderException where one of them cannot be used
     */
    public PackRenderer(Path home, Branding branding) {
        this(TemplateFolder.of(home, branding));
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
     * The files of a pack, called as {@link PackFile} says; annex and strategy pack only where they have pages, one for phones
     * only where somebody reads on one.
     *
     * @param stem of the file names: {@code sales_2026-10_e1}
     */
    public Rendered render(Pack pack, PackTables tables, String stem) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        List<String> warnings = new ArrayList<>();
        Figures figures = Figures.of(tables.figures());
        files.put(PackFile.CSV.name(stem), figures.csv());
        files.put(PackFile.XLSX.name(stem), new XlsxPrinter().print(tables.workbook(), pack.head()));
        files.put(PackFile.OUTLOOK.name(stem), CsvPrinter.print(tables.outlook()));
        files.put(PackFile.SCORES.name(stem), CsvPrinter.print(tables.scores()));
        files.put(PackFile.HTML.name(stem), html.print(pack));
        for (PackFile file : pdfs(pack)) {
            PdfPrinter.Printed printed = pdf.print(pack, file, stem, figures);
            files.put(file.name(stem), printed.file());
            warnings.addAll(printed.warnings());
        }
        return new Rendered(files, warnings);
    }

    private static List<PackFile> pdfs(Pack pack) {
        List<PackFile> pdfs = new ArrayList<>(List.of(PackFile.PDF));
        if (pack.format().phone() && !pack.head().poster()) {
            pdfs.add(PackFile.PHONE);
        }
        if (!pack.strategy().isEmpty()) {
            pdfs.add(PackFile.STRATEGY);
        }
        if (!pack.annex().isEmpty()) {
            pdfs.add(PackFile.ANNEX);
        }
        return pdfs;
    }

    /**
     * The bytes from which the content hash is made: what the pack shows, its tables, the form of its PDFs, and templates and fonts in use. Two
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
        content.writeBytes(unstamped.format().toString().getBytes(StandardCharsets.UTF_8));
        content.writeBytes(folder.digest());
        return content.toByteArray();
    }
}
