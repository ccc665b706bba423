package org.scorepack.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.MetricSource.FromDepartments;
import org.scorepack.scorecard.MetricSource.FromFormula;

/**
 * Works out metrics that are made of others, each after those that it is made of.
 *
 * <p>A metric that depends on itself stays missing; the configuration refuses it before.
 */
final class DerivedMetrics {

    private final Facts facts;
    private final HeldFacts held;
    private final Map<String, List<String>> inputs = new LinkedHashMap<>();

    private DerivedMetrics(Facts facts, HeldFacts held) {
        this.facts = facts;
        this.held = held;
        for (Owned owned : facts.metrics()) {
            if (owned.metric().source() instanceof FromFormula formula) {
                inputs.put(
                        owned.key(),
                        formula.formula().metrics().stream().map(owned::key).toList());
            } else if (owned.metric().source() instanceof FromDepartments) {
                inputs.put(
                        owned.key(),
                        RollUp.contributors(facts, owned).stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of(part), Translation.of(facts, owned, part).rate().stream()))
                                .map(Owned::key)
                                .distinct()
                                .toList());
            }
        }
    }

    /** What sources deliver is checked first, and what is made of it after it is made: what is held goes into nothing. */
    static void addTo(Facts facts, HeldFacts held) {
        DerivedMetrics derived = new DerivedMetrics(facts, held);
        facts.metrics().stream()
                .filter(owned -> !derived.inputs.containsKey(owned.key()))
                .forEach(held::check);
        derived.inOrder().forEach(derived::add);
    }

    /** Inputs first; what waits for itself is left out. */
    private List<Owned> inOrder() {
        Map<String, Integer> waitingFor = new HashMap<>();
        Map<String, List<String>> waiting = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        inputs.forEach((key, needed) -> {
            List<String> open =
                    needed.stream().filter(inputs::containsKey).distinct().toList();
            open.forEach(input ->
                    waiting.computeIfAbsent(input, unseen -> new ArrayList<>()).add(key));
            waitingFor.put(key, open.size());
            if (open.isEmpty()) {
                ready.add(key);
            }
        });
        List<Owned> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String next = ready.removeFirst();
            facts.metric(next).ifPresent(order::add);
            for (String waiter : waiting.getOrDefault(next, List.of())) {
                if (waitingFor.merge(waiter, -1, Integer::sum) == 0) {
                    ready.add(waiter);
                }
            }
        }
        return order;
    }

    /** From the first month with a value on; the reported month always. */
    private void add(Owned owned) {
        boolean begun = false;
        for (Period period : facts.range()) {
            FigureId id = owned.actual(period);
            Reading reading = facts.has(id) ? facts.actual(owned, period) : worked(owned, period, Scenario.ACTUAL);
            begun |= reading instanceof Present;
            boolean last = period.equals(facts.range().get(facts.range().size() - 1));
            if ((begun || last) && !facts.has(id)) {
                facts.add(id, reading, provenance(owned, id, reading));
            }
            if (facts.calendar().likeForLike(period).isPresent()) {
                compare(owned, period, Scenario.PRIOR_YEAR);
                compare(owned, period, Scenario.COMPARABLE);
            }
        }
        held.check(owned);
    }

    /** Where an input is compared with other weeks than those of the same period last year, so is what is made of it. */
    private void compare(Owned owned, Period period, Scenario scenario) {
        FigureId id = owned.actual(period).with(scenario);
        boolean concerned = inputs.getOrDefault(owned.key(), List.of()).stream()
                .flatMap(key -> facts.metric(key).stream())
                .anyMatch(input -> facts.has(input.actual(period).with(scenario)));
        if (concerned && !facts.has(id)) {
            Reading reading = worked(owned, period, scenario);
            facts.add(id, reading, provenance(owned, id, reading));
        }
    }

    private Reading worked(Owned owned, Period period, Scenario scenario) {
        Absent absence = facts.absence(owned, period);
        if (absence.kind() != Absence.NO_DATA) {
            return absence;
        }
        return owned.metric().source() instanceof FromFormula formula
                ? FormulaValue.of(
                        formula.formula(),
                        name -> input(owned, name, period, scenario),
                        owned.metric().times())
                : RollUp.of(facts, owned, period, scenario);
    }

    private Reading input(Owned owned, String name, Period period, Scenario scenario) {
        return facts.metric(owned.key(name))
                .map(input -> facts.compared(input, period, scenario))
                .orElse(new Absent(Absence.NO_DATA, "no such metric"));
    }

    private Provenance provenance(Owned owned, FigureId id, Reading reading) {
        if (!(reading instanceof Present)) {
            return Provenance.NOTHING;
        }
        List<String> made = inputs.getOrDefault(owned.key(), List.of()).stream()
                .flatMap(key -> facts.metric(key).stream())
                .map(input -> input.actual(id.period()).with(id.scenario()))
                .filter(input -> facts.number(input).isPresent())
                .map(FigureId::toString)
                .toList();
        return Provenance.derived(rule(owned), made);
    }

    private String rule(Owned owned) {
        if (owned.metric().source() instanceof FromFormula) {
            return "formula";
        }
        boolean copied = inputs.getOrDefault(owned.key(), List.of()).size() == 1;
        boolean translated = RollUp.contributors(facts, owned).stream()
                .anyMatch(part -> Translation.of(facts, owned, part).foreign());
        return copied
                ? "copy"
                : Translation.rule(owned.metric().overDepartments().name().toLowerCase(Locale.ROOT), translated);
    }
}
