package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;

/** The year so far in a table. */
final class YearToDate {

    private YearToDate() {}

    static Printed of(Review review, Reviewed metric) {
        return known(metric).map(review.digits(metric)::alone).orElseGet(() -> none(review, metric));
    }

    /**
     * The judgement behind it. Where nothing is due in the reported month, such as between the ends of quarters, the year so far is
     * what it was when something last was; empty where it is not known.
     */
    static Optional<Judgement> known(Reviewed metric) {
        Optional<Judgement> now = metric.at(metric.period(), Basis.YTD);
        if (now.isPresent() && !isNotDue(now.get())) {
            return now.filter(YearToDate::hasNumber);
        }
        List<Period> months = metric.calendar().covered(metric.period(), Basis.YTD);
        return IntStream.rangeClosed(1, months.size())
                .mapToObj(back -> months.get(months.size() - back))
                .flatMap(month -> metric.at(month, Basis.YTD).stream())
                .filter(judgement -> !isNotDue(judgement))
                .findFirst()
                .filter(YearToDate::hasNumber);
    }

    private static boolean isNotDue(Judgement judgement) {
        return judgement.actual() instanceof Reading.Absent absent && absent.kind() == Absence.NOT_DUE;
    }

    private static boolean hasNumber(Judgement judgement) {
        return judgement.actual().number().isPresent();
    }

    /** The judgement behind it where some of its parts are missing: a reader must not take it for the whole. */
    static Optional<Judgement> partial(Reviewed metric) {
        return known(metric)
                .filter(judgement -> judgement.actual() instanceof Reading.Present present
                        && present.quality().kind() == Quality.Kind.PARTIAL);
    }

    /** Why there is none: it does not add up, or it is not known. */
    static Printed none(Review review, Reviewed metric) {
        boolean adds = metric.metric().overTime() != Aggregation.NONE;
        return Printed.text(review.words().say(adds ? "cell.unknown" : "cell.no-sum"));
    }
}
