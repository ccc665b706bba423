package org.scorepack.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scorepack.extract.Columns.Kind;

/**
 * What the cells of a workbook hold: values, never formulas.
 *
 * <p>A number is what the cell shows with up to 15 significant digits, as many as Excel keeps: 0.30000000000000004 is 0.3. In
 * a cell with a percent format it is the number that stands before the sign: 0.125 is 12.5.
 */
final class SheetCells {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 40;

    /** Beyond it no number of a workbook can be. */
    private static final int LARGEST_EXPONENT = 400;

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]{1,20}[!?]?");
    private static final int DAY = "2026-10-31".length();

    private final WorkbookParts parts;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean since1904;
    private final boolean recalculates;

    SheetCells(WorkbookParts parts, Workbook workbook) throws FeedFailure {
        this.parts = parts;
        this.texts = SharedTexts.of(parts, workbook.texts());
        this.formats = CellFormats.of(parts, workbook.formats());
        this.since1904 = workbook.since1904();
        this.recalculates = workbook.recalculates();
    }

    /**
     * The cell.
     *
     * @param type as the file has it: {@code n s str inlineStr b e d}
     * @param style number of its format
     * @param value empty where the file has none
     * @param formula empty where there is none
     */
    SheetCell cell(int column, String type, Optional<String> style, Optional<String> value, Optional<String> formula)
            throws FeedFailure {
        boolean mayBeEmpty = type.equals("str") || type.equals("inlineStr");
        boolean isNoResult = formula.isPresent() && recalculates;
        if (isNoResult || value.isEmpty() || value.get().isEmpty() && !mayBeEmpty) {
            return formula.map(text -> new SheetCell(column, Kind.UNCALCULATED, "=" + text))
                    .orElse(new SheetCell(column, Kind.TEXT, ""));
        }
        String text = value.get();
        return switch (type) {
            case "n" -> number(column, text, formats.of(style));
            case "s" ->
                new SheetCell(
                        column,
                        Kind.TEXT,
                        texts.text(text).orElseThrow(() -> parts.damaged("it lacks a text that a cell names")));
            case "str" -> new SheetCell(column, Kind.TEXT, SharedTexts.plain(text));
            case "inlineStr" -> new SheetCell(column, Kind.TEXT, text);
            case "b" -> new SheetCell(column, Kind.TEXT, isTrue(text) ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(column, Kind.ERROR, ERROR.matcher(text).matches() ? text : "#ERROR!");
            case "d" -> isoDay(column, text);
            default -> throw parts.damaged("it has a cell of the unknown type " + type);
        };
    }

    static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private SheetCell number(int column, String text, CellFormat format) {
        Optional<BigDecimal> read = read(text);
        if (read.isEmpty()) {
            return new SheetCell(column, Kind.TEXT, text);
        }
        BigDecimal number = read.get();
        return switch (format.of(number)) {
            case NUMBER -> new SheetCell(column, Kind.NUMBER, plain(number));
            case PERCENT -> new SheetCell(column, Kind.NUMBER, plain(number.movePointRight(2)));
            case TIME -> new SheetCell(column, Kind.TIME, plain(number));
            case DATE ->
                SerialDay.of(number, since1904)
                        .map(day -> new SheetCell(column, Kind.DATE, day.toString()))
                        .orElse(new SheetCell(column, Kind.DATE, plain(number)));
        };
    }

    private static Optional<BigDecimal> read(String text) {
        try {
            BigDecimal number = text.length() > LONGEST ? BigDecimal.ZERO : new BigDecimal(text.strip());
            boolean possible = text.length() <= LONGEST
                    && Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
            return possible ? Optional.of(number.round(SHOWN)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return NumberGrammar.plain(number).toPlainString();
    }

    /** Days in words of their own, as workbooks of the strict edition have them. */
    private static SheetCell isoDay(int column, String text) {
        try {
            String day = text.length() > DAY ? text.substring(0, DAY) : text;
            return new SheetCell(column, Kind.DATE, LocalDate.parse(day).toString());
        } catch (DateTimeException timeOnly) {
            return new SheetCell(column, Kind.TIME, text);
        }
    }
}
