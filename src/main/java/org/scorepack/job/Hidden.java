package org.scorepack.job;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Strategy;

/**
 * What an audience may not know of a department.
 *
 * @param ids of metrics, and of objectives that only such metrics measure
 */
record Hidden(Set<String> ids) {

    /** What the strategy has and what is seen of it lacks. */
    static Hidden of(Strategy strategy, Strategy seen, String department) {
        Set<String> known = ids(seen, department).collect(Collectors.toSet());
        return new Hidden(
                ids(strategy, department).filter(id -> !known.contains(id)).collect(Collectors.toSet()));
    }

    /** Those that may be known. */
    <T> List<T> without(Collection<T> some, Function<T, String> metric) {
        return some.stream().filter(one -> !ids.contains(metric.apply(one))).toList();
    }

    private static Stream<String> ids(Strategy strategy, String department) {
        return Stream.concat(
                strategy.objectivesOf(department).stream().map(Objective::id),
                strategy.metricsOf(department).stream().map(metric -> metric.id()));
    }
}
