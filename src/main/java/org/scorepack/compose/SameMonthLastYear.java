package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Period;

/** What was missed in the same month last year: what is missed again, and what is on target now. */
record SameMonthLastYear(Review review) {

    private static final int MOST = 12;

    /** A table of what was missed a year ago, what is missed again first; empty where nothing was. */
    List<Block> blocks() {
        List<Reviewed> all = Stream.concat(
                        again().stream(), missed().stream().filter(metric -> !again().contains(metric)))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Block table = new ThenAndNow(review, then())
                .table(
                        "again",
                        review.words().say("title.again", month()),
                        all.stream().limit(MOST).toList(),
                        false);
        return all.size() > MOST
                ? List.of(table, new Block.Text(review.words().count("items.rest", all.size() - MOST), true))
                : List.of(table);
    }

    /** "3 of the 8 that missed their target in October 2025 miss it again."; empty where nothing was missed. */
    Optional<String> message() {
        int missed = missed().size();
        return missed == 0
                ? Optional.empty()
                : Optional.of(review.words()
                        .count(
                                "again.message",
                                missed,
                                again().isEmpty() ? review.words().say("none") : again().size(),
                                month()));
    }

    /** Off target before just off, in page order else. */
    private List<Reviewed> again() {
        return new Ranking(review.only(missed())).misses();
    }

    private List<Reviewed> missed() {
        return review.metrics().stream()
                .filter(metric -> metric.status(then()).isMiss())
                .toList();
    }

    private Period then() {
        return review.input().organisation().calendar().yearBefore(review.period());
    }

    private String month() {
        return review.periods().full(then());
    }
}
