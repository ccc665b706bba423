package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.testing.XlsxFile.inline;
import static org.scorepack.testing.XlsxFile.number;
import static org.scorepack.testing.XlsxFile.row;
import static org.scorepack.testing.XlsxFile.typed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.SheetArea;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.testing.XlsxFile;

/** What is no workbook, or a damaged one, ends in an error that says what it is, and nothing of it counts. */
class WorkbookFaultsTest {

    private static final String HEAD = row(1, inline("A1", "month"), inline("B1", "orders"));
    private static final String OCTOBER = row(2, inline("A2", "2026-10"), number("B2", "12"));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path home;

    @Test
    void other_files_with_the_name_of_a_workbook() throws IOException {
        byte[] old = bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(2000));
        byte[] locked = bytes(new String(old, StandardCharsets.ISO_8859_1)
                + new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        assertThat(reason(old)).isEqualTo("is an old workbook (xls); save it as Excel workbook (xlsx)");
        assertThat(reason(locked))
                .isEqualTo("is a workbook with a password, which cannot be read; save it without one");
        assertThat(reason(bytes(""))).isEqualTo("is empty");
        assertThat(reason(bytes("month;orders\n2026-10;12\n")))
                .isEqualTo("is text named as a workbook, perhaps CSV; read it as a csv source, or save it as Excel"
                        + " workbook (xlsx)");
        assertThat(reason(bytes("\n<HTML><table><tr><td>month")))
                .startsWith("is a web page named as a workbook, perhaps an error or login page");
        assertThat(reason(bytes("<?xml version=\"1.0\"?><Workbook/>"))).startsWith("is XML named as a workbook");
        assertThat(reason(bytes("\u001F\u008B\b\0\0")))
                .isEqualTo("is no workbook (xlsx): it does not begin as one; fetch or save it again");
        assertThat(reason(XlsxFile.zip(Map.of("a.csv", "month")))).isEqualTo("is a zip file, but no workbook (xlsx)");
        assertThat(reason(XlsxFile.zip(Map.of("xl/workbook.bin", ""))))
                .isEqualTo("is a binary workbook (xlsb); save it as Excel workbook (xlsx)");
        assertThat(reason(XlsxFile.zip(Map.of("mimetype", "", "content.xml", ""))))
                .isEqualTo("is an OpenDocument file; save it as Excel workbook (xlsx)");
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused() {
        byte[] whole = whole().bytes();
        for (int cut = 1; cut <= 20; cut++) {
            byte[] part = Arrays.copyOf(whole, whole.length * cut / 21);
            assertThat(reason(part)).startsWith("is cut off or damaged: it begins as a workbook, but is no whole one");
        }
    }

    /** A zip file keeps a check sum of each part: a bit that has turned over is found wherever it may matter. */
    @Test
    void a_turned_bit_never_makes_another_figure() throws IOException {
        byte[] whole = whole().bytes();
        int refused = 0;
        for (int place = 0; place < whole.length; place += 11) {
            byte[] turned = whole.clone();
            turned[place] ^= (byte) (1 << place % 8);
            Extraction read = read(turned, SheetArea.FIRST_SHEET);
            if (read.reports().get(0).outcome() == Outcome.LOADED) {
                assertThat(read.allFigures().get(0).reading().number().orElseThrow())
                        .isEqualByComparingTo("12");
            } else {
                assertThat(read.allFigures()).isEmpty();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 30);
    }

    @Test
    void parts_that_are_missing_or_no_whole_xml() throws IOException {
        assertThat(reason(without(SHEET)))
                .isEqualTo("is damaged: it lacks the part xl/worksheets/sheet1.xml; fetch or save it again");
        String part = "<worksheet><sheetData>" + HEAD + OCTOBER.substring(0, OCTOBER.length() - 4);
        assertThat(reason(whole().part(SHEET, part).bytes()))
                .startsWith("is damaged: its part xl/worksheets/sheet1.xml is no whole XML from line 1, column ");
        assertThat(reason(whole().part(SHEET, part + "</row></sheetData></worksheet><x/>")
                        .bytes()))
                .startsWith("is damaged: its part xl/worksheets/sheet1.xml is no whole XML from line 1");
    }

    @Test
    void a_text_that_a_cell_names_and_nobody_has() {
        for (String number : List.of("1", "-1", "2147483647", "x")) {
            XlsxFile file = new XlsxFile();
            file.text("only");
            file.sheet("List", HEAD, row(2, typed("A2", "s", number), number("B2", "12")));
            assertThat(reason(file.bytes()))
                    .isEqualTo("is damaged: it lacks a text that a cell names; fetch or save it again");
        }
    }

    @Test
    void cells_that_do_not_stand_where_they_say() {
        assertThat(reason(sheet(HEAD, row(2, inline("A3", "2026-10")))))
                .isEqualTo("is damaged: in its part xl/worksheets/sheet1.xml a cell A3 stands in row 2 behind column ;"
                        + " fetch or save it again");
        for (String name : List.of("ZZZZZZ2", "XFE2", "2", "A", "a2", "A-2")) {
            assertThat(reason(sheet(HEAD, row(2, inline(name, "2026-10"))))).startsWith("is damaged: in its part");
        }
        assertThat(reason(sheet(HEAD, row(1, inline("A1", "2026-10")))))
                .startsWith("is damaged: in its part xl/worksheets/sheet1.xml a row 1 follows row 1");
        assertThat(reason(sheet(HEAD, row(2, typed("A2", "x", "2026-10")))))
                .startsWith("is damaged: it has a cell of the unknown type x");
    }

    @Test
    void document_types_and_entities_are_refused_before_anything_is_fetched() {
        String secret = home.resolve("secret.txt").toUri().toString();
        String external = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret + "\">]>";
        String expanding = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        for (String type : List.of(external, expanding, "<!DOCTYPE worksheet SYSTEM \"" + secret + "\">")) {
            String part = type + "<worksheet><sheetData>" + HEAD
                    + row(2, inline("A2", "2026-10"), "<c r=\"B2\"><v>&x;</v></c>") + "</sheetData></worksheet>";
            assertThat(reason(whole().part(SHEET, part).bytes()))
                    .isEqualTo(
                            "has a document type or an entity in its part xl/worksheets/sheet1.xml, which no workbook"
                                    + " has; it is not read");
        }
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_is_allowed() throws IOException {
        String blanks = " ".repeat(1_000_000);
        XlsxFile bomb =
                whole().part(SHEET, "<worksheet><sheetData>" + HEAD + OCTOBER + blanks + "</sheetData></worksheet>");
        write(bomb.bytes());
        SourceSpec.Workbook small =
                new SourceSpec.Workbook("books", "data", 1, 100, NumberStyle.PLAIN, List.of(), Feeds.NOWHERE);
        assertThat(reason(read(small, SheetArea.FIRST_SHEET)))
                .isEqualTo("unpacks to more than 1 MB, the `max-megabytes` of the source");
        XlsxFile texts = whole();
        texts.text(blanks);
        write(texts.bytes());
        assertThat(reason(read(small, SheetArea.FIRST_SHEET)))
                .isEqualTo("unpacks to more than 1 MB, the `max-megabytes` of the source");
    }

    @Test
    void a_sheet_with_more_rows_than_are_allowed() throws IOException {
        write(sheet(HEAD, OCTOBER, row(3, inline("A3", "2026-09"), number("B3", "1"))));
        SourceSpec.Workbook two =
                new SourceSpec.Workbook("books", "data", 1, 2, NumberStyle.PLAIN, List.of(), Feeds.NOWHERE);
        Extraction read = read(two, SheetArea.FIRST_SHEET);
        assertThat(read.reports().get(0).reason())
                .isEqualTo("data/book.xlsx:List has more than 2 rows, the `max-rows` of the source");
        assertThat(read.allFigures()).isEmpty();
    }

    @Test
    void sheets_headers_and_columns_that_are_not_there() throws IOException {
        byte[] whole = new XlsxFile()
                .tab("Old", "hidden", "", HEAD)
                .sheet("List", HEAD, OCTOBER)
                .bytes();
        assertThat(reason(read(whole, sheet("Lisst", 1)))).isEqualTo("has no sheet 'Lisst', the nearest is 'List'");
        assertThat(reason(read(whole, sheet("Something else", 1))))
                .isEqualTo("has no sheet 'Something else', it has 'Old', 'List'");
        assertThat(reason(read(whole, new SheetArea(Optional.empty(), 2, Optional.empty(), 1, 0))))
                .isEqualTo(
                        "has 1 sheets that are not hidden, but the feed names number 2 (a name that is a number stands"
                                + " in quotes)");
        assertThat(read(whole, sheet("List", 3)).reports().get(0).reason())
                .isEqualTo("data/book.xlsx:List has nothing in row 3, where its header should be");
        assertThat(read(whole, sheet("List", 2)).reports().get(0).reason())
                .isEqualTo("data/book.xlsx:List has no column `month`, it has `2026-10`, `12`; has no column `orders`,"
                        + " it has `2026-10`, `12`");
    }

    private static SheetArea sheet(String name, int headerRow) {
        return new SheetArea(Optional.of(name), 1, Optional.empty(), headerRow, 0);
    }

    private static XlsxFile whole() {
        return new XlsxFile().sheet("List", HEAD, OCTOBER);
    }

    private static byte[] sheet(String... rows) {
        return new XlsxFile().sheet("List", rows).bytes();
    }

    private byte[] without(String part) throws IOException {
        Path file = whole().write(home.resolve("whole.xlsx"));
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                try (InputStream bytes = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        parts.remove(part);
        return XlsxFile.zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String reason(byte[] workbook) {
        return reason(read(workbook, SheetArea.FIRST_SHEET));
    }

    private static String reason(Extraction read) {
        SourceReport report = read.reports().get(0);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.allFigures()).isEmpty();
        assertThat(report.reason()).startsWith("data/book.xlsx ");
        return report.reason().substring("data/book.xlsx ".length());
    }

    private Extraction read(byte[] workbook, SheetArea area) {
        try {
            write(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return read(Feeds.workbook(Path.of("data")), area);
    }

    private Extraction read(SourceSpec source, SheetArea area) {
        return SourceReader.read(
                source,
                List.of(feed("list").sheet("*.xlsx", area).spec()),
                company(metric("orders", "list", rows(Rows.ONLY, "orders")))
                        .home(home)
                        .context());
    }

    private void write(byte[] workbook) throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.write(home.resolve("data/book.xlsx"), workbook);
    }
}
