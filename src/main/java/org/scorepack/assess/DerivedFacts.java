package org.scorepack.assess;

import java.util.Collection;
import java.util.List;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Held;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Strategy;

/**
 * Completes what the sources delivered before a figure book is closed: periods made of weeks, milestones, metrics made of other metrics or of
 * departments, then targets, which may stand on any of these, and an explicit figure for everything that is missing.
 *
 * <p>A fact that a source delivered wins over a derived one; only the target of a total with a part missing is replaced.
 */
public final class DerivedFacts {

    private DerivedFacts() {}

    /**
     * What completes the facts.
     *
     * @param added the figures to add, in key order; one with the id of a given fact takes its place
     * @param held values that are suspect and stand as {@link org.scorepack.figure.Absence#HELD} among those added
     * @param released values that are suspect and count all the same, because somebody confirmed them
     */
    public record Completed(List<Figure> added, List<Held> held, List<Held> released) {}

    /**
     * The figures to add and those to hold.
     *
     * @param range the base periods of the history, oldest first; the last one is reported
     * @param facts what the sources delivered, with what was carried over
     * @param reports what became of the feeds: the reason why a figure of the reported period is missing
     * @param evidence what the checks of values go by besides
     */
    public static Completed of(
            Strategy strategy,
            List<Period> range,
            Collection<Figure> facts,
            Collection<SourceReport> reports,
            Evidence evidence) {
        if (range.isEmpty()) {
            throw new IllegalArgumentException("A history ends with the reported period; this one is empty");
        }
        Facts all = new Facts(strategy, range, facts, reports);
        HeldFacts held = new HeldFacts(all, evidence);
        WeeklyFacts.addActuals(all);
        MilestoneFacts.addTo(all);
        DerivedMetrics.addTo(all, held);
        TargetFacts.addTo(all);
        PlanRates.addTo(all);
        MissingFacts.addTo(all);
        return new Completed(all.added(), held.held(), held.released());
    }
}
