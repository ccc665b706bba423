package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.TradeOff;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Status;

/** Good results that another measure may have paid for: those that the card names for watching it. */
record TradeOffs(Review review, Links links) {

    private static final int MONTHS = 18;

    /** A measure, and the one that paid. */
    record Pair(Reviewed metric, Reviewed paid) {}

    /** In page order; a measure that two others paid for stands once for each. */
    List<Pair> pairs() {
        List<Pair> found = new ArrayList<>();
        for (Reviewed metric : review.metrics()) {
            for (String watched : metric.metric().watch()) {
                review.metrics().stream()
                        .filter(other -> other.metric().id().equals(watched))
                        .filter(other -> isPaidFor(metric, other))
                        .map(other -> new Pair(metric, other))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Whether the pack has measures that watch others at all. */
    boolean isWatched() {
        return review.metrics().stream()
                .anyMatch(metric -> !metric.metric().watch().isEmpty());
    }

    Optional<Block.Items> block(int most) {
        List<Block.Items.Item> items =
                pairs().stream().limit(most).map(this::item).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(review.words().say("title.bought"), items));
    }

    private Block.Items.Item item(Pair pair) {
        return new Block.Items.Item(
                Optional.of(new Marks(review).status(pair.metric())),
                review.words()
                        .say(
                                "bought.what",
                                review.name(pair.metric()),
                                value(pair.metric()),
                                review.name(pair.paid()),
                                value(pair.paid())),
                review.words().say("bought.so"),
                Optional.empty(),
                review.owner(pair.metric()),
                Optional.of(links.of(pair.paid())),
                Optional.empty());
    }

    /** "14.6 %". */
    String value(Reviewed metric) {
        return metric.actual()
                .map(value -> review.digits(metric).inWords(value))
                .orElseGet(() -> review.words().say("cell.unknown"));
    }

    /** By their course over eighteen months, or where one is on target and the other off. */
    private boolean isPaidFor(Reviewed metric, Reviewed paid) {
        if (metric.actual().isEmpty() || paid.actual().isEmpty()) {
            return false;
        }
        boolean moved = TradeOff.of(move(metric), move(paid)) == TradeOff.Verdict.ALERT;
        return moved || metric.isWin() && paid.status() == Status.RED;
    }

    private Optional<Double> move(Reviewed metric) {
        double[] months = metric.last(MONTHS).stream()
                .flatMap(month -> metric.at(month, Basis.MONTH).stream())
                .map(Judgement::actual)
                .map(Reading::number)
                .flatMap(Optional::stream)
                .mapToDouble(Number::doubleValue)
                .toArray();
        return TradeOff.move(months, metric.metric().better());
    }
}
