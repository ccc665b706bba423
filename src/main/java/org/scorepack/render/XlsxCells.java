package org.scorepack.render;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.scorepack.compose.Workbook.Kind;
import org.scorepack.compose.Workbook.Look;

/** Cells as they stand in a sheet's XML: numbers as numbers, days as days, texts as texts and never as formulas. */
final class XlsxCells {

    /** What a spreadsheet keeps of a number: more digits would be dropped, by each program in its own way. */
    static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    /** From here on no spreadsheet has a number. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("9.99E+307");

    private static final int LONGEST_PLAIN = 40;

    /** Day 0 of the count that Excel keeps; its 29 February 1900 never was, so days before March 1900 stay texts. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final long FIRST_SAFE_DAY = 61;

    private final Writer out;
    private final XlsxStyles styles;

    XlsxCells(Writer out, XlsxStyles styles) {
        this.out = out;
        this.styles = styles;
    }

    void cell(int row, int column, String exact, Kind kind, Look look) throws IOException {
        if (exact.isEmpty()) {
            return;
        }
        switch (kind) {
            case TEXT -> text(row, column, exact, XlsxStyles.TEXT);
            case DAY -> day(row, column, exact);
            default -> number(row, column, exact, kind, look);
        }
    }

    void text(int row, int column, String text, int style) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        boolean quoted = style == XlsxStyles.TEXT && XlsxText.looksLikeFormula(text);
        open(row, column, quoted ? XlsxStyles.QUOTED : style);
        out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.write(XlsxText.escaped(XlsxText.cell(text)));
        out.write("</t></is></c>");
    }

    private void number(int row, int column, String exact, Kind kind, Look look) throws IOException {
        BigDecimal number = new BigDecimal(exact);
        if (number.abs().compareTo(TOO_LARGE) > 0) {
            text(row, column, exact, XlsxStyles.TEXT);
            return;
        }
        BigDecimal rounded = number.round(KEPT);
        String plain = rounded.toPlainString();
        String kept =
                plain.length() > LONGEST_PLAIN ? rounded.stripTrailingZeros().toString() : plain;
        value(row, column, styles.number(kind, look, number.scale()), kept);
    }

    private void day(int row, int column, String exact) throws IOException {
        long days = ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(exact));
        if (days < FIRST_SAFE_DAY) {
            text(row, column, exact, XlsxStyles.TEXT);
        } else {
            value(row, column, XlsxStyles.DAY, String.valueOf(days));
        }
    }

    private void value(int row, int column, int style, String value) throws IOException {
        open(row, column, style);
        out.write("><v>");
        out.write(value);
        out.write("</v></c>");
    }

    private void open(int row, int column, int style) throws IOException {
        out.write("<c r=\"");
        out.write(XlsxText.letters(column));
        out.write(String.valueOf(row));
        out.write('"');
        if (style != XlsxStyles.TEXT) {
            out.write(" s=\"");
            out.write(String.valueOf(style));
            out.write('"');
        }
    }
}
