package org.scorepack.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.assess.DerivedFacts;
import org.scorepack.book.Fact;
import org.scorepack.book.Words;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.extract.CarryOver;
import org.scorepack.extract.Joined;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reject;
import org.scorepack.ledger.Run;

/**
 * Closes the facts: what the sources delivered, what is carried over from the run before, targets of cards, derived
 * metrics, and an explicit figure for everything that is missing.
 */
final class CloseStep {

    private static final Words NOTHING =
            new Words(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final RunScope scope;
    private final Strategies strategies;

    CloseStep(RunScope scope, Strategies strategies) {
        this.scope = scope;
        this.strategies = strategies;
    }

    void close() {
        scope.progress().begin("close", 1);
        scope.book().saveClosing(scope.run(), NOTHING);
        LostRows lost = LostRows.of(scope, scope.book().words(scope.run()));
        scope.book().saveClosing(scope.run(), lost.with(List.of()));
        Words words = scope.book().words(scope.run());
        Map<String, List<Figure>> delivered = delivered(words);
        List<Reject> unknown = new ArrayList<>(UnknownFigures.of(strategies.findings()));
        unknown.addAll(UnknownFigures.takeOut(delivered, strategies.ofThisRun()));
        SortedMap<FigureId, Fact> facts = new TreeMap<>();
        delivered.forEach((feed, figures) -> figures.forEach(figure -> facts.put(figure.id(), new Fact(feed, figure))));
        carriedOver(delivered).forEach(fact -> facts.putIfAbsent(fact.figure().id(), fact));
        DerivedFacts.of(strategies.ofThisRun(), history(facts.keySet()), figures(facts.values()), words.reports())
                .forEach(figure -> facts.put(figure.id(), new Fact("", figure)));
        scope.ledger().check(scope.claim());
        scope.book().saveClosing(scope.run(), lost.with(unknown));
        scope.book().close(scope.run(), facts.values());
        scope.progress().done("close", facts.size() + " figures");
    }

    /** The figures of each feed, those made of parts of several feeds included. */
    private Map<String, List<Figure>> delivered(Words words) {
        Map<String, List<Figure>> byFeed = new TreeMap<>();
        scope.configuration().feeds().keySet().forEach(feed -> byFeed.put(feed, new ArrayList<>()));
        CatalogueNames names =
                new CatalogueNames(strategies.ofThisRun(), scope.configuration().feeds());
        for (Fact fact : scope.book().extracted(scope.run())) {
            byFeed.computeIfAbsent(fact.feed(), any -> new ArrayList<>()).add(names.named(fact.feed(), fact.figure()));
        }
        new Joined(strategies.ofThisRun())
                .figures(PartJson.read(words.parts()))
                .forEach((feed, figures) ->
                        byFeed.computeIfAbsent(feed, any -> new ArrayList<>()).addAll(figures));
        return byFeed;
    }

    /** What the run before knew of months that a feed does not speak for. */
    private List<Fact> carriedOver(Map<String, List<Figure>> delivered) {
        Optional<Run> before =
                scope.ledger().lastDone(scope.organisation(), scope.period().code());
        if (before.isEmpty()) {
            return List.of();
        }
        String name = before.get().period() + " run " + before.get().number();
        Map<String, List<Figure>> earlier = new TreeMap<>();
        for (Fact fact : scope.book().facts(before.get().id())) {
            earlier.computeIfAbsent(fact.feed(), any -> new ArrayList<>()).add(fact.figure());
        }
        List<Fact> kept = new ArrayList<>();
        for (FeedSpec feed : scope.configuration().feeds().values()) {
            new CarryOver(feed.covers(), scope.period(), scope.calendar())
                    .keep(
                            earlier.getOrDefault(feed.id(), List.of()),
                            name,
                            delivered.getOrDefault(feed.id(), List.of()))
                    .forEach(figure -> kept.add(new Fact(feed.id(), figure)));
        }
        return kept;
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
