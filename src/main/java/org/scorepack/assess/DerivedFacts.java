package org.scorepack.assess;

import java.util.Collection;
import java.util.List;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Strategy;

/**
 * Completes what the sources delivered before a figure book is closed: targets from cards, metrics made of other metrics or of
 * departments, and an explicit figure for everything that is missing.
 *
 * <p>A fact that a source delivered wins over a derived one; only the target of a total with a part missing is replaced.
 */
public final class DerivedFacts {

    private DerivedFacts() {}

    /**
     * The figures to add, in key order. One with the id of a given fact takes its place.
     *
     * @param range the base periods of the history, oldest first; the last one is reported
     * @param facts what the sources delivered, with what was carried over
     * @param reports what became of the feeds: the reason why a figure of the reported period is missing
     */
    public static List<Figure> of(
            Strategy strategy, List<Period> range, Collection<Figure> facts, Collection<SourceReport> reports) {
        if (range.isEmpty()) {
            throw new IllegalArgumentException("A history ends with the reported period; this one is empty");
        }
        Facts all = new Facts(strategy, range, facts, reports);
        CardTargets.addTo(all);
        DerivedMetrics.addTo(all);
        MissingFacts.addTo(all);
        return all.added();
    }
}
