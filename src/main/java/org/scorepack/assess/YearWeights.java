package org.scorepack.assess;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scorepack.assess.outlook.Theta;
import org.scorepack.calendar.Period;

/**
 * How much each month counts in its year, so that the year is the weighted sum of its months ({@code rules.md} 1.3 and 4.2,
 * step 6).
 *
 * <p>A month of a sum counts 1, of a mean 1 / 12, of a stock only the last one. A month of a ratio counts with its share of the
 * year's denominators; those of the months ahead are forecast themselves.
 */
final class YearWeights {

    private YearWeights() {}

    /** By period; empty where the metric does not add up over time. */
    static Optional<SortedMap<Period, Double>> of(MetricFacts facts, History history, YearAhead year) {
        return switch (facts.metric().overTime()) {
            case SUM -> Optional.of(alike(year, 1));
            case AVERAGE -> Optional.of(alike(year, 1.0 / year.due().size()));
            case LAST -> {
                SortedMap<Period, Double> weights = alike(year, 0);
                weights.put(year.last(), 1.0);
                yield Optional.of(weights);
            }
            case RATIO, WEIGHTED ->
                history.denominators(facts).flatMap(denominators -> shares(facts, denominators, year));
            case MAX, MIN, NONE -> Optional.empty();
        };
    }

    private static SortedMap<Period, Double> alike(YearAhead year, double weight) {
        SortedMap<Period, Double> weights = new TreeMap<>();
        year.due().forEach(month -> weights.put(month, weight));
        return weights;
    }

    private static Optional<SortedMap<Period, Double>> shares(MetricFacts facts, History denominators, YearAhead year) {
        Theta theta = Theta.of(denominators.values(), Optional.empty());
        SortedMap<Period, Double> weights = new TreeMap<>();
        IntStream.range(0, denominators.months().size())
                .filter(i -> year.due().contains(denominators.months().get(i)))
                .forEach(i ->
                        weights.put(denominators.months().get(i), denominators.values()[i]));
        int ahead = 1;
        for (Period month = facts.calendar().shift(denominators.last(), 1);
                month.compareTo(year.last()) <= 0;
                month = facts.calendar().shift(month, 1)) {
            if (year.due().contains(month)) {
                weights.put(month, Math.max(0, theta.expected(ahead)));
            }
            ahead++;
        }
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        weights.replaceAll((month, weight) -> weight / all);
        return all > 0 ? Optional.of(weights) : Optional.empty();
    }
}
