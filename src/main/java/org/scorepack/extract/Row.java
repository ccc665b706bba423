package org.scorepack.extract;

import java.util.List;
import java.util.Optional;

/**
 * A row and where it stands.
 *
 * @param line where it starts in the file, or its number in the query, from 1
 * @param cells as many as there are columns; a database's NULL is an empty text
 * @param fault why it cannot be read, such as too few cells
 */
record Row(Columns columns, long line, List<String> cells, Optional<Refusal> fault) {

    /** The cell without blanks around it. */
    String text(String column) {
        return cells.get(columns.index(column)).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
