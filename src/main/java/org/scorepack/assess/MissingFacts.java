package org.scorepack.assess;

import java.util.List;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;

/**
 * Says out loud what is missing: a figure for every gap between a metric's first fact and the reported month, and for the
 * reported month itself.
 */
final class MissingFacts {

    private MissingFacts() {}

    static void addTo(Facts facts) {
        facts.metrics().forEach(owned -> addTo(facts, owned));
    }

    private static void addTo(Facts facts, Owned owned) {
        List<Period> range = facts.range();
        boolean begun = false;
        for (int i = 0; i < range.size(); i++) {
            FigureId id = owned.actual(range.get(i));
            begun |= facts.number(id).isPresent();
            if ((begun || i == range.size() - 1) && !facts.has(id)) {
                facts.add(id, facts.absence(owned, range.get(i)), Provenance.NOTHING);
            }
        }
    }
}
