package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.Variance;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;

/**
 * A metric with monthly values that end in October 2026. Status here: on target GREEN, within 5 % AMBER, else RED; it is
 * a stand-in for the judging, exact enough for the words.
 */
record History(
        Metric metric,
        List<String> values,
        Optional<String> target,
        Optional<Signal> signal,
        Optional<double[]> range,
        Optional<AssuranceKind> assurance,
        Quality quality,
        String reason,
        ProcessLimits.ChartedAs charted) {

    static History of(Metric metric, String target, String... values) {
        return new History(
                metric,
                List.of(values),
                target.isEmpty() ? Optional.empty() : Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Quality.FINAL,
                "",
                ProcessLimits.ChartedAs.VALUE);
    }

    /** The same value in all of 24 months but the last ones. */
    static History steady(Metric metric, String target, String usual, String... last) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < 24 - last.length; at++) {
            values.add(usual);
        }
        values.addAll(List.of(last));
        return of(metric, target, values.toArray(new String[0]));
    }

    History signal(Signal.Change change, Signal.Rule rule) {
        return new History(
                metric,
                values,
                target,
                Optional.of(new Signal(change, Optional.of(rule))),
                range,
                assurance,
                quality,
                reason,
                charted);
    }

    /** Limits of the values, tested, with no signal where none is set. */
    History usual(double low, double mean, double high, AssuranceKind kind) {
        return new History(
                metric,
                values,
                target,
                signal.isPresent() ? signal : Optional.of(Signal.NONE),
                Optional.of(new double[] {low, mean, high}),
                Optional.of(kind),
                quality,
                reason,
                charted);
    }

    History quality(Quality other) {
        return new History(metric, values, target, signal, range, assurance, other, reason, charted);
    }

    History reason(String other) {
        return new History(metric, values, target, signal, range, assurance, quality, other, charted);
    }

    /** The limits are those of the gap to target, or of the difference to last year. */
    History charted(ProcessLimits.ChartedAs other) {
        return new History(metric, values, target, signal, range, assurance, quality, reason, other);
    }

    List<Judgement> judgements(String department, String objective) {
        List<Judgement> found = new ArrayList<>();
        MonthCalendar calendar = MonthCalendar.calendarYear();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < values.size(); at++) {
            Period month = calendar.shift(Sample.OCTOBER, at - values.size() + 1);
            FigureId id = FigureId.actual(department, metric.id(), month);
            boolean last = at == values.size() - 1;
            found.add(judgement(id, objective, values.get(at), at >= 12 ? values.get(at - 12) : "", last));
            if (month.number() == 1) {
                sum = BigDecimal.ZERO;
            }
            if (isNumber(values.get(at))) {
                sum = sum.add(new BigDecimal(values.get(at)));
                if (metric.overTime() == org.scorepack.scorecard.Aggregation.SUM) {
                    found.add(judgement(id.with(Basis.YTD), objective, sum.toPlainString(), "", false));
                }
            }
        }
        return found;
    }

    Optional<ProcessLimits> limits(String department) {
        return range.map(limits -> new ProcessLimits(
                department,
                metric.id(),
                charted,
                false,
                limits[1],
                limits[0],
                limits[2],
                1,
                MonthCalendar.calendarYear().shift(Sample.OCTOBER, -23),
                Sample.OCTOBER,
                24,
                ProcessLimits.Verdict.TESTED,
                assurance,
                Optional.of(0.41),
                ProcessLimits.Course.UNKNOWN));
    }

    static Judgement withActual(Judgement known, BigDecimal actual) {
        Optional<Gap> gap = known.target().map(target -> gap(actual, target, Direction.HIGHER, false));
        return new Judgement(
                known.id(),
                known.objective(),
                Reading.of(actual),
                known.comparable(),
                known.atPlanRates(),
                known.target(),
                known.targetLow(),
                known.targetOriginal(),
                known.targetOriginalLow(),
                known.targetIsPlaceholder(),
                gap,
                gap.map(found -> status(found, known.target().orElseThrow())).orElse(Status.NO_TARGET),
                known.priorPeriod(),
                known.priorYear(),
                known.priorYearAtPlanRates(),
                known.signal(),
                known.assurance(),
                known.provenance());
    }

    /** The same with another currency in it: at the rates of the plan it is so much more. */
    static Judgement atPlanRates(Judgement known, BigDecimal more) {
        return new Judgement(
                known.id(),
                known.objective(),
                known.actual(),
                known.comparable(),
                known.actual().number().map(more::add),
                known.target(),
                known.targetLow(),
                known.targetOriginal(),
                known.targetOriginalLow(),
                known.targetIsPlaceholder(),
                known.target()
                        .map(target ->
                                gap(known.actual().number().orElse(target).add(more), target, Direction.HIGHER, false)),
                known.status(),
                known.priorPeriod(),
                known.priorYear(),
                known.priorYear().map(more::add),
                known.signal(),
                known.assurance(),
                known.provenance());
    }

    private Judgement judgement(FigureId id, String objective, String value, String lastYear, boolean last) {
        Optional<BigDecimal> wanted = wanted(id);
        Reading reading = reading(value);
        Optional<Gap> gap = reading.number()
                .flatMap(actual -> wanted.map(
                        goal -> gap(actual, goal, metric.better(), metric.unit().isPercent())));
        Status status = reading instanceof Reading.Absent absent
                ? absent.kind() == Absence.NOT_DUE ? Status.NOT_DUE : Status.NO_DATA
                : gap.map(found -> status(found, wanted.orElseThrow())).orElse(Status.NO_TARGET);
        return new Judgement(
                id,
                objective,
                reading,
                Optional.empty(),
                Optional.empty(),
                wanted,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                gap,
                status,
                Optional.empty(),
                isNumber(lastYear) ? Optional.of(new BigDecimal(lastYear)) : Optional.empty(),
                Optional.empty(),
                last ? signal : Optional.empty(),
                last ? assurance : Optional.empty(),
                "figures.csv:7:value");
    }

    /** The same in every month; the year so far has a target where the metric is judged on it. */
    private Optional<BigDecimal> wanted(FigureId id) {
        int months = id.basis() == Basis.MONTH ? 1 : id.period().number();
        return id.basis() == Basis.MONTH || id.basis() == metric.judgeOn()
                ? target.map(goal -> new BigDecimal(goal).multiply(BigDecimal.valueOf(months)))
                : Optional.empty();
    }

    private Reading reading(String value) {
        if (value.equals("not due")) {
            return Reading.absent(Absence.NOT_DUE);
        }
        return isNumber(value)
                ? new Reading.Present(new BigDecimal(value), Optional.empty(), quality)
                : new Reading.Absent(Absence.NO_DATA, reason);
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && !value.equals("not due");
    }

    private static Gap gap(BigDecimal actual, BigDecimal target, Direction better, boolean percent) {
        BigDecimal gap = actual.subtract(target);
        int good = better == Direction.LOWER ? -gap.signum() : gap.signum();
        Gap.Favour favour = good == 0 ? Gap.Favour.ZERO : good > 0 ? Gap.Favour.FAVOURABLE : Gap.Favour.ADVERSE;
        Unit unit = new Unit(percent ? Unit.Kind.PERCENT : Unit.Kind.NUMBER, "");
        Gap real = Variance.of(Optional.of(actual), Optional.of(target), better, unit)
                .orElseThrow();
        return new Gap(gap, real.percent(), Optional.of(favour), real.reason());
    }

    private static Status status(Gap gap, BigDecimal target) {
        if (gap.favour().orElseThrow() != Gap.Favour.ADVERSE) {
            return Status.GREEN;
        }
        BigDecimal amber = target.abs().multiply(new BigDecimal("0.05"));
        boolean near = target.signum() != 0 && gap.absolute().abs().compareTo(amber) <= 0;
        return near && gap.absolute().abs().compareTo(new BigDecimal("3.5")) < 0 ? Status.AMBER : Status.RED;
    }
}
