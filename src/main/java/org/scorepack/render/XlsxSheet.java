package org.scorepack.render;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.Workbook;
import org.scorepack.compose.Workbook.Column;
import org.scorepack.compose.Workbook.Kind;
import org.scorepack.compose.Workbook.Row;

/** A sheet's XML, written row by row. */
final class XlsxSheet {

    private static final int NARROWEST = 9;
    private static final int WIDEST = 48;
    private static final int OF_NUMBERS = 14;
    private static final int OF_DAYS = LocalDate.EPOCH.toString().length() + 2;
    /** Excel refuses longer ones. */
    private static final int LONGEST_FOOTER = 200;

    private final Writer out;
    private final XlsxCells cells;
    private final PackHead head;

    XlsxSheet(Writer out, XlsxStyles styles, PackHead head) {
        this.out = out;
        this.cells = new XlsxCells(out, styles);
        this.head = head;
    }

    /** A list: its head stays in sight and filters. */
    void list(List<Column> columns, List<Row> rows) throws IOException {
        String last = XlsxText.letters(Math.max(0, columns.size() - 1));
        begin(
                "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                        + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>",
                widths(columns, rows));
        out.write("<row r=\"1\" ht=\"32\" customHeight=\"1\">");
        for (int at = 0; at < columns.size(); at++) {
            boolean left =
                    columns.get(at).kind() == Kind.TEXT || columns.get(at).kind() == Kind.DAY;
            cells.text(1, at, columns.get(at).head(), left ? XlsxStyles.HEAD : XlsxStyles.HEAD_RIGHT);
        }
        out.write("</row>");
        for (int at = 0; at < rows.size(); at++) {
            row(at + 2, columns, rows.get(at));
        }
        out.write("</sheetData><autoFilter ref=\"A1:" + last + (rows.size() + 1) + "\"/>");
        end("landscape");
    }

    private void row(int number, List<Column> columns, Row row) throws IOException {
        out.write("<row r=\"" + number + "\">");
        for (int at = 0; at < columns.size(); at++) {
            cells.cell(number, at, row.cells().get(at), columns.get(at).kind(), row.look());
        }
        out.write("</row>");
    }

    /** What the workbook is, then how to read it. */
    void readMe(String title, List<List<String>> facts, List<Workbook.Part> parts) throws IOException {
        begin("", List.of(28, 24, 110));
        int row = line(1, List.of(title), XlsxStyles.TITLE);
        for (List<String> fact : facts) {
            row = line(row, fact, XlsxStyles.TEXT);
        }
        for (Workbook.Part part : parts) {
            row = line(row + 1, List.of(part.heading()), XlsxStyles.HEADING);
            for (List<String> texts : part.lines()) {
                row = line(row, texts, texts.size() == 1 ? XlsxStyles.TEXT : XlsxStyles.WRAPPED);
            }
        }
        out.write("</sheetData>");
        end("portrait");
    }

    private int line(int row, List<String> texts, int style) throws IOException {
        out.write("<row r=\"" + row + "\">");
        for (int at = 0; at < texts.size(); at++) {
            cells.text(row, at, texts.get(at), style);
        }
        out.write("</row>");
        return row + 1;
    }

    private void begin(String view, List<Integer> widths) throws IOException {
        out.write(XlsxParts.XML + "<worksheet xmlns=\"" + XlsxParts.MAIN
                + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        out.write(view.isEmpty() ? "/>" : ">" + view + "</sheetView>");
        out.write("</sheetViews>");
        if (!widths.isEmpty()) {
            out.write("<cols>");
            for (int at = 0; at < widths.size(); at++) {
                out.write("<col min=\"" + (at + 1) + "\" max=\"" + (at + 1) + "\" width=\"" + widths.get(at)
                        + "\" customWidth=\"1\"/>");
            }
            out.write("</cols>");
        }
        out.write("<sheetData>");
    }

    private void end(String orientation) throws IOException {
        out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"" + orientation + "\" fitToHeight=\"0\"/>"
                + "<headerFooter>" + header() + "<oddFooter>" + XlsxText.escaped(footer())
                + "</oddFooter></headerFooter></worksheet>");
    }

    /** The company's classification line, in the middle of the head of every printed page. */
    private String header() {
        return head.marking().isEmpty()
                ? ""
                : "<oddHeader>"
                        + XlsxText.escaped("&C" + Glyphs.visible(head.marking()).replace("&", "&&"))
                        + "</oddHeader>";
    }

    /** Who and when on the left, the page on the right; {@code &} begins a code there. */
    private String footer() {
        List<String> parts = new ArrayList<>(List.of(head.department(), head.period(), head.issue()));
        parts.add(head.classification());
        String text = String.join(
                " · ", parts.stream().filter(part -> !part.isEmpty()).toList());
        String cut = text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), 80)));
        String left = "&L" + Glyphs.visible(cut).replace("\n", " ").replace("&", "&&");
        return left.substring(0, Math.min(left.length(), LONGEST_FOOTER)) + "&R&P / &N";
    }

    /** As wide as the longest text, within reason. */
    private static List<Integer> widths(List<Column> columns, List<Row> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            int column = at;
            int least = Math.max(NARROWEST, longestWord(columns.get(at).head()) + 4);
            int needed = switch (columns.get(at).kind()) {
                case TEXT ->
                    rows.stream()
                                    .mapToInt(row -> row.cells().get(column).length())
                                    .max()
                                    .orElse(0)
                            + 1;
                case DAY -> OF_DAYS;
                default -> OF_NUMBERS;
            };
            widths.add(Math.max(least, Math.min(WIDEST, needed)));
        }
        return widths;
    }

    private static int longestWord(String head) {
        int longest = 0;
        for (String word : head.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return Math.min(longest, WIDEST);
    }
}
