package org.scorepack.figure;

/**
 * A row, or a cell of it, that was left out.
 *
 * @param feed id
 * @param file file or query, relative to the home
 * @param line line or row, from 1; 0 for the whole file
 * @param column name of the column; empty for the whole row
 * @param code stable word, such as {@code not-a-number}
 * @param reason what was found and what was expected
 * @param raw the offending text, shortened; only shown for feeds of class public
 */
public record Reject(String feed, String file, long line, String column, String code, String reason, String raw) {

    /** Code of a row that says what one before it said: nothing is lost, it counts once. */
    public static final String SAID_TWICE = "duplicate-equal";

    /** Code of rows that say different things of one figure, or under one key: neither counts. */
    public static final String CONTRADICTED = "duplicate-different";

    public boolean repeats() {
        return code.equals(SAID_TWICE);
    }
}
