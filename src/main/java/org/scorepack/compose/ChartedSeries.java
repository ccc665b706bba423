package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.Bounds;
import org.scorepack.assess.Wholeness;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;

/**
 * The values that a metric's process chart is made of: the values themselves, their gaps to target or their difference
 * to last year ({@code rules.md} 3.4, 3.5).
 */
record ChartedSeries(Reviewed metric, ProcessLimits limits) {

    /** What is charted at a period; empty = missing. */
    Optional<Double> charted(Period when) {
        return metric.at(when, Basis.MONTH)
                .filter(this::isPoint)
                .flatMap(judgement -> judgement
                        .judged()
                        .flatMap(value -> reference(judgement).map(value::subtract))
                        .map(BigDecimal::doubleValue));
    }

    /** A sum that lacks a part is none, on either side of a difference; a gap to the target of the same parts is one. */
    private boolean isPoint(Judgement judgement) {
        return switch (limits.basis()) {
            case VS_TARGET -> true;
            case VALUE -> Wholeness.isWhole(metric.metric(), judgement.actual());
            case YEAR_ON_YEAR ->
                Wholeness.isWhole(metric.metric(), judgement.actual())
                        && metric.at(metric.calendar().yearBefore(judgement.id().period()), Basis.MONTH)
                                .map(Judgement::actual)
                                .filter(before -> before.number().isPresent())
                                .map(before -> Wholeness.isWhole(metric.metric(), before))
                                .orElse(true);
        };
    }

    /** The first period of the segment that has a value: a gap to a target begins with the target. */
    Period first() {
        Period when = limits.from();
        while (when.compareTo(limits.to()) < 0 && charted(when).isEmpty()) {
            when = metric.calendar().shift(when, 1);
        }
        return charted(when).isPresent() ? when : limits.from();
    }

    /** What has to be added to a limit to draw it among the real values; empty = no limit there. */
    Optional<BigDecimal> reference(Judgement judgement) {
        return switch (limits.basis()) {
            case VALUE -> Optional.of(BigDecimal.ZERO);
            case VS_TARGET -> judgement.target();
            case YEAR_ON_YEAR -> judgement.judgedLastYear();
        };
    }

    /** The usual range among the real values at a period: low, average, high; empty outside the limits' segment. */
    Optional<Range> range(Period when) {
        if (limits.verdict() == ProcessLimits.Verdict.TOO_SHORT || when.compareTo(limits.from()) < 0) {
            return Optional.empty();
        }
        return metric.at(when, Basis.MONTH)
                .flatMap(this::reference)
                .map(BigDecimal::doubleValue)
                .map(base -> new Range(
                        possible().clip(base + limits.lower()),
                        base + limits.mean(),
                        possible().clip(base + limits.upper())));
    }

    /** Limits are computed as if values could be anything; what no month ever was is not drawn. */
    Bounds possible() {
        return Bounds.of(
                metric.judgements().values().stream()
                        .filter(judgement -> judgement.id().basis() == Basis.MONTH)
                        .flatMap(judgement -> judgement.judged().stream())
                        .toList(),
                metric.metric().unit());
    }

    /** A usual range among the real values. */
    record Range(double low, double centre, double high) {}

    /** How many values in a row, up to the newest, lie on its side of the average; a gap does not end it. */
    int run() {
        List<Double> values = values();
        double side = values.isEmpty() ? 0 : Math.signum(values.get(0) - limits.mean());
        int found = 0;
        while (found < values.size() && Math.signum(values.get(found) - limits.mean()) == side) {
            found++;
        }
        return found;
    }

    /** How many steps in a row, up to the newest, go the same way. */
    int steps() {
        List<Double> values = values();
        int found = 0;
        while (found + 1 < values.size() && way(values, found) == way(values, 0)) {
            found++;
        }
        return found;
    }

    boolean isAboveAverage() {
        List<Double> values = values();
        return !values.isEmpty() && values.get(0) > limits.mean();
    }

    boolean isRising() {
        List<Double> values = values();
        return values.size() > 1 && way(values, 0) > 0;
    }

    private static double way(List<Double> values, int at) {
        return Math.signum(values.get(at) - values.get(at + 1));
    }

    /** Newest first, within the segment. */
    private List<Double> values() {
        List<Double> found = new ArrayList<>();
        Period when = metric.period();
        while (when.compareTo(limits.from()) >= 0) {
            charted(when).ifPresent(found::add);
            when = metric.calendar().shift(when, -1);
        }
        return found;
    }
}
