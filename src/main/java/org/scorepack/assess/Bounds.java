package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Collection;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/**
 * What a number can be at all: nothing below zero where no month ever was, no percentage above 100 where none ever was, and a
 * sum of such months never less than what it is already. Without it a page would promise −1 accidents or 102 % on time.
 *
 * @param low negative infinity where there is none
 * @param high infinity where there is none
 */
public record Bounds(double low, double high) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Of a single month. */
    static Bounds ofMonth(MetricFacts facts) {
        return of(facts.numbers(), facts.metric().unit());
    }

    /** Of a single month, by the months that are known. */
    public static Bounds of(Collection<BigDecimal> known, Unit unit) {
        boolean positive = known.stream().allMatch(value -> value.signum() >= 0);
        boolean share = unit.isPercent() && known.stream().allMatch(value -> value.compareTo(WHOLE) <= 0);
        return new Bounds(
                positive ? 0 : Double.NEGATIVE_INFINITY, share ? WHOLE.doubleValue() : Double.POSITIVE_INFINITY);
    }

    /** Of a year of which some months are known. */
    static Bounds ofYear(MetricFacts facts, YearAhead year) {
        Bounds month = ofMonth(facts);
        if (facts.metric().overTime() != Aggregation.SUM) {
            return month;
        }
        double closed = year.due().stream()
                .flatMap(period -> facts.judged(period).number().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
        return new Bounds(month.low() == 0 ? closed : month.low(), Double.POSITIVE_INFINITY);
    }

    /** The nearest number that can be. */
    public double clip(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /** The chance of being on target, once what cannot be is left out. */
    double chance(double chance, Direction better, double target) {
        boolean sure = better == Direction.HIGHER ? low >= target : better == Direction.LOWER && high <= target;
        boolean lost = better == Direction.HIGHER ? high < target : better == Direction.LOWER && low > target;
        return sure ? 1 : lost ? 0 : chance;
    }
}
