package org.scorepack.render;

import java.util.regex.Pattern;

/** Texts as a workbook's XML holds them. What a cell cannot hold is named or cut, so that the file always opens. */
final class XlsxText {

    /** Excel takes a file for damaged that has more in a cell. */
    static final int LONGEST = 32_767;

    private static final String CUT = "…";

    /** What Excel would read as a character of that number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    /** The text of a cell, control and direction characters named as on the pages. */
    static String cell(String text) {
        String visible = Glyphs.visible(text);
        if (visible.length() > LONGEST) {
            int end = LONGEST - CUT.length();
            end -= Character.isHighSurrogate(visible.charAt(end - 1)) ? 1 : 0;
            visible = visible.substring(0, end) + CUT;
        }
        return ESCAPE.matcher(visible).replaceAll("_x005F_");
    }

    /** For an element or an attribute in double quotes. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.append(sign);
            }
        }
        return out.toString();
    }

    /**
     * Whether a spreadsheet that is typed into would take the text for a formula. In a file it is none, as its cell says that
     * it is a text; the mark of such texts keeps it one when somebody edits the cell.
     */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\n\r".indexOf(text.charAt(0)) >= 0;
    }

    /** {@code A}, {@code Z}, {@code AA}: the letters of a column, counted from 0. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
