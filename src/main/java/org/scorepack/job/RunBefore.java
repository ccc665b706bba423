package org.scorepack.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.book.Fact;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.figure.Reading;
import org.scorepack.ledger.Run;

/**
 * What the latest done run of the same or an earlier period knew.
 *
 * @param name as provenance writes it; empty where there was none
 * @param facts its closed facts
 * @param held the figures that it held, as they were delivered
 */
record RunBefore(String name, List<Fact> facts, List<Held> held) {

    static RunBefore of(RunScope scope) {
        Optional<Run> run =
                scope.ledger().lastDone(scope.organisation(), scope.period().code());
        return run.map(done -> new RunBefore(
                        done.period() + " run " + done.number(),
                        scope.book().facts(done.id()),
                        scope.book().held(done.id())))
                .orElseGet(() -> new RunBefore("", List.of(), List.of()));
    }

    /** Its figures by feed, those that it held with their values: whether they are held is decided anew. */
    Map<String, List<Figure>> asDelivered() {
        Map<FigureId, Figure> suspect = new HashMap<>();
        held.forEach(each -> suspect.put(each.id(), each.figure()));
        Map<String, List<Figure>> byFeed = new TreeMap<>();
        for (Fact fact : facts) {
            Figure figure = suspect.getOrDefault(fact.figure().id(), fact.figure());
            byFeed.computeIfAbsent(fact.feed(), any -> new ArrayList<>()).add(figure);
        }
        return byFeed;
    }

    Map<FigureId, Reading> readings() {
        Map<FigureId, Reading> readings = new HashMap<>();
        facts.forEach(fact -> readings.put(fact.figure().id(), fact.figure().reading()));
        return readings;
    }
}
