package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scorepack.assess.Standing;
import org.scorepack.assess.TargetsInForce;
import org.scorepack.assess.Wholeness;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Check;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Target;

/**
 * A metric as the review of a period sees it: its judgements, its usual range.
 *
 * @param judgements of this metric alone, by key
 * @param limits of its process chart; empty where there is none
 * @param outlook where it is heading; empty where nothing can be said
 */
record Reviewed(
        String department,
        Metric metric,
        Objective objective,
        Period period,
        FiscalCalendar calendar,
        SortedMap<FigureId, Judgement> judgements,
        Optional<ProcessLimits> limits,
        Optional<Outlook> outlook) {

    private static final int LONGEST_LOOK_BACK = 36;

    /** The judgement of a period on a basis; empty where the book has none. */
    Optional<Judgement> at(Period when, Basis basis) {
        return Optional.ofNullable(
                judgements.get(FigureId.actual(department, metric.id(), when).with(basis)));
    }

    /** The judgement that the metric's status stands on. */
    Optional<Judgement> judged(Period when) {
        Optional<Judgement> onItsBasis = at(when, metric.judgeOn());
        return onItsBasis.isPresent() ? onItsBasis : at(when, Basis.MONTH);
    }

    Optional<Judgement> now() {
        return judged(period);
    }

    Period before() {
        return calendar.shift(period, -1);
    }

    /** Status at a period: outside the metric's life and before its first figure it does not apply. */
    Status status(Period when) {
        if (!metric.life().overlaps(when)) {
            return Status.NOT_APPLICABLE;
        }
        Status unknown = when.equals(period) ? Status.NO_DATA : Status.NOT_APPLICABLE;
        return judged(when).map(Judgement::status).orElse(unknown);
    }

    Status status() {
        return status(period);
    }

    Optional<BigDecimal> actual() {
        return now().flatMap(judgement -> judgement.actual().number());
    }

    /** The check that holds the value; empty where it is there, or missing. */
    Optional<Check> heldBy() {
        return now().flatMap(judgement -> judgement.actual().heldBy());
    }

    /** Whether its source says two things of it, so that there is no value to confirm. */
    boolean isContradicted() {
        return heldBy().filter(Check.CONTRADICTION::equals).isPresent();
    }

    /** What was found about a real change; empty where it was not tested. */
    Optional<Signal> signal() {
        Optional<Signal> ofMonth = at(period, Basis.MONTH).flatMap(Judgement::signal);
        return ofMonth.isPresent() ? ofMonth : now().flatMap(Judgement::signal);
    }

    /** Whether the month is a sum without one of its parts: it cannot stand beside other months. */
    boolean isPartialSum() {
        return at(period, Basis.MONTH)
                .map(Judgement::actual)
                .filter(actual -> actual.number().isPresent() && !Wholeness.isWhole(metric, actual))
                .isPresent();
    }

    Signal.Change change() {
        return signal().map(Signal::change).orElse(Signal.Change.NONE);
    }

    /** The newest judgement with a value, at the reported period or before. */
    Optional<Judgement> latest() {
        return back(LONGEST_LOOK_BACK)
                .flatMap(when -> judged(when).stream())
                .filter(judgement -> judgement.actual().number().isPresent())
                .findFirst();
    }

    /** The last so many base periods, oldest first. */
    List<Period> last(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> calendar.shift(period, at - count + 1))
                .toList();
    }

    /** How many due periods in a row, up to the reported one, have its status. */
    int inARow() {
        Status status = status();
        int found = 0;
        for (Period when : back(LONGEST_LOOK_BACK).toList()) {
            Status then = status(when);
            if (then == status) {
                found++;
            } else if (then != Status.NOT_DUE) {
                break;
            }
        }
        return found;
    }

    boolean isSlipping() {
        return status() == Status.GREEN && change() == Signal.Change.CONCERN;
    }

    /** Whether it changed for real, where neither way is the better one. */
    boolean isTurned() {
        return change() == Signal.Change.HIGH || change() == Signal.Change.LOW;
    }

    boolean isWin() {
        return status() == Status.GREEN && change() == Signal.Change.IMPROVEMENT;
    }

    Standing standing() {
        return now().map(judged -> Standing.of(metric, judged)).orElseGet(() -> Standing.unjudged(metric, status()));
    }

    /** Whether somebody should look at it: missed, slipping or missing. */
    boolean isException() {
        return status().isMiss() || isSlipping() || status() == Status.NO_DATA;
    }

    /** Whether it is met or missed: its status stands on a year or quarter that closed with the period, or it is a milestone. */
    boolean isClosed() {
        return isMilestone() || closedSpan();
    }

    /** Whether it is a list of steps: it is met or missed, and nobody asks whether its process changed. */
    boolean isMilestone() {
        return metric.kind() == Metric.Kind.MILESTONE;
    }

    private boolean closedSpan() {
        return now().map(judged -> switch (judged.id().basis()) {
                    case YTD, YEAR -> calendar.endsYear(period);
                    case QUARTER -> calendar.endsQuarter(period);
                    case MONTH, ROLLING12 -> false;
                })
                .orElse(false);
    }

    /** The target of the card that holds now; empty where none does, or a feed delivers them. */
    Optional<Target> targetInForce() {
        return new TargetsInForce(calendar, metric.targets()).at(period);
    }

    private Stream<Period> back(int count) {
        return IntStream.range(0, count).mapToObj(by -> calendar.shift(period, -by));
    }
}
