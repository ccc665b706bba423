package org.scorepack.job;

import java.util.List;
import org.scorepack.extract.Witness.UsedRow;
import org.scorepack.figure.Figure;
import org.scorepack.scorecard.Unit;

/**
 * Where a figure of a book came from.
 *
 * @param figure with its value and the words of its provenance
 * @param unit that it is counted in; a bare number where the configuration of today does not know its metric
 * @param feed that delivered it; empty where it was derived, or stands on a card
 * @param evidence whether its rows are still there
 * @param rows that went into it, as they are written, the first ones
 * @param rowCount how many went into it; 0 where they were not read again
 * @param of the figures that it is made of
 */
public record Lineage(
        Figure figure, Unit unit, String feed, Evidence evidence, List<UsedRow> rows, long rowCount, List<Lineage> of) {

    public Lineage {
        rows = List.copyOf(rows);
        of = List.copyOf(of);
    }

    /** What can be said of the rows behind a figure. */
    public enum Evidence {
        /** The source is what the run read, to the byte. */
        SAME,
        /** The source has changed since; the rows are those of today. */
        CHANGED,
        /** The source cannot be read any more. */
        UNREADABLE,
        /** The value was taken over from an earlier run. */
        CARRIED,
        /** The configuration has changed since, so that reading again would prove nothing. */
        NOT_READ,
        /** It has no rows of its own: it is derived, stands on a card, or is absent. */
        NONE
    }
}
