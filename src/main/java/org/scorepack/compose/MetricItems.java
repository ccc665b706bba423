package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists of metrics on page 1: what matters, what got better, what slips, what is missing. */
record MetricItems(Review review, Links links) {

    /** A block of at most so many; the rest is counted in a last line. Empty lists give no block. */
    Optional<Block.Items> block(String titleKey, List<Reviewed> metrics, int most, String place) {
        return block(review.words().say(titleKey), metrics, most, metric -> item(metric, place));
    }

    private Optional<Block.Items> block(
            String title, List<Reviewed> metrics, int most, Function<Reviewed, Block.Items.Item> line) {
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        List<Block.Items.Item> items = new ArrayList<>();
        metrics.stream().limit(most).map(line).forEach(items::add);
        if (metrics.size() > most) {
            items.add(PlainItems.line(review.words().count("items.more", metrics.size() - most)));
        }
        return Optional.of(new Block.Items(title, items));
    }

    private Block.Items.Item item(Reviewed metric, String place) {
        Marks marks = new Marks(review);
        SignalMark signal = marks.signal(metric);
        boolean known = metric.actual().isPresent();
        return new Block.Items.Item(
                Optional.of(marks.status(metric)),
                new Sentences(review, metric).what(),
                new SoWhat(review, metric).item(),
                known ? Optional.of(metric.isSlipping() ? withoutReason(signal) : signal) : Optional.empty(),
                review.owner(metric),
                Optional.of(links.of(metric)),
                known ? Optional.of(new Charts(review, metric, place).spark()) : Optional.empty());
    }

    /** The sentence of a slipping metric says the reason itself. */
    private static SignalMark withoutReason(SignalMark mark) {
        return new SignalMark(mark.change(), mark.arrow(), mark.word(), "");
    }
}
