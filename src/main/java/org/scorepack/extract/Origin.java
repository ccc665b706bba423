package org.scorepack.extract;

import java.util.List;
import org.scorepack.figure.Provenance;

/**
 * What rows stand in, and how places in it are written: {@code orders.csv:118:lead_time}, {@code orders.sql:row 17:REVENUE},
 * {@code list.xlsx:Sheet1!D118}.
 *
 * @param name file or query, relative to the home; of a workbook with the sheet
 */
record Origin(Provenance.Kind kind, String name, Columns columns) {

    /** Before anything is read. */
    static final Origin NOTHING = new Origin(Provenance.Kind.NOTHING, "", Columns.ofFile(List.of()));

    /** Another input of the same form, such as the file before this one. */
    Origin named(String other) {
        return new Origin(kind, other, columns);
    }

    /**
     * A row or a cell of it.
     *
     * @param column name of a column, or several with signs between them; empty for the whole row
     */
    String place(long line, String column) {
        String letter = columns.letter(column);
        boolean several = kind == Provenance.Kind.SHEET && !column.isEmpty() && letter.equals(column);
        return several
                ? Provenance.place(kind, name, "", line) + ":" + column
                : Provenance.place(kind, name, letter, line);
    }

    /** A column as the rows' file shows it: its name, in a workbook the letter and the name. */
    String column(String name) {
        String letter = columns.letter(name);
        return letter.equals(name) ? name : letter + " (" + name + ")";
    }
}
