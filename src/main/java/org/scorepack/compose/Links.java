package org.scorepack.compose;

import java.util.List;

/**
 * Where a sentence about a metric points to: its explanation, its objective's card, or its line.
 *
 * @param explained metrics that have an explanation of their own
 */
record Links(boolean cards, List<Reviewed> explained) {

    /** Of a page that stands alone. */
    static final Links NONE = new Links(false, List.of());

    static String explanation(Reviewed metric) {
        return "x-" + metric.metric().id();
    }

    static String objective(String id) {
        return "o-" + id;
    }

    String of(Reviewed metric) {
        boolean has = explained.stream()
                .anyMatch(other -> other.metric().id().equals(metric.metric().id()));
        if (has) {
            return explanation(metric);
        }
        return cards ? objective(metric.objective().id()) : MetricTable.anchor(metric);
    }
}
