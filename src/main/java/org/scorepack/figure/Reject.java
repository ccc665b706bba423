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
public record Reject(String feed, String file, long line, String column, String code, String reason, String raw) {}
