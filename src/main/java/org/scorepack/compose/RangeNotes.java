package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.scorecard.ProcessSettings.Rebase;

/**
 * What stands below a process chart about its usual range: since when and why it was computed anew, and whether the figures ask
 * for that ({@code rules.md} 3.5).
 *
 * <p>A new beginning is proposed only where the owner has named a cause: a comment about the metric since the level changed.
 */
record RangeNotes(Review review, Reviewed metric) {

    List<String> all() {
        List<String> notes = new ArrayList<>();
        metric.limits().ifPresent(limits -> {
            rebase(limits).ifPresent(notes::add);
            limits.course().levelSince().flatMap(this::proposal).ifPresent(notes::add);
        });
        return notes;
    }

    /** Those that the drawing does not say by a mark of its own. */
    List<String> beside(List<Chart.Mark> marks) {
        Optional<String> drawn =
                marks.stream().anyMatch(Chart.Mark::anew) ? metric.limits().flatMap(this::rebase) : Optional.empty();
        return all().stream().filter(note -> !drawn.equals(Optional.of(note))).toList();
    }

    /** "Usual range anew since July 2025: new gauges."; empty where the range begins with the window. */
    private Optional<String> rebase(ProcessLimits limits) {
        Period before = metric.calendar().shift(limits.from(), -1);
        return metric.metric().process().rebases().stream()
                .filter(rebase -> before.last().isBefore(rebase.day())
                        && !limits.from().last().isBefore(rebase.day()))
                .max(Comparator.comparing(Rebase::day))
                .map(rebase -> {
                    String since = review.periods().full(limits.from());
                    String reason = review.text(rebase.reason());
                    return reason.isEmpty()
                            ? review.words().say("range.anew", since)
                            : review.words().say("range.anew.because", since, reason);
                });
    }

    private Optional<String> proposal(Period since) {
        return review.input().comments().stream()
                .filter(comment ->
                        comment.about().map(metric.metric().id()::equals).orElse(false)
                                && comment.period().compareTo(since) >= 0
                                && comment.period().compareTo(review.period()) <= 0)
                .findFirst()
                .map(cause ->
                        review.words().say("range.propose", review.periods().full(since)));
    }
}
