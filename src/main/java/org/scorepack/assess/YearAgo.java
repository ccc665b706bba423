package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;

/**
 * What last year stands for where a year of 53 weeks is in the way ({@code rules.md} 1.5): the same weeks instead of the same
 * periods, and the actual without a 53rd week.
 */
final class YearAgo {

    private YearAgo() {}

    /** Last year's weeks; empty where the periods themselves compare, or a part of last year is missing. */
    static Optional<BigDecimal> before(MetricFacts facts, Period period, Basis basis) {
        return whole(facts, period, basis, Scenario.PRIOR_YEAR, facts::yearBefore);
    }

    /** The actual without a 53rd week; empty where there is none in it. */
    static Optional<BigDecimal> comparable(MetricFacts facts, Period period, Basis basis) {
        return whole(facts, period, basis, Scenario.COMPARABLE, facts::comparable);
    }

    /** Whether the weeks of a span are compared with other weeks than those of its periods last year. */
    static boolean isShifted(MetricFacts facts, Period period, Basis basis) {
        return months(facts, period, basis).stream()
                .anyMatch(month -> facts.compared(month, Scenario.PRIOR_YEAR).isPresent());
    }

    private static Optional<BigDecimal> whole(
            MetricFacts facts, Period period, Basis basis, Scenario scenario, Function<Period, Reading> reading) {
        List<Period> months = months(facts, period, basis);
        if (months.stream().noneMatch(month -> facts.compared(month, scenario).isPresent())) {
            return Optional.empty();
        }
        List<Reading> parts = months.stream().map(reading).toList();
        List<Reading> needed = facts.isStock() ? parts.subList(parts.size() - 1, parts.size()) : parts;
        return needed.stream().allMatch(YearAgo::isComplete)
                ? Aggregate.over(
                                parts, facts.metric().overTime(), facts.metric().times())
                        .number()
                : Optional.empty();
    }

    private static boolean isComplete(Reading part) {
        return part instanceof Present present
                ? present.quality().kind() != Quality.Kind.PARTIAL
                : part.fraction().isPresent();
    }

    private static List<Period> months(MetricFacts facts, Period period, Basis basis) {
        return facts.calendar().covered(period, basis);
    }
}
