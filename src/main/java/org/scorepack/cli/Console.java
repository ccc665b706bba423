package org.scorepack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a user sees: lines on standard output, complaints on standard error, tables that line up. */
final class Console {

    private final PrintWriter out;
    private final PrintWriter err;

    Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void line(String text) {
        out.println(text);
    }

    /** Lines that end themselves. */
    void text(String text) {
        out.print(text);
        out.flush();
    }

    void error(String text) {
        err.println(text);
    }

    /** A table without lines: columns as wide as their longest cell, two blanks between them. */
    void table(List<String> head, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(head);
        all.addAll(rows);
        int[] widths = new int[head.size()];
        for (List<String> row : all) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : all) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                text.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            line(text.toString().stripTrailing());
        }
    }
}
