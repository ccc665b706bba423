package org.scorepack.scorecard;

import java.util.List;
import java.util.Optional;

/** Where a metric's actuals come from. */
public sealed interface MetricSource {

    /** Nowhere yet: every actual is missing. */
    record Nowhere() implements MetricSource {}

    /**
     * Rows of a feed.
     *
     * @param feed id of the feed that brings the metric, or the one whose columns are meant
     * @param code how the feed writes this metric, where it has a column for metrics; empty = its id
     * @param measure which columns of a row make the value; empty where the feed says it itself
     */
    record FromFeed(String feed, Optional<String> code, Optional<Measure> measure) implements MetricSource {}

    /** Other metrics of the same department. */
    record FromFormula(Formula formula) implements MetricSource {}

    /**
     * The same metric of departments, put together by {@link Metric#overDepartments()}.
     *
     * @param metrics {@code department/metric} each; empty = the metric of the same id in every department directly below
     */
    record FromDepartments(List<String> metrics) implements MetricSource {

        public FromDepartments {
            metrics = List.copyOf(metrics);
        }
    }
}
