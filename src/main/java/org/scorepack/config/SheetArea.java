package org.scorepack.config;

import java.util.Optional;

/**
 * Where in a workbook the rows of a feed stand, in rows and columns as Excel shows them.
 *
 * @param sheet name of the sheet, hidden or not; empty = by number
 * @param number its place among the sheets that are not hidden, from 1
 * @param range cells that count; empty = all
 * @param headerRow row of the header; 0 = none, columns are called by their letters, and there is a range
 * @param skipRows rows behind the header that are left out
 */
public record SheetArea(Optional<String> sheet, int number, Optional<CellRange> range, int headerRow, int skipRows) {

    /** The first sheet that is not hidden, with its header in row 1. */
    public static final SheetArea FIRST_SHEET = new SheetArea(Optional.empty(), 1, Optional.empty(), 1, 0);
}
