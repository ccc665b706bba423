package org.scorepack.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can have every form and every fault that no program would write. */
public final class XlsxFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));
    private String properties = "";
    private String calculation = "";

    /** A sheet with its rows as XML, see {@link #row}. */
    public XlsxFile sheet(String name, String... rows) {
        return tab(name, "visible", "", rows);
    }

    /**
     * A sheet, perhaps hidden.
     *
     * @param state {@code visible hidden veryHidden}
     * @param behind XML behind the rows
     */
    public XlsxFile tab(String name, String state, String behind, String... rows) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"" + escaped(name) + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"rId"
                + number + "\"/>");
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + String.join("", rows) + "</sheetData>" + behind
                        + "</worksheet>");
    }

    /** Days count from 1904. */
    public XlsxFile since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** What is saved of formulas is not their result, as programs say that cannot calculate. */
    public XlsxFile recalculates() {
        calculation = "<calcPr fullCalcOnLoad=\"1\"/>";
        return this;
    }

    /** The number of a format, for {@code s} of a cell. */
    public int format(String code) {
        formats.add(code);
        return formats.size() - 1;
    }

    /** The number of a shared text, for a cell of type {@code s}. */
    public int text(String text) {
        return rich("<t xml:space=\"preserve\">" + escaped(text) + "</t>");
    }

    /** The number of a shared text as XML. */
    public int rich(String xml) {
        texts.add("<si>" + xml + "</si>");
        return texts.size() - 1;
    }

    /** Adds a part, or replaces it. */
    public XlsxFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    /** A cell with a text of its own, which is how most programs but Excel write texts. */
    public static String inline(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    }

    public static String number(String at, String value) {
        return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
    }

    public static String number(String at, String value, int format) {
        return "<c r=\"" + at + "\" s=\"" + format + "\"><v>" + value + "</v></c>";
    }

    public static String typed(String at, String type, String value) {
        return "<c r=\"" + at + "\" t=\"" + type + "\"><v>" + escaped(value) + "</v></c>";
    }

    /** A formula and what is behind it, such as {@code <v>3</v>}. */
    public static String formula(String at, String type, String formula, String value) {
        return "<c r=\"" + at + "\" t=\"" + type + "\"><f>" + escaped(formula) + "</f>" + value + "</c>";
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"/>");
        all.put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        all.put("xl/workbook.xml", workbook());
        all.put("xl/_rels/workbook.xml.rels", relationships(ofWorkbook().toArray(String[]::new)));
        all.put("xl/styles.xml", styles());
        all.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + String.join("", texts) + "</sst>");
        all.putAll(parts);
        return zip(all);
    }

    /** Any parts as a zip file. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>"
                + String.join("", sheets) + "</sheets>" + calculation + "</workbook>";
    }

    private List<String> ofWorkbook() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= sheets.size(); number++) {
            all.add(relationship("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        all.add(relationship("styles", "styles", "styles.xml"));
        all.add(relationship("texts", "sharedStrings", "/xl/sharedStrings.xml"));
        return all;
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String... all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", all) + "</Relationships>";
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int place = 0; place < formats.size(); place++) {
            int id = place == 0 ? 0 : 163 + place;
            codes.append(
                    place == 0
                            ? ""
                            : "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(formats.get(place)) + "\"/>");
            cells.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
                + "</cellStyleXfs><cellXfs>" + cells + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\""
                + " formatCode=\"0%\"/></dxf></dxfs></styleSheet>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
