package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;

/**
 * A metric that nobody has promised anything for, as in the first month of a year before its targets are agreed, or of which only
 * parts are in, that nobody has promised anything for. Last year's target is told, never carried over.
 */
record NoTarget(Review review, Reviewed metric) {

    /** "Leads were 104; no target yet (last year's was 90)." */
    String sentence(String name, String was, String value) {
        return partial()
                .map(parts -> review.words().say("what.no-target.partial", name, was, value, parts))
                .orElseGet(() -> nothing(name, was, value));
    }

    private String nothing(String name, String was, String value) {
        return lastYear()
                .map(target -> review.words().say("what.no-target.before", name, was, value, target))
                .orElseGet(() -> review.words().say("what.no-target", name, was, value));
    }

    /** Which parts are in, where a target was promised, but for the whole; empty where nothing was promised. */
    Optional<String> partial() {
        boolean promised = metric.judgements().values().stream()
                .anyMatch(judged -> judged.target().isPresent()
                        && judged.id().period().fiscalYear() == metric.period().fiscalYear());
        return metric.now()
                .filter(now -> promised
                        && now.actual() instanceof Reading.Present present
                        && present.quality().kind() == Quality.Kind.PARTIAL)
                .map(new FigureNotes(review)::of);
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
