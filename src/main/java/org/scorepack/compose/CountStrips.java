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

    /**
     * "27 stand as in September, 9 changed colour (none of them a real change), 2 are not due now, 1 was not judged in September.":
     * each measure is counted once, so that a reader who adds up comes to the strip's total.
     */
    String moved() {
        ColourChanges changes = new ColourChanges(review);
        String before = review.periods().name(before());
        int coloured = changes.measures().size();
        int anew = changes.judgedAnew().size();
        int same = review.metrics().size() - coloured - changes.unjudged().size() - anew;
        if (same == review.metrics().size()) {
            return review.words().say("moved.none", before);
        }
        List<String> parts = new ArrayList<>();
        if (same > 0) {
            parts.add(review.words().count("moved.same", same, before));
        }
        if (coloured > 0) {
            parts.add(review.words().count("moved.colour", coloured, real(changes.measures())));
        }
        for (Status status : ORDER) {
            long stopped = changes.unjudged().stream()
                    .filter(metric -> metric.status() == status)
                    .count();
            if (stopped > 0) {
                parts.add(review.words().countOf("moved.to", status, stopped));
            }
        }
        if (anew > 0) {
            parts.add(review.words().count("moved.anew", anew, before));
        }
        return review.words().say("sentence", String.join(review.words().say("list.comma"), parts));
    }

    private String real(List<Reviewed> coloured) {
        long real = coloured.stream().filter(ColourChanges::isReal).count();
        long early = coloured.stream().filter(new Marks(review)::isTooEarly).count();
        if (coloured.size() == 1) {
            return review.words()
                    .say(real == 1 ? "moved.real.it" : early == 1 ? "moved.real.early.it" : "moved.real.not");
        }
        String what = real == 0
                ? review.words().say("moved.real.nothing")
                : review.words().count("moved.real", real);
        return early == 0
                ? what
                : what + review.words().say("list.comma") + review.words().say("moved.real.early", early);
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
