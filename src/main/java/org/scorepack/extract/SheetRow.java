package org.scorepack.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row of a sheet.
 *
 * @param number as Excel shows it
 * @param cells those that the file holds, from left to right
 */
record SheetRow(int number, List<SheetCell> cells) {

    Optional<SheetCell> at(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** Its cells as one line of text, with a blank between them. */
    String line() {
        return cells.stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
