package org.scorepack.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.assess.DerivedFacts;
import org.scorepack.book.Fact;
import org.scorepack.book.Words;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;

/**
 * Closes the facts: what the sources delivered, what is carried over from the run before, targets of cards, derived
 * metrics, and an explicit figure for everything that is missing.
 */
final class CloseStep {

    private final RunScope scope;
    private final Strategies strategies;

    CloseStep(RunScope scope, Strategies strategies) {
        this.scope = scope;
        this.strategies = strategies;
    }

    void close() {
        scope.progress().begin("close", 1);
        Words words = scope.book().words(scope.run());
        SortedMap<FigureId, Fact> facts = new TreeMap<>();
        delivered(words).forEach(fact -> facts.put(fact.figure().id(), fact));
        carriedOver(facts).forEach(fact -> facts.putIfAbsent(fact.figure().id(), fact));
        DerivedFacts.of(strategies.ofThisRun(), history(facts.keySet()), figures(facts.values()), words.reports())
                .forEach(figure -> facts.put(figure.id(), new Fact("", figure)));
        scope.ledger().check(scope.claim());
        scope.book().close(scope.run(), facts.values());
        scope.progress().done("close", facts.size() + " figures");
    }

    private List<Fact> delivered(Words words) {
        List<Fact> delivered = new ArrayList<>(scope.book().extracted(scope.run()));
        return delivered;
    }

    private List<Fact> carriedOver(SortedMap<FigureId, Fact> delivered) {
        return List.of();
    }

    /** From the first period of any figure to the reported one. */
    private List<Period> history(Collection<FigureId> ids) {
        Period first = ids.stream().map(FigureId::period).min(Period::compareTo).orElse(scope.period());
        List<Period> history = new ArrayList<>();
        for (Period period = first;
                period.compareTo(scope.period()) <= 0;
                period = scope.calendar().shift(period, 1)) {
            history.add(period);
        }
        return history;
    }

    private static List<Figure> figures(Collection<Fact> facts) {
        return facts.stream().map(Fact::figure).toList();
    }
}
