package org.scorepack.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sheet as Excel writes it: {@code B4:H40}, or whole columns {@code B:H}. Rows and columns count from 1, first and
 * last belong to it.
 */
public record CellRange(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    /** The columns of a sheet: A to XFD. */
    public static final int COLUMNS = 16_384;

    /** The rows of a sheet. */
    public static final int ROWS = 1_048_576;

    private static final Pattern CELLS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern WHOLE = Pattern.compile("([A-Z]{1,3}):([A-Z]{1,3})");

    /** The range that a text names; empty where it names none, or goes beyond a sheet. */
    public static Optional<CellRange> parse(String text) {
        Matcher cells = CELLS.matcher(text);
        Matcher whole = WHOLE.matcher(text);
        CellRange range;
        if (cells.matches()) {
            range = new CellRange(
                    column(cells.group(1)),
                    Integer.parseInt(cells.group(2)),
                    column(cells.group(3)),
                    Integer.parseInt(cells.group(4)));
        } else if (whole.matches()) {
            range = new CellRange(column(whole.group(1)), 1, column(whole.group(2)), ROWS);
        } else {
            return Optional.empty();
        }
        return Optional.of(range).filter(CellRange::isInASheet);
    }

    private boolean isInASheet() {
        return firstColumn <= lastColumn && lastColumn <= COLUMNS && firstRow <= lastRow && lastRow <= ROWS;
    }

    /** {@code D} for 4, {@code AA} for 27. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** 4 for {@code D}, 27 for {@code AA}; letters must be capitals, at most three. */
    public static int column(String letters) {
        int column = 0;
        for (int place = 0; place < letters.length(); place++) {
            column = column * 26 + letters.charAt(place) - 'A' + 1;
        }
        return column;
    }
}
