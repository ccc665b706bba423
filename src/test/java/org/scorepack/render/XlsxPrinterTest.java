package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.compose.Workbook;
import org.scorepack.compose.Workbook.Column;
import org.scorepack.compose.Workbook.Kind;
import org.scorepack.compose.Workbook.Look;
import org.scorepack.compose.Workbook.Row;
import org.scorepack.compose.Workbook.Sheet;
import org.scorepack.extract.SheetsOfFile;
import org.scorepack.extract.SheetsOfFile.Cell;

/** What a workbook's file is, whatever stands in it. */
class XlsxPrinterTest {

    private static final Look PLAIN = new Look(0, 1, 2, 1, "", "");

    @TempDir
    private Path folder;

    @Test
    void texts_stay_texts_whatever_they_begin_with() throws IOException {
        List<String> hostile = List.of(
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1;2)",
                "\t=1+1",
                "\n=1+1",
                "a\tb",
                "<b>&amp;</b> \"quoted\" ]]>",
                "  blanks  ",
                "_x0041_",
                "中文 ä 𝒜");
        byte[] file = print(texts(hostile));
        assertThat(column(file)).isEqualTo(hostile);
        assertThat(part(file, "xl/worksheets/sheet2.xml"))
                .doesNotContain("<f>", "<f ", "t=\"str\"")
                .contains("<c r=\"A2\" s=\"" + XlsxStyles.QUOTED + "\" t=\"inlineStr\">");
    }

    @Test
    void what_a_cell_cannot_hold_is_named_or_cut() throws IOException {
        String half = "a" + (char) 0xD83D;
        byte[] file =
                print(texts(List.of("bell \u0007, \u0000, \u202E, \r", half, "x".repeat(40_000), "𝒜".repeat(20_000))));
        List<String> read = column(file);
        assertThat(read.get(0)).isEqualTo("bell [U+0007], [U+0000], [U+202E], [U+000D]");
        assertThat(read.get(1)).isEqualTo("a[U+D83D]");
        assertThat(read.get(2)).hasSize(XlsxText.LONGEST).endsWith("x…");
        assertThat(read.get(3)).hasSizeLessThanOrEqualTo(XlsxText.LONGEST).endsWith("𝒜…");
    }

    @Test
    void numbers_are_numbers_of_15_digits() throws IOException {
        List<String> exact = List.of(
                "0",
                "-0.1",
                "123456789012345",
                "88.2926829268292682926829268292682927",
                "0.00000000012345",
                "1" + "0".repeat(60),
                "9".repeat(310));
        byte[] file = print(sheet(Kind.ACTUAL, exact));
        String xml = part(file, "xl/worksheets/sheet2.xml");
        assertThat(xml)
                .contains("<v>0</v>", "<v>-0.1</v>", "<v>123456789012345</v>", "<v>88.2926829268293</v>")
                .contains("<v>0.00000000012345</v>", "<v>1E+60</v>")
                .contains(">" + "9".repeat(310) + "</t>");
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"#,##0.00\"");
    }

    @Test
    void a_figure_is_shown_as_the_pages_show_it() throws IOException {
        Workbook workbook = new Workbook(
                readMe(),
                List.of(new Sheet(
                        "figures",
                        List.of(new Column("a", Kind.ACTUAL), new Column("v", Kind.VALUE), new Column("g", Kind.GAP)),
                        List.of(
                                new Row(List.of("2040000", "2200000", "-160000"), new Look(6, 2, 2, 2, "M", "M")),
                                new Row(List.of("94.96", "95", "-0.04"), new Look(0, 1, 2, 1, "%", "points"))))));
        assertThat(part(print(workbook), "xl/styles.xml"))
                .contains("formatCode=\"#,##0.00,,&quot;\u00a0M&quot;\"")
                .contains("formatCode=\"#,##0.00&quot;\u00a0%&quot;\"")
                .contains("formatCode=\"#,##0.0&quot;\u00a0%&quot;\"")
                .contains("formatCode=\"#,##0.00&quot;\u00a0points&quot;\"");
    }

    @Test
    void days_are_days() throws IOException {
        byte[] file = print(sheet(Kind.DAY, List.of("2026-10-31", "1900-03-01", "1899-12-31", "0001-01-01")));
        assertThat(cells(file))
                .containsExactly(
                        new Cell("DATE", "2026-10-31"),
                        new Cell("DATE", "1900-03-01"),
                        new Cell("TEXT", "1899-12-31"),
                        new Cell("TEXT", "0001-01-01"));
    }

    @Test
    void a_list_that_is_too_long_goes_on_on_the_next_sheet() throws IOException {
        List<String> many = Collections.nCopies(XlsxPrinter.MOST_ROWS, "x");
        byte[] file = print(texts(many));
        Map<String, List<Map<Integer, Cell>>> sheets = SheetsOfFile.read(written(file));
        assertThat(sheets.keySet()).containsExactly("Read me", "figures", "figures 2");
        assertThat(sheets.get("figures")).hasSize(1_048_576);
        assertThat(sheets.get("figures 2"))
                .containsExactly(Map.of(0, new Cell("TEXT", "head")), Map.of(0, new Cell("TEXT", "x")));
    }

    @Test
    void the_bytes_are_the_same_everywhere_and_always() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = print(SamplePacks.workbook());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Digests.sha256(print(SamplePacks.workbook()))).isEqualTo(Digests.sha256(here));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(here))) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
                wellFormed(zip.readAllBytes());
            }
            assertThat(names)
                    .containsExactly(
                            "[Content_Types].xml",
                            "_rels/.rels",
                            "docProps/core.xml",
                            "xl/workbook.xml",
                            "xl/_rels/workbook.xml.rels",
                            "xl/worksheets/sheet1.xml",
                            "xl/worksheets/sheet2.xml",
                            "xl/styles.xml");
        }
        assertThat(part(here, "docProps/core.xml")).contains(">2026-10-31T00:00:00Z<");
    }

    @Test
    void a_workbook_without_figures_opens() throws IOException {
        byte[] file = print(texts(List.of()));
        assertThat(SheetsOfFile.read(written(file)).get("figures"))
                .containsExactly(Map.of(0, new Cell("TEXT", "head")));
    }

    private static void wellFormed(byte[] xml) throws Exception {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8.name());
        while (reader.hasNext()) {
            reader.next();
        }
    }

    static Workbook texts(List<String> texts) {
        return sheet(Kind.TEXT, texts);
    }

    private static Workbook sheet(Kind kind, List<String> cells) {
        return new Workbook(
                readMe(),
                List.of(new Sheet(
                        "figures",
                        List.of(new Column("head", kind)),
                        cells.stream()
                                .map(cell -> new Row(List.of(cell), PLAIN))
                                .toList())));
    }

    private static Workbook.ReadMe readMe() {
        return new Workbook.ReadMe("Read me", List.of());
    }

    static byte[] print(Workbook workbook) {
        return new XlsxPrinter().print(workbook, SamplePacks.head("A title & more"));
    }

    private List<Cell> cells(byte[] file) throws IOException {
        List<Map<Integer, Cell>> rows = SheetsOfFile.read(written(file)).get("figures");
        return rows.subList(1, rows.size()).stream().map(row -> row.get(0)).toList();
    }

    private List<String> column(byte[] file) throws IOException {
        return cells(file).stream().map(Cell::text).toList();
    }

    private Path written(byte[] file) throws IOException {
        return Files.write(folder.resolve("figures.xlsx"), file);
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }
}
