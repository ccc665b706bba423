package org.scorepack.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.MetricSource.FromDepartments;

/**
 * Totals with parts in other currencies, once more at the rates of the plan: what is judged, as exchange rates are nobody's doing
 * ({@code rules.md} 1.4). All actuals and targets are known by then, the rates among them.
 *
 * <p>Where the plan has no rate for a part that is in, the total has no such figure and is judged as it is.
 */
final class PlanRates {

    private final Facts facts;
    private final Set<String> done = new HashSet<>();

    private PlanRates(Facts facts) {
        this.facts = facts;
    }

    static void addTo(Facts facts) {
        PlanRates rates = new PlanRates(facts);
        facts.metrics().forEach(rates::ensure);
    }

    private void ensure(Owned owned) {
        if (!done.add(owned.key()) || !(owned.metric().source() instanceof FromDepartments)) {
            return;
        }
        List<Owned> parts = RollUp.contributors(facts, owned);
        parts.forEach(this::ensure);
        boolean concerned = parts.stream()
                .anyMatch(part -> Translation.of(facts, owned, part).foreign()
                        || facts.range().stream()
                                .anyMatch(
                                        period -> facts.has(part.actual(period).with(Scenario.AT_PLAN_RATES))));
        if (concerned) {
            facts.range().forEach(period -> add(owned, parts, period));
            facts.promised().forEach(period -> addLastYear(owned, parts, period));
        }
    }

    /** A month without a part in another currency is what it is. */
    private void add(Owned owned, List<Owned> parts, Period period) {
        List<Owned> in = parts.stream()
                .filter(part -> RollUp.isIn(facts, owned, part, period))
                .toList();
        if (!(facts.actual(owned, period) instanceof Present)) {
            return;
        }
        List<Reading> readings =
                in.stream().map(part -> reading(owned, part, period)).toList();
        if (readings.stream().allMatch(Present.class::isInstance)) {
            total(
                    owned,
                    owned.actual(period).with(Scenario.AT_PLAN_RATES),
                    readings,
                    in.stream().flatMap(part -> made(owned, part, period)));
        }
    }

    /** The year before at the rates of this period's plan, of months ahead too; week by week is compared as it was. */
    private void addLastYear(Owned owned, List<Owned> parts, Period period) {
        Period before = facts.calendar().yearBefore(period);
        List<Owned> in = parts.stream()
                .filter(part -> RollUp.isIn(facts, owned, part, before))
                .toList();
        boolean whole = facts.calendar().likeForLike(period).isEmpty()
                && (facts.isAhead(period) || facts.has(owned.actual(period).with(Scenario.AT_PLAN_RATES)))
                && facts.actual(owned, before) instanceof Present;
        List<Reading> readings = in.stream()
                .map(part -> Translation.of(facts, owned, part)
                        .translated(facts, lastYear(part, period, before), period, Scenario.TARGET))
                .toList();
        if (whole && !readings.isEmpty() && readings.stream().allMatch(Present.class::isInstance)) {
            total(
                    owned,
                    owned.actual(period).with(Scenario.PRIOR_YEAR_AT_PLAN_RATES),
                    readings,
                    in.stream()
                            .flatMap(part -> Stream.concat(
                                    Stream.of(part.actual(before)),
                                    Translation.of(facts, owned, part).figure(period, Scenario.TARGET).stream())));
        }
    }

    private void total(Owned owned, FigureId id, List<Reading> readings, Stream<FigureId> from) {
        facts.add(
                id,
                Aggregate.over(
                        readings,
                        owned.metric().overDepartments(),
                        owned.metric().times()),
                Provenance.derived(
                        Translation.rule(owned.metric().overDepartments().name().toLowerCase(Locale.ROOT), true),
                        from.map(FigureId::toString).toList()));
    }

    private Reading lastYear(Owned part, Period period, Period before) {
        return facts.figure(part.actual(period).with(Scenario.PRIOR_YEAR_AT_PLAN_RATES))
                .map(Figure::reading)
                .orElseGet(() -> facts.actual(part, before));
    }

    private Reading reading(Owned owned, Owned part, Period period) {
        return Translation.of(facts, owned, part)
                .translated(facts, facts.compared(part, period, Scenario.AT_PLAN_RATES), period, Scenario.TARGET);
    }

    private Stream<FigureId> made(Owned owned, Owned part, Period period) {
        FigureId constant = part.actual(period).with(Scenario.AT_PLAN_RATES);
        return Stream.concat(
                Stream.of(facts.has(constant) ? constant : part.actual(period)),
                Translation.of(facts, owned, part).figure(period, Scenario.TARGET).stream());
    }
}
