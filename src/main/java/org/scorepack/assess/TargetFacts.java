package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource.FromDepartments;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Target;

/**
 * Turns the targets of cards into figures: one for every month in which department and metric exist, each metric after those
 * that its target is made of. All actuals are known by then.
 *
 * <p>A target that only stands in for one that is still to be agreed is an estimate, and so is what is made of it.
 */
final class TargetFacts {

    private final Facts facts;
    private final Set<String> done = new HashSet<>();

    private TargetFacts(Facts facts) {
        this.facts = facts;
    }

    static void addTo(Facts facts) {
        TargetFacts targets = new TargetFacts(facts);
        facts.metrics().forEach(targets::ensure);
    }

    private void ensure(Owned owned) {
        if (!done.add(owned.key())) {
            return;
        }
        boolean total = owned.metric().source() instanceof FromDepartments;
        if (total) {
            RollUp.contributors(facts, owned).forEach(part -> {
                ensure(part);
                Translation.of(facts, owned, part).rate().ifPresent(this::ensure);
            });
        }
        owned.metric().targets().stream()
                .flatMap(target ->
                        target.shape() instanceof Target.Shape.Share share ? share.of().stream() : Stream.empty())
                .flatMap(name -> facts.metric(owned.key(name)).stream())
                .forEach(this::ensure);
        if (owned.metric().targetSource().isEmpty()) {
            addFromCard(owned);
        }
        if (owned.metric().frequency() == Frequency.WEEK) {
            new WeeklyFacts(facts, owned).addTargets();
        }
        if (total) {
            RollUp.addTargets(facts, owned);
        }
    }

    private void addFromCard(Owned owned) {
        Metric metric = owned.metric();
        TargetsInForce listed = new TargetsInForce(facts.calendar(), metric.targets());
        TargetPlan now = new TargetPlan(facts, owned, listed);
        TargetPlan first = new TargetPlan(facts, owned, listed.originals());
        facts.promised().stream()
                .filter(period -> owned.department().hasHistoryIn(period)
                        && metric.life().overlaps(period)
                        && !facts.has(owned.actual(period).with(Scenario.TARGET)))
                .forEach(period -> now.at(period).ifPresent(promise -> add(owned, period, promise, first)));
    }

    private void add(Owned owned, Period period, Promise promise, TargetPlan first) {
        FigureId id = owned.actual(period).with(Scenario.TARGET);
        add(id, Optional.of(promise.value()), promise);
        add(id.with(Scenario.TARGET_LOW), promise.low(), promise);
        if (promise.target().agreement().revised()) {
            first.at(period).filter(original -> !original.isSame(promise)).ifPresent(original -> {
                add(id.with(Scenario.TARGET_ORIGINAL), Optional.of(original.value()), original);
                add(id.with(Scenario.TARGET_ORIGINAL_LOW), original.low(), original);
            });
        }
    }

    private void add(FigureId id, Optional<BigDecimal> value, Promise promise) {
        Quality quality =
                Quality.of(promise.target().agreement().placeholder() ? Quality.Kind.ESTIMATE : Quality.Kind.FINAL);
        value.ifPresent(
                number -> facts.add(id, new Reading.Present(number, Optional.empty(), quality), provenance(promise)));
    }

    private static Provenance provenance(Promise promise) {
        Place place = promise.target().place();
        return promise.rule().isEmpty()
                ? Provenance.card(place.file(), place.line(), place.column())
                : Provenance.derived(promise.rule(), promise.of());
    }
}
