package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.Comparator;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;

/**
 * What one feed adds to a figure whose columns stand in several feeds, such as breaches from one and attendances from
 * another.
 *
 * @param id of the figure
 * @param feed that delivered it
 * @param side what it is added to
 * @param amount with its sign; without meaning where there is a gap
 * @param gap why there is no amount, in words; empty = there is one
 * @param provenance text of {@link org.scorepack.figure.Provenance}
 */
public record Part(
        FigureId id, String feed, Side side, BigDecimal amount, String gap, Quality quality, String provenance) {

    /** The same, no better than this. */
    Part worst(Quality other) {
        return new Part(id, feed, side, amount, gap, quality.worst(other), provenance);
    }

    static final Comparator<Part> KEY_ORDER =
            Comparator.comparing(Part::id).thenComparing(Part::side).thenComparing(Part::feed);

    /** What a part is added to. */
    public enum Side {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }
}
