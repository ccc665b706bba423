package org.scorepack.extract;

import java.util.List;
import java.util.Optional;

/**
 * A line of a table of text.
 *
 * @param number the physical line of the file on which it starts, from 1
 * @param cells none where the line is empty
 * @param fault why it cannot be a row of the table, whatever the header is
 */
record Line(long number, List<String> cells, Optional<Refusal> fault) {

    Line(long number, List<String> cells) {
        this(number, cells, Optional.empty());
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether it says the same, blanks around cells aside. */
    boolean says(List<String> others) {
        if (cells.size() != others.size()) {
            return false;
        }
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).strip().equals(others.get(place).strip())) {
                return false;
            }
        }
        return true;
    }
}
