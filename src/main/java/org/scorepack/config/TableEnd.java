package org.scorepack.config;

import java.util.List;
import java.util.Optional;

/**
 * Which rows of a feed belong to no table, where the table ends, and how it is known that all of it is there.
 *
 * @param leaveOut rows whose first cell with a text starts with one of these are no rows, such as notes and subtotals
 * @param at the table ends before the first row that starts with one of these; empty = at the end of the file. One such row
 *     must come
 * @param atBlankRow whether the table ends at its first blank row, if there is one
 * @param rowCount regular expression for the line that says how many rows there are, the number in brackets; such a line ends
 *     the table and must come
 * @param control file beside that says how many rows there are
 */
public record TableEnd(
        List<String> leaveOut,
        List<String> at,
        boolean atBlankRow,
        Optional<String> rowCount,
        Optional<Control> control) {

    /** The table ends where the file does. */
    public static final TableEnd OF_FILE =
            new TableEnd(List.of(), List.of(), false, Optional.empty(), Optional.empty());

    /**
     * A file beside a file of rows.
     *
     * @param name with {@code {file}} for the name of the file of rows
     * @param rowCount regular expression with the number of rows in brackets
     */
    public record Control(String name, String rowCount) {}
}
