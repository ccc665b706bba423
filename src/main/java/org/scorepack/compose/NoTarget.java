package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.scorecard.Aggregation;

/**
 * A metric that nobody has promised anything for, as in the first month of a year before its targets are agreed. Last year's target
 * is told, never carried over.
 */
record NoTarget(Review review, Reviewed metric) {

    /** "Leads were 104; no target yet (last year's was 90)." */
    String sentence(String name, String was, String value) {
        return lastYear()
                .map(target -> review.words().say("what.no-target.before", name, was, value, target))
                .orElseGet(() -> review.words().say("what.no-target", name, was, value));
    }

    /** Last year's target in words: of what adds up that of the same month, else the one that the year ended with. */
    Optional<String> lastYear() {
        Period period = metric.period();
        Period before = metric.metric().overTime() == Aggregation.SUM
                ? metric.calendar().yearBefore(period)
                : metric.calendar().period(period.fiscalYear() - 1, FiscalCalendar.PERIODS_OF_YEAR);
        return metric.judged(before)
                .filter(judged -> judged.target().isPresent())
                .map(judged -> review.digits(metric).targetInWords(judged, true));
    }
}
