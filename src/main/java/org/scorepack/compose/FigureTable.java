package org.scorepack.compose;

import java.util.List;

/**
 * A CSV file as values: header and rows of exact texts, in key order.
 *
 * @param columns as in the contract of the outputs
 */
public record FigureTable(List<String> columns, List<List<String>> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
