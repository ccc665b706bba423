package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                .map(part -> Translation.of(facts, owned, part)
                        .translated(
                                facts,
                                facts.compared(part, period, scenario),
                                scenario == Scenario.PRIOR_YEAR
                                        ? facts.calendar().yearBefore(period)
                                        : period,
                                Scenario.ACTUAL))
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
                        .filter(part -> facts.isAhead(period) || isIn(facts, owned, part, period))
                        .toList();
                Scenario.PROMISED.forEach(scenario -> replace(facts, owned, target.with(scenario), present));
            }
            if (!facts.has(target.with(Scenario.FORECAST))) {
                replace(facts, owned, target.with(Scenario.FORECAST), contributors);
            }
        }
    }

    /** Whether a part's actual goes into the total: it is known, and where it is in another currency so is the rate. */
    static boolean isIn(Facts facts, Owned owned, Owned part, Period period) {
        return Translation.of(facts, owned, part).translated(facts, facts.actual(part, period), period, Scenario.ACTUAL)
                instanceof Present;
    }

    private static boolean hasOwnTarget(Metric metric) {
        return metric.targetSource().isPresent() || !metric.targets().isEmpty();
    }

    private static boolean isPartial(Reading total) {
        return total instanceof Present present && present.quality().kind() == Quality.Kind.PARTIAL;
    }

    /**
     * Targets add up where all parts have one; an original where one of them has, with what still holds of the others. Those in
     * another currency are taken at the rates of the plan.
     */
    private static void replace(Facts facts, Owned owned, FigureId target, List<Owned> contributors) {
        boolean any = contributors.stream()
                .anyMatch(part -> facts.number(promise(part, target)).isPresent());
        Optional<Scenario> now = target.scenario().whereNotRevised().filter(original -> any);
        List<Reading> parts = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (Owned part : contributors) {
            FigureId own = promise(part, target);
            FigureId id =
                    facts.number(own).isPresent() ? own : now.map(own::with).orElse(own);
            Translation translation = Translation.of(facts, owned, part);
            facts.figure(id)
                    .map(Figure::reading)
                    .map(reading -> translation.translated(facts, reading, target.period(), Scenario.TARGET))
                    .filter(Present.class::isInstance)
                    .ifPresent(parts::add);
            used.add(id.toString());
            translation
                    .figure(target.period(), Scenario.TARGET)
                    .map(FigureId::toString)
                    .ifPresent(used::add);
        }
        if (any && parts.size() == contributors.size()) {
            facts.add(
                    target,
                    Aggregate.over(parts, Aggregation.SUM, BigDecimal.ONE),
                    Provenance.derived(Translation.rule("sum", used.size() > contributors.size()), used));
        } else if (facts.has(target)) {
            facts.add(
                    target,
                    new Absent(Absence.NO_TARGET, "a part is missing, and the others have no targets of their own"),
                    Provenance.NOTHING);
        }
    }

    private static FigureId promise(Owned part, FigureId target) {
        return part.actual(target.period()).with(target.scenario());
    }
}
