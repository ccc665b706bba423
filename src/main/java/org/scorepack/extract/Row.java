package org.scorepack.extract;

import java.util.List;
import java.util.Optional;

/**
 * A row and where it stands.
 *
 * @param line where it starts in the file, its row in the sheet, or its number in the query, from 1
 * @param cells as many as there are columns, none for an empty line; a database's NULL is an empty text
 * @param kinds what each cell holds
 * @param fault why it cannot be read, such as too few cells
 */
record Row(Columns columns, long line, List<String> cells, List<Columns.Kind> kinds, Optional<Refusal> fault) {

    /** A row whose cells hold what their columns hold. */
    Row(Columns columns, long line, List<String> cells, Optional<Refusal> fault) {
        this(columns, line, cells, columns.kinds(), fault);
    }

    /** The cell without blanks around it; refused where it holds nothing that could be used. */
    String text(String column) throws Refusal {
        int place = columns.index(column);
        String text = cells.get(place).strip();
        return switch (kinds.get(place)) {
            case TEXT, NUMBER, DATE, TIME -> text;
            case ERROR ->
                throw new Refusal(
                        "error-cell", column, "is " + text + ", an error of the workbook; expected a value", text);
            case UNCALCULATED ->
                throw new Refusal(
                        "formula-without-value",
                        column,
                        "is a formula whose result is not in the file; open the workbook, let it calculate and save it",
                        text);
        };
    }

    /** The cell as it stands, without blanks around it: also one that {@link #text} refuses. */
    String shown(String column) {
        return cells.get(columns.index(column)).strip();
    }

    Columns.Kind kind(String column) {
        return kinds.get(columns.index(column));
    }

    /** Whether the line of the file was empty: no row, but it may end a table. */
    boolean isEmptyLine() {
        return cells.isEmpty();
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
