package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Status;

/** What was missed in the same month last year: what is missed again, and what is on target now. */
record SameMonthLastYear(Review review) {

    private static final int MOST = 6;

    /** A list of what is missed again, and a line of what is not; empty where nothing was missed a year ago. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Reviewed> again = again();
        if (!again.isEmpty()) {
            List<Block.Items.Item> items = new ArrayList<>();
            again.stream().limit(MOST).map(this::item).forEach(items::add);
            if (again.size() > MOST) {
                items.add(PlainItems.line(review.words().count("items.rest", again.size() - MOST)));
            }
            blocks.add(new Block.Items(review.words().say("title.again", month()), items));
        }
        String better = missed().stream()
                .filter(metric -> metric.status() == Status.GREEN)
                .map(review::name)
                .collect(Collectors.joining(review.words().say("list.comma")));
        if (!better.isEmpty()) {
            blocks.add(new Block.Text(review.words().say("again.better", month(), better), true));
        }
        return blocks;
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

    private Block.Items.Item item(Reviewed metric) {
        Digits digits = review.digits(metric);
        String what = review.words()
                .say(
                        "again.item",
                        review.named(metric),
                        value(metric, digits, then()),
                        month(),
                        value(metric, digits, review.period()),
                        review.words().of("status.inline", metric.status(then())));
        return PlainItems.line(
                PlainItems.mark(review, metric.status()), what, "", review.owner(metric), Optional.empty());
    }

    private String value(Reviewed metric, Digits digits, Period when) {
        return metric.judged(when)
                .flatMap(judged -> judged.actual().number())
                .map(digits::inWords)
                .orElseGet(() -> review.words().say("cell.unknown"));
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
