package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Check;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.AgreesWith;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource.FromFeed;

/**
 * Holds the values that do not keep to their metric's checks, unless somebody confirmed just this value.
 *
 * <p>What is checked: the value of the reported month, and those of earlier months that the run before did not show as they are
 * now. What came with a metric's first run is taken as it is. A value that is held is nothing that later ones are compared with.
 */
final class HeldFacts {

    private final Facts facts;
    private final Evidence evidence;
    private final Set<String> knownBefore;
    private final List<Held> held = new ArrayList<>();
    private final List<Held> released = new ArrayList<>();

    HeldFacts(Facts facts, Evidence evidence) {
        this.facts = facts;
        this.evidence = evidence;
        this.knownBefore = evidence.before().entrySet().stream()
                .filter(fact -> fact.getKey().scenario() == Scenario.ACTUAL)
                .filter(fact -> fact.getValue() instanceof Present
                        || fact.getValue().heldBy().isPresent())
                .map(fact -> Owned.key(fact.getKey().department(), fact.getKey().metric()))
                .collect(Collectors.toSet());
    }

    List<Held> held() {
        return List.copyOf(held);
    }

    /** Suspect values that count, because somebody confirmed them. */
    List<Held> released() {
        return List.copyOf(released);
    }

    /** Checks the values of a metric that are there, oldest first. */
    void check(Owned owned) {
        Metric metric = owned.metric();
        Optional<Suspicion> doubt = doubt(metric);
        if (metric.checks().equals(Checks.NONE) && doubt.isEmpty()) {
            return;
        }
        ValueChecks checks = new ValueChecks(metric.checks(), metric.unit());
        TreeMap<Period, BigDecimal> believed = new TreeMap<>();
        Optional<BigDecimal> last = Optional.empty();
        int inARow = 0;
        for (Period period : facts.range()) {
            FigureId id = owned.actual(period);
            Optional<BigDecimal> value = facts.number(id);
            if (value.isEmpty()) {
                last = isNotDue(owned, period) ? last : Optional.empty();
                continue;
            }
            inARow = last.filter(before -> before.compareTo(value.get()) == 0).isPresent() ? inARow + 1 : 1;
            last = value;
            ValueChecks.Candidate candidate =
                    new ValueChecks.Candidate(value.get(), believed, lastYear(period, believed), inARow);
            Optional<Suspicion> suspicion = isChecked(owned, id, value.get())
                    ? checks.suspicion(candidate)
                            .or(() -> otherwiseSaid(owned, id))
                            .or(() -> doubt)
                    : Optional.empty();
            if (isBelieved(owned, id, value.get(), suspicion)) {
                believed.put(period, value.get());
            }
        }
        doubt.ifPresent(found -> holdWhatIsNotThere(owned, found));
    }

    private Optional<Suspicion> doubt(Metric metric) {
        return evidence.doubts().stream()
                .filter(doubt -> doubt.metric().map(metric.id()::equals).orElse(true))
                .filter(doubt -> metric.source() instanceof FromFeed from
                        && (from.feed().equals(doubt.feed()) || isPartOf(doubt.feed(), from)))
                .map(doubt -> new Suspicion(doubt.check(), doubt.detail()))
                .findFirst();
    }

    /** That the metric's second source says something else. */
    private Optional<Suspicion> otherwiseSaid(Owned owned, FigureId id) {
        return owned.metric()
                .checks()
                .agreesWith()
                .map(other -> TieOuts.of(id, facts.figure(id), facts.figure(id.with(Scenario.CONTROL)), other))
                .filter(tie -> tie.verdict() == TieOut.Verdict.DIFFERS)
                .map(tie -> new Suspicion(Check.AGREES_WITH, tie.detail()));
    }

    private static boolean mayBeConfirmed(Owned owned, Suspicion suspicion) {
        return suspicion.check() != Check.AGREES_WITH
                || owned.metric()
                        .checks()
                        .agreesWith()
                        .map(AgreesWith::mayBeConfirmed)
                        .orElse(true);
    }

    private static boolean isPartOf(String feed, FromFeed source) {
        return source.measure().stream()
                .flatMap(measure -> Stream.of(measure.value(), measure.numerator(), measure.denominator()))
                .flatMap(List::stream)
                .anyMatch(term -> term.feed().equals(Optional.of(feed)));
    }

    /** A suspect feed that has nothing for the reported month: that is held too, not only missing. */
    private void holdWhatIsNotThere(Owned owned, Suspicion doubt) {
        FigureId id = owned.actual(facts.range().get(facts.range().size() - 1));
        if (!facts.has(id) && facts.absence(owned, id.period()).kind() == Absence.NO_DATA) {
            facts.replace(new Figure(id, Reading.held(doubt.check()), ""));
        }
    }

    private boolean isBelieved(Owned owned, FigureId id, BigDecimal value, Optional<Suspicion> suspicion) {
        if (suspicion.isEmpty()) {
            return true;
        }
        if (evidence.isConfirmed(id, value) && mayBeConfirmed(owned, suspicion.get())) {
            facts.figure(id).map(figure -> held(owned, figure, suspicion.get())).ifPresent(released::add);
            return true;
        }
        Arrays.stream(Basis.values())
                .flatMap(basis -> facts.figure(id.with(basis)).stream())
                .filter(figure -> figure.reading() instanceof Present)
                .forEach(figure -> hold(owned, figure, suspicion.get()));
        return false;
    }

    /** With the month goes what its source says of longer spans that end with it. */
    private void hold(Owned owned, Figure figure, Suspicion suspicion) {
        held.add(held(owned, figure, suspicion));
        facts.replace(new Figure(figure.id(), Reading.held(suspicion.check()), figure.provenance()));
    }

    private static Held held(Owned owned, Figure figure, Suspicion suspicion) {
        String feed = owned.metric().source() instanceof FromFeed from ? from.feed() : "";
        return new Held(figure, feed, suspicion.check(), suspicion.detail());
    }

    private boolean isChecked(Owned owned, FigureId id, BigDecimal value) {
        boolean reported = facts.isReported(id.period());
        boolean shownBefore = Optional.ofNullable(evidence.before().get(id))
                .flatMap(Reading::number)
                .map(before -> before.compareTo(value) == 0)
                .orElse(false);
        return reported || (knownBefore.contains(owned.key()) && !shownBefore);
    }

    private Optional<BigDecimal> lastYear(Period period, Map<Period, BigDecimal> believed) {
        return Optional.ofNullable(believed.get(facts.calendar().yearBefore(period)));
    }

    private boolean isNotDue(Owned owned, Period period) {
        return facts.absence(owned, period).kind() == Absence.NOT_DUE;
    }
}
