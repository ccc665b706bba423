package org.scorepack.compose;

import org.scorepack.scorecard.LimitSettings;

/** What the band of a process chart is called: "usual range 89.8 to 99.4 %, of its first 24 months". */
record RangeLabel(Review review, Reviewed metric) {

    /** Where the range moves with target or last year, that of the reported month; empty where none is known. */
    String text() {
        String range = new UsualRange(review, metric).now();
        if (range.isEmpty()) {
            return "";
        }
        return metric.limits()
                .map(limits -> review.words().of("chart.range", limits.basis(), range))
                .map(this::withOrigin)
                .orElse("");
    }

    /** Limits that do not move on with the months say where they are from. */
    private String withOrigin(String range) {
        LimitSettings limits = metric.metric().process().limits();
        if (limits.given().isPresent()) {
            return review.words().say("chart.limits.given", range);
        }
        return limits.baseline()
                .map(count -> review.words()
                        .say(
                                "chart.limits.baseline",
                                range,
                                count,
                                review.words().of("due.many", metric.metric().frequency())))
                .orElse(range);
    }
}
