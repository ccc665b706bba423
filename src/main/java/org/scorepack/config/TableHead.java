package org.scorepack.config;

/**
 * How the columns of a text file are headed.
 *
 * @param line where the header starts: the first line from this one on that is not empty and, in a frame, stands in it; from
 *     1, 0 = there is no header
 * @param rows lines of the header; a column is called by its words in all of them, from top to bottom
 * @param skipLines lines behind the header that are left out; without a header, lines at the start of the file
 * @param onEveryPage whether the lines above the header, the header and the lines behind it come again
 */
public record TableHead(int line, int rows, int skipLines, boolean onEveryPage) {

    /** A header in line 1. */
    public static final TableHead FIRST_LINE = new TableHead(1, 1, 0, false);

    /** Lines of the file that are read before the header is looked for. */
    public int linesAbove() {
        return line == 0 ? skipLines : line - 1;
    }
}
