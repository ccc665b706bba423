package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.scorecard.Aggregation;

/**
 * A year put together from what happened and what is forecast ({@code rules.md} 1.3, "k + (12 - k)").
 *
 * <p>Every month that is due must be known, of a stock only the last one: otherwise the year is not known, for a part of a year
 * is not a year. A month that is held is not known.
 */
public final class FullYear {

    private FullYear() {}

    /**
     * The year's value, exact; empty where something is missing.
     *
     * @param months of the year, oldest first: actuals, then forecasts
     * @param times the factor of a ratio: 100 for percentages
     */
    public static Optional<BigDecimal> of(List<Reading> months, Aggregation how, BigDecimal times) {
        List<Reading> due = months.stream()
                .filter(month -> !(month instanceof Absent absent) || absent.isMissing())
                .toList();
        List<Reading> needed = how == Aggregation.LAST ? due.subList(Math.max(0, due.size() - 1), due.size()) : due;
        boolean known = !needed.isEmpty() && needed.stream().allMatch(month -> isKnown(month, how));
        return known ? Aggregate.over(due, how, times).number() : Optional.empty();
    }

    private static boolean isKnown(Reading month, Aggregation how) {
        boolean quotient = how == Aggregation.RATIO || how == Aggregation.WEIGHTED;
        return quotient ? month.fraction().isPresent() : month.number().isPresent();
    }
}
