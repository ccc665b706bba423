package org.scorepack.extract;

import java.util.List;
import org.scorepack.figure.FigureId;

/** Is told of every row that goes into a figure that somebody asks about. A run has none: rows are kept nowhere. */
public interface Witness {

    /** Asks about nothing. */
    Witness NOBODY = new Witness() {
        @Override
        public boolean wants(FigureId figure) {
            return false;
        }

        @Override
        public void saw(FigureId figure, UsedRow row) {
            throw new IllegalStateException("Nobody asked about " + figure);
        }

        @Override
        public void forget(String feed) {
            // nothing is known
        }
    };

    boolean wants(FigureId figure);

    /** A row that went into a figure that is wanted, in the order in which they are read. */
    void saw(FigureId figure, UsedRow row);

    /** What was seen of a feed does not count: it changed while it was read, and is read once more. */
    void forget(String feed);

    /**
     * What stands in a source.
     *
     * @param feed that read it
     * @param place as provenance writes it: file and line, query and row, sheet and row
     * @param cells the columns that make the figure, as they are written; none where rows are only counted
     */
    record UsedRow(String feed, String place, List<Cell> cells) {

        public UsedRow {
            cells = List.copyOf(cells);
        }
    }

    /** One column of a row. */
    record Cell(String column, String text) {}
}
