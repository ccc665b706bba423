package org.scorepack.compose;

import org.scorepack.calendar.Basis;
import org.scorepack.scorecard.Aggregation;

/** The year so far in a table. */
final class YearToDate {

    private YearToDate() {}

    static Printed of(Review review, Reviewed metric) {
        return metric.at(metric.period(), Basis.YTD)
                .filter(judgement -> judgement.actual().number().isPresent())
                .map(review.digits(metric)::alone)
                .orElseGet(() -> none(review, metric));
    }

    /** Why there is none: it does not add up, or it is not known. */
    static Printed none(Review review, Reviewed metric) {
        boolean adds = metric.metric().overTime() != Aggregation.NONE;
        return Printed.text(review.words().say(adds ? "cell.unknown" : "cell.no-sum"));
    }
}
