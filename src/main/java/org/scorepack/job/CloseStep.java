package org.scorepack.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorepack.assess.DerivedFacts;
import org.scorepack.assess.Evidence;
import org.scorepack.book.Fact;
import org.scorepack.book.Words;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.extract.CarryOver;
import org.scorepack.extract.Joined;
import org.scorepack.figure.Check;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.figure.Reject;
import org.scorepack.ledger.Confirmation;

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
        RunBefore before = RunBefore.of(scope);
        SortedMap<FigureId, Fact> facts = new TreeMap<>();
        delivered.forEach((feed, figures) -> figures.forEach(figure -> facts.put(figure.id(), new Fact(feed, figure))));
        carriedOver(before, delivered)
                .forEach(fact -> facts.putIfAbsent(fact.figure().id(), fact));
        DerivedFacts.Completed completed = DerivedFacts.of(
                strategies.ofThisRun(),
                history(facts.keySet()),
                figures(facts.values()),
                words.reports(),
                new Evidence(before.readings(), confirmed(), FeedDoubts.of(scope, words.reports(), delivered)));
        completed.added().forEach(figure -> facts.put(figure.id(), fact(figure, facts)));
        scope.book().saveClosing(scope.run(), lost.with(unknown));
        scope.book().close(scope.run(), facts.values(), held(completed, facts.values()), completed.released());
        scope.progress().done("close", facts.size() + " figures");
    }

    /** What checks hold, and of whatever scenario what two rows contradict each other about. */
    private static List<Held> held(DerivedFacts.Completed completed, Collection<Fact> facts) {
        List<Held> held = new ArrayList<>(completed.held());
        for (Fact fact : facts) {
            if (isContradicted(fact.figure())) {
                held.add(new Held(
                        fact.figure(),
                        fact.feed(),
                        Check.CONTRADICTION,
                        fact.figure().provenance() + " say different things"));
            }
        }
        return held;
    }

    private static boolean isContradicted(Figure figure) {
        return figure.reading().heldBy().filter(Check.CONTRADICTION::equals).isPresent();
    }

    /** A delivered figure that is held stays one of its feed, so that it is carried over like others. */
    private static Fact fact(Figure figure, Map<FigureId, Fact> delivered) {
        Fact own = delivered.get(figure.id());
        return own != null && figure.reading().heldBy().isPresent()
                ? new Fact(own.feed(), figure)
                : new Fact("", figure);
    }

    private Map<FigureId, List<BigDecimal>> confirmed() {
        Map<FigureId, List<BigDecimal>> values = new HashMap<>();
        for (Confirmation said : scope.ledger().confirmations().of(scope.organisation())) {
            ConfirmedFigure.id(said, scope.calendar())
                    .ifPresent(id ->
                            values.computeIfAbsent(id, any -> new ArrayList<>()).add(said.value()));
        }
        return values;
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
        Set<FigureId> contradicted = byFeed.values().stream()
                .flatMap(List::stream)
                .filter(CloseStep::isContradicted)
                .map(Figure::id)
                .collect(Collectors.toSet());
        new Joined(strategies.ofThisRun())
                .figures(PartJson.read(words.parts()))
                .forEach((feed, figures) -> figures.stream()
                        .filter(figure -> !contradicted.contains(figure.id()))
                        .forEach(byFeed.computeIfAbsent(feed, any -> new ArrayList<>())::add));
        return byFeed;
    }

    /** What the run before knew of months that a feed does not speak for. */
    private List<Fact> carriedOver(RunBefore before, Map<String, List<Figure>> delivered) {
        Map<String, List<Figure>> earlier = before.asDelivered();
        List<Fact> kept = new ArrayList<>();
        for (FeedSpec feed : scope.configuration().feeds().values()) {
            new CarryOver(feed.covers(), scope.period(), scope.calendar())
                    .keep(
                            earlier.getOrDefault(feed.id(), List.of()),
                            before.name(),
                            delivered.getOrDefault(feed.id(), List.of()))
                    .forEach(figure -> kept.add(new Fact(feed.id(), figure)));
        }
        return kept;
    }

    /** From the first period of any figure to the reported one. */
    private List<Period> history(Collection<FigureId> ids) {
        Period first = ids.stream()
                .map(id -> scope.calendar().on(id.period().last()))
                .min(Period::compareTo)
                .orElse(scope.period());
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
