package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.scorecard.Direction;

/**
 * What an ordinary month is among the months that are drawn: one of several dips or peaks, or the furthest of all. "Peaks like this
 * are usual" beside the highest month of the chart would be taken for a mistake.
 */
record UsualWords(Review review, Reviewed metric) {

    private static final int DRAWN = 24;

    /** "Dips like this are usual for it.", "The lowest in 24 months, still inside its usual range."; empty where it is no dip. */
    String text() {
        Optional<BigDecimal> value = value(metric.period());
        if (value.filter(this::isBetterThanLastYear).isPresent()) {
            return "";
        }
        List<BigDecimal> others = metric.last(DRAWN).stream()
                .filter(month -> !month.equals(metric.period()))
                .flatMap(month -> value(month).stream())
                .toList();
        boolean furthest = value.isPresent()
                && !others.isEmpty()
                && others.stream().allMatch(other -> isFurther(value.get(), other))
                && value.filter(this::isInside).isPresent();
        if (!furthest) {
            return review.words().say(isDip() ? "usual.dips" : "usual.peaks");
        }
        return review.words()
                .say(
                        isDip() ? "usual.lowest" : "usual.highest",
                        others.size() + 1,
                        review.words().of("due.many", metric.metric().frequency()));
    }

    /** What is compared with last year is no dip where it is above it. */
    private boolean isBetterThanLastYear(BigDecimal value) {
        boolean seasonal =
                metric.limits().map(ProcessLimits::basis).equals(Optional.of(ProcessLimits.ChartedAs.YEAR_ON_YEAR));
        return seasonal
                && metric.at(metric.period(), Basis.MONTH)
                        .flatMap(Judgement::judgedLastYear)
                        .filter(before -> !isFurther(value, before))
                        .isPresent();
    }

    private boolean isInside(BigDecimal value) {
        return metric.limits()
                .flatMap(found -> new ChartedSeries(metric, found).range(metric.period()))
                .filter(range -> value.doubleValue() >= range.low() && value.doubleValue() <= range.high())
                .isPresent();
    }

    private boolean isFurther(BigDecimal value, BigDecimal other) {
        return isDip() ? value.compareTo(other) < 0 : value.compareTo(other) > 0;
    }

    private boolean isDip() {
        return metric.metric().better() == Direction.HIGHER;
    }

    private Optional<BigDecimal> value(Period month) {
        return metric.at(month, Basis.MONTH).flatMap(Judgement::judged);
    }
}
