package org.scorepack.render;

import java.util.ArrayList;
import java.util.List;
import org.scorepack.compose.Workbook.Kind;
import org.scorepack.compose.Workbook.Look;

/** The styles of a workbook by number; number formats are added as they are met. */
final class XlsxStyles {

    static final int TEXT = 0;
    static final int HEAD = 1;
    static final int TITLE = 2;
    static final int HEADING = 3;
    static final int WRAPPED = 4;
    /** The short date of the reader's country. */
    static final int DAY = 5;
    /** A text that looks like a formula and stays a text. */
    static final int QUOTED = 6;

    /** The head of numbers, which stand on the right. */
    static final int HEAD_RIGHT = 7;

    private static final int FIRST_NUMBER = 8;
    private static final int FIRST_FORMAT = 164;
    private static final int MOST_DECIMALS = 30;
    /** Of a number that has no precision of its own. */
    private static final int MOST_PLAIN = 2;

    private final List<String> formats = new ArrayList<>();

    /** The style of a number; {@code scale} is how many decimals it has. */
    int number(Kind kind, Look look, int scale) {
        return style(
                switch (kind) {
                    case ACTUAL -> format(look.power(), look.finer(), look.unit());
                    case VALUE -> format(look.power(), look.decimals(), look.unit());
                    case YEAR -> format(look.power(), look.year(), look.unit());
                    case GAP -> format(look.power(), look.finer(), look.gapUnit());
                    case PERCENT -> format(0, 1, "%");
                    default -> format(0, Math.max(0, Math.min(MOST_PLAIN, scale)), "");
                });
    }

    /** {@code #,##0.00,," M"}: the signs are those of the standard, each country sees its own. */
    private static String format(int power, int decimals, String unit) {
        StringBuilder format = new StringBuilder("#,##0");
        if (decimals > 0) {
            format.append('.').append("0".repeat(Math.min(MOST_DECIMALS, decimals)));
        }
        format.append(",".repeat(power / 3));
        if (!unit.isEmpty()) {
            format.append("\"\u00a0").append(unit.replace("\"", "")).append('"');
        }
        return format.toString();
    }

    private int style(String format) {
        int known = formats.indexOf(format);
        if (known < 0) {
            formats.add(format);
            known = formats.size() - 1;
        }
        return FIRST_NUMBER + known;
    }

    String xml() {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int at = 0; at < formats.size(); at++) {
            codes.append("<numFmt numFmtId=\"")
                    .append(FIRST_FORMAT + at)
                    .append("\" formatCode=\"")
                    .append(XlsxText.escaped(formats.get(at)))
                    .append("\"/>");
            cells.append("<xf numFmtId=\"")
                    .append(FIRST_FORMAT + at)
                    .append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>");
        }
        return XlsxParts.XML + "<styleSheet xmlns=\"" + XlsxParts.MAIN + "\">"
                + (formats.isEmpty() ? "" : "<numFmts count=\"" + formats.size() + "\">" + codes + "</numFmts>")
                + "<fonts count=\"3\">" + font(11, false) + font(11, true) + font(14, true) + "</fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE9EBED\"/></patternFill></fill></fills>"
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/>"
                + "<top/><bottom style=\"thin\"><color rgb=\"FF8D959B\"/></bottom><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (FIRST_NUMBER + formats.size()) + "\">"
                + own(0, 0, 0, 0, "")
                + own(0, 1, 2, 1, "<alignment vertical=\"top\" wrapText=\"1\"/>")
                + own(0, 2, 0, 0, "")
                + own(0, 1, 0, 1, "")
                + own(0, 0, 0, 0, "<alignment vertical=\"top\" wrapText=\"1\"/>")
                + own(14, 0, 0, 0, "<alignment horizontal=\"left\"/>")
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>"
                + own(0, 1, 2, 1, "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/>")
                + cells
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static String font(int size, boolean bold) {
        return "<font>" + (bold ? "<b/>" : "") + "<sz val=\"" + size
                + "\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
    }

    private static String own(int format, int font, int fill, int border, String alignment) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"" + border
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + (alignment.isEmpty() ? "/>" : " applyAlignment=\"1\">" + alignment + "</xf>");
    }
}
