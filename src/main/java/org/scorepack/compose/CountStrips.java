package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Status;

/** How many metrics have which status, now and in the period before as it is known now. */
record CountStrips(Review review) {

    private static final List<Status> ORDER = List.of(
            Status.GREEN,
            Status.AMBER,
            Status.RED,
            Status.NOT_DUE,
            Status.NO_DATA,
            Status.NO_TARGET,
            Status.NOT_APPLICABLE);

    /** The strip; on, just off and off always stand in it, the others where there are any. Both sides add to the total. */
    Block.CountStrip strip() {
        Marks marks = new Marks(review);
        List<Block.CountStrip.Count> counts = new ArrayList<>();
        for (Status status : ORDER) {
            int now = count(status, review.period());
            int before = count(status, before());
            if (now + before > 0 || status.isMiss() || status == Status.GREEN) {
                counts.add(new Block.CountStrip.Count(marks.status(status), now, before));
            }
        }
        String title = review.words()
                .count(
                        "count.title",
                        review.metrics().size(),
                        review.periods().name(review.period()),
                        review.periods().name(before()));
        return new Block.CountStrip(title, counts);
    }

    /** "5 stand differently than in September, 2 of them a real change." */
    String moved() {
        List<Reviewed> moved = new ColourChanges(review).measures();
        long real = moved.stream().filter(ColourChanges::isReal).count();
        String before = review.periods().name(before());
        return moved.isEmpty()
                ? review.words().say("moved.none", before)
                : review.words()
                        .count(
                                "moved",
                                moved.size(),
                                before,
                                real == 0 ? review.words().say("none") : real);
    }

    int count(Status status) {
        return count(status, review.period());
    }

    int count(Status status, Period when) {
        return (int) review.metrics().stream()
                .filter(metric -> metric.status(when) == status)
                .count();
    }

    Period before() {
        return review.input().organisation().calendar().shift(review.period(), -1);
    }
}
