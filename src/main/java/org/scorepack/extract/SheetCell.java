package org.scorepack.extract;

/**
 * A cell of a sheet.
 *
 * @param column from 1
 * @param text numbers plain, days as {@code 2026-10-31}, truth as {@code TRUE}; empty where nothing stands in it
 */
record SheetCell(int column, Columns.Kind kind, String text) {}
