package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
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
                Scenario.PROMISED.forEach(scenario -> replace(facts, target.with(scenario), present));
            }
            if (!facts.has(target.with(Scenario.FORECAST))) {
                replace(facts, target.with(Scenario.FORECAST), contributors);
            }
        }
    }

    private static boolean hasOwnTarget(Metric metric) {
        return metric.targetSource().isPresent() || !metric.targets().isEmpty();
    }

    private static boolean isPartial(Reading total) {
        return total instanceof Present present && present.quality().kind() == Quality.Kind.PARTIAL;
    }

    /** Targets add up where all parts have one; an original where one of them has, with what still holds of the others. */
    private static void replace(Facts facts, FigureId target, List<Owned> contributors) {
        List<FigureId> parts = contributors.stream()
                .map(part -> part.actual(target.period()).with(target.scenario()))
                .toList();
        boolean any = parts.stream().anyMatch(part -> facts.number(part).isPresent());
        List<FigureId> used = target.scenario()
                .whereNotRevised()
                .filter(now -> any)
                .map(now -> parts.stream()
                        .map(part -> facts.number(part).isPresent() ? part : part.with(now))
                        .toList())
                .orElse(parts);
        boolean all = any && used.stream().allMatch(part -> facts.number(part).isPresent());
        if (all) {
            facts.add(
                    target,
                    Aggregate.over(
                            used.stream()
                                    .flatMap(part -> facts.figure(part).stream())
                                    .map(Figure::reading)
                                    .toList(),
                            Aggregation.SUM,
                            BigDecimal.ONE),
                    Provenance.derived(
                            "sum", used.stream().map(FigureId::toString).toList()));
        } else if (facts.has(target)) {
            facts.add(
                    target,
                    new Absent(Absence.NO_TARGET, "a part is missing, and the others have no targets of their own"),
                    Provenance.NOTHING);
        }
    }
}
