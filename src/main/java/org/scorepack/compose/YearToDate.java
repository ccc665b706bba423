package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
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

    /** The judgement behind it where some of its parts are missing: a reader must not take it for the whole. */
    static Optional<Judgement> partial(Reviewed metric) {
        return metric.at(metric.period(), Basis.YTD)
                .filter(judgement -> judgement.actual() instanceof Reading.Present present
                        && present.quality().kind() == Quality.Kind.PARTIAL);
    }

    /** Why there is none: it does not add up, or it is not known. */
    static Printed none(Review review, Reviewed metric) {
        boolean adds = metric.metric().overTime() != Aggregation.NONE;
        return Printed.text(review.words().say(adds ? "cell.unknown" : "cell.no-sum"));
    }
}
