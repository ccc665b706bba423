package org.scorepack.proof;

/**
 * A piece of a published file: text, or markup.
 *
 * @param mark the figure and part that it shows, {@code sales/exports/2026-10/month/actual gap}; the metric that it is
 *     about, {@code sales/exports/2026-10}; or empty
 * @param where in the file
 */
record Piece(String mark, String text, String where) {

    static final String CHART = ", chart in words";
    static final String DRAWN = ", drawn";

    static final String FOOT = ", head and foot";

    /** Whether it is the printed characters of one figure. */
    boolean showsFigure() {
        return mark.indexOf(' ') > 0;
    }

    /** Whether it is text of a page, neither in a chart nor in head and foot. */
    boolean isRead() {
        return !isChart() && !where.endsWith(FOOT) && !DigitRuns.flat(text).isEmpty();
    }

    /** Whether it is drawn in a chart of a PDF, or stands for one in words. */
    boolean isChart() {
        return where.endsWith(CHART) || where.endsWith(DRAWN);
    }
}
