package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource.FromDepartments;

/**
 * A metric put together from departments.
 *
 * <p>With a contributor missing the total is partial, and a sum is then judged only against the targets of the contributors
 * that are in: where one of these has none, the total has none. A sum without a target of its own has that of its
 * contributors. What has one contributor is a copy, and the same holds for it however it adds up.
 */
final class RollUp {

    private RollUp() {}

    /** The metrics that a metric is made of: those that the card lists, else the same id directly below. */
    static List<Owned> contributors(Facts facts, Owned owned) {
        FromDepartments source = (FromDepartments) owned.metric().source();
        Stream<String> keys = source.metrics().isEmpty()
                ? facts.strategy().organisation().childrenOf(owned.department().id()).stream()
                        .map(child -> Owned.key(child.id(), owned.metric().id()))
                : source.metrics().stream();
        return keys.flatMap(key -> facts.metric(key).stream()).toList();
    }

    static Reading of(Facts facts, Owned owned, Period period, Scenario scenario) {
        List<Reading> parts = contributors(facts, owned).stream()
                .map(part -> facts.compared(part, period, scenario))
                .toList();
        return Aggregate.over(
                parts, owned.metric().overDepartments(), owned.metric().times());
    }

    /** Makes the target comparable with the total, month by month; adds up what the owners of the parts forecast. */
    static void addTargets(Facts facts, Owned owned) {
        List<Owned> contributors = contributors(facts, owned);
        if (owned.metric().overDepartments() != Aggregation.SUM && contributors.size() != 1) {
            return;
        }
        for (Period period : facts.promised()) {
            FigureId target = owned.actual(period).with(Scenario.TARGET);
            boolean replaces =
                    facts.has(target) ? isPartial(facts.actual(owned, period)) : !hasOwnTarget(owned.metric());
            if (replaces) {
                List<Owned> present = contributors.stream()
                        .filter(part -> facts.isAhead(period)
                                || facts.number(part.actual(period)).isPresent())
                        .toList();
                replace(facts, target, present, period);
                replace(facts, target.with(Scenario.TARGET_LOW), present, period);
                replace(facts, target.with(Scenario.TARGET_ORIGINAL), present, period);
            }
            if (!facts.has(target.with(Scenario.FORECAST))) {
                replace(facts, target.with(Scenario.FORECAST), contributors, period);
            }
        }
    }

    private static boolean hasOwnTarget(Metric metric) {
        return metric.targetSource().isPresent() || !metric.targets().isEmpty();
    }

    private static boolean isPartial(Reading total) {
        return total instanceof Present present && present.quality().kind() == Quality.Kind.PARTIAL;
    }

    private static void replace(Facts facts, FigureId target, List<Owned> contributors, Period period) {
        List<FigureId> parts = contributors.stream()
                .map(part -> part.actual(period).with(target.scenario()))
                .toList();
        Optional<BigDecimal> sum = !parts.isEmpty()
                        && parts.stream().allMatch(part -> facts.number(part).isPresent())
                ? parts.stream().flatMap(part -> facts.number(part).stream()).reduce(BigDecimal::add)
                : Optional.empty();
        if (sum.isPresent()) {
            facts.add(
                    target,
                    Reading.of(sum.orElseThrow()),
                    Provenance.derived(
                            "sum", parts.stream().map(FigureId::toString).toList()));
        } else if (facts.has(target)) {
            facts.add(
                    target,
                    new Absent(Absence.NO_TARGET, "a part is missing, and the others have no targets of their own"),
                    Provenance.NOTHING);
        }
    }
}
