package org.scorepack.compose;

import org.scorepack.calendar.Basis;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Metric;

/** Why nothing can be said of where a metric's year will land ({@code rules.md} 4.2). */
record YearUnknown(Review review, Reviewed metric) {

    /** "Not known: no figure of this year yet." */
    String reason() {
        return review.words().say("year.unknown", review.words().say(key()));
    }

    private String key() {
        Aggregation how = metric.metric().overTime();
        if (metric.metric().kind() != Metric.Kind.MEASURED) {
            return "year.unknown.judged";
        }
        if (how == Aggregation.NONE || how == Aggregation.MAX || how == Aggregation.MIN) {
            return "year.unknown.no-sum";
        }
        boolean any = metric.calendar().covered(metric.period(), Basis.YTD).stream()
                .flatMap(month -> metric.at(month, Basis.MONTH).stream())
                .anyMatch(judgement -> judgement.actual().number().isPresent());
        return any ? "year.unknown.short" : "year.unknown.no-figure";
    }
}
