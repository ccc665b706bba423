package org.scorepack.render;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.Workbook;
import org.scorepack.compose.Workbook.Row;
import org.scorepack.compose.Workbook.Sheet;
import org.scorepack.render.XlsxParts.Tab;

/**
 * A workbook as a file, {@code .xlsx}: written sheet by sheet straight into the zip, with neither clock nor chance in it. A
 * list longer than a sheet goes on on the next one.
 */
final class XlsxPrinter {

    /** Rows that a sheet can have, with its head. */
    static final int MOST_ROWS = 1_048_576;

    /** What every entry of the zip says, whenever it was made: a day that needs no field with a time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final int mostRows;

    XlsxPrinter() {
        this(MOST_ROWS);
    }

    XlsxPrinter(int mostRows) {
        this.mostRows = mostRows;
    }

    byte[] print(Workbook workbook, PackHead head) {
        List<Sheet> sheets = paged(workbook);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            XlsxStyles styles = new XlsxStyles();
            part(zip, out, "[Content_Types].xml", XlsxParts.contentTypes(sheets.size() + 1));
            part(zip, out, "_rels/.rels", XlsxParts.relationships());
            part(zip, out, "docProps/core.xml", XlsxParts.properties(head));
            part(zip, out, "xl/workbook.xml", XlsxParts.workbook(tabs(workbook, sheets)));
            part(zip, out, "xl/_rels/workbook.xml.rels", XlsxParts.relationshipsOfWorkbook(sheets.size() + 1));
            begin(zip, 1);
            new XlsxSheet(out, styles, head)
                    .readMe(head.title(), facts(head), workbook.readMe().parts());
            out.flush();
            for (int at = 0; at < sheets.size(); at++) {
                begin(zip, at + 2);
                new XlsxSheet(out, styles, head)
                        .list(sheets.get(at).columns(), sheets.get(at).rows());
                out.flush();
            }
            part(zip, out, "xl/styles.xml", styles.xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Tab> tabs(Workbook workbook, List<Sheet> sheets) {
        List<Tab> tabs = new ArrayList<>(List.of(new Tab(workbook.readMe().name(), "")));
        for (Sheet sheet : sheets) {
            String last = XlsxText.letters(Math.max(0, sheet.columns().size() - 1));
            tabs.add(new Tab(sheet.name(), "$A$1:$" + last + "$" + (sheet.rows().size() + 1)));
        }
        return tabs;
    }

    /** The sheets, each no longer than it can be: what is left of a list follows under the next number. */
    private List<Sheet> paged(Workbook workbook) {
        List<Sheet> paged = new ArrayList<>();
        int most = mostRows - 1;
        for (Sheet sheet : workbook.sheets()) {
            List<Row> rows = sheet.rows();
            paged.add(new Sheet(sheet.name(), sheet.columns(), rows.subList(0, Math.min(most, rows.size()))));
            for (int from = most, page = 2; from < rows.size(); from += most, page++) {
                paged.add(new Sheet(
                        workbook.continued(sheet, page),
                        sheet.columns(),
                        rows.subList(from, Math.min(from + most, rows.size()))));
            }
        }
        return paged;
    }

    private static List<List<String>> facts(PackHead head) {
        Map<String, String> words = Words.of(head);
        List<List<String>> facts = new ArrayList<>();
        fact(facts, words, "workbook.company", head.company());
        fact(facts, words, "workbook.department", head.department());
        fact(facts, words, "workbook.period", head.period());
        fact(facts, words, "workbook.issue", head.issue());
        fact(facts, words, "workbook.class", head.classification());
        fact(facts, words, "workbook.marking", head.marking());
        fact(facts, words, "data-to", head.dataTo());
        fact(facts, words, "workbook.content", head.hash());
        return facts;
    }

    private static void fact(List<List<String>> facts, Map<String, String> words, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(List.of(words.getOrDefault(key, key), value));
        }
    }

    private static void begin(ZipOutputStream zip, int sheet) throws IOException {
        zip.putNextEntry(entry("xl/worksheets/sheet" + sheet + ".xml"));
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String xml) throws IOException {
        zip.putNextEntry(entry(name));
        out.write(xml);
        out.flush();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }
}
