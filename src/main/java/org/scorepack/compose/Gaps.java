package org.scorepack.compose;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.Check;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.MetricSource;

/** What is said where a metric has no value: which kind of nothing, since when, from whom, why, what was last known. */
record Gaps(Review review, Reviewed metric) {

    /** "Customer satisfaction: May is missing (crm, Head of Service). Latest: 87.5 % in April." */
    String sentence() {
        String latest = metric.latest()
                .map(last -> review.words()
                        .say(
                                "missing.latest",
                                review.digits(metric)
                                        .inWords(last.actual().number().orElseThrow()),
                                review.stretch(metric, last)))
                .orElse("");
        return switch (metric.status()) {
            case NOT_DUE -> review.words().say("what.not-due", review.name(metric)) + latest;
            case NO_DATA -> metric.heldBy().map(this::held).orElseGet(this::missing) + latest;
            default ->
                review.words().say("what.not-applicable", review.name(metric), reasonOr("absence.NOT_APPLICABLE"));
        };
    }

    /** Why it is missing and until when, as far as anybody said; empty otherwise. */
    String reason() {
        return new Announcements(review).said(found());
    }

    private String found() {
        String own = metric.now()
                .map(Judgement::actual)
                .filter(reading -> reading.heldBy().isEmpty())
                .map(reading -> reading instanceof Reading.Absent absent ? absent.reason() : "")
                .orElse("");
        if (!own.isEmpty() || metric.status() != Status.NO_DATA) {
            return own;
        }
        return feed().filter(report -> report.outcome() != SourceReport.Outcome.LOADED)
                .map(SourceReport::reason)
                .orElse("");
    }

    /** "Revenue: October is held back, because it is above what is believed (Head of Sales)." */
    private String held(Check check) {
        String owner = review.owner(metric);
        return review.words()
                .say(
                        owner.isEmpty() ? "missing.held.nobody" : "missing.held",
                        review.name(metric),
                        review.periods().name(metric.period()),
                        review.words().of("held", check),
                        owner);
    }

    private String missing() {
        String from = Stream.of(feed().map(SourceReport::source).orElse(""), review.owner(metric))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(review.words().say("list.comma")));
        int months = metric.inARow();
        String since = review.periods()
                .name(metric.calendar().shift(metric.period(), 1 - Math.max(1, months)), metric.period());
        String key = months > 1 ? "missing.since" : "missing.one";
        return from.isEmpty()
                ? review.words().say(key, review.name(metric), since)
                : review.words().say(key + ".from", review.name(metric), since, from);
    }

    private String reasonOr(String key) {
        String reason = reason();
        return reason.isEmpty() ? review.words().say(key) : reason;
    }

    private Optional<SourceReport> feed() {
        return metric.metric().source() instanceof MetricSource.FromFeed from
                ? review.input().sources().stream()
                        .filter(report -> report.feed().equals(from.feed()))
                        .findFirst()
                : Optional.empty();
    }
}
