package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.StatusRule;
import org.scorepack.assess.Thresholds;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Target;

/**
 * Targets that were revised in the fiscal year: from what to what, since when, who agreed and why, and where the metric would
 * stand against what was promised first.
 */
record TargetChanges(Review review) {

    /** A metric whose target in force is a revision of this fiscal year. */
    private record Change(Reviewed metric, Judgement now, BigDecimal original, Target target) {}

    /** Empty where no target was revised. */
    Optional<Block.Items> block() {
        List<Block.Items.Item> items = changes().stream().map(this::item).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(review.words().say("title.targets"), items));
    }

    /** How many there are, and of how many the colour would be another one. */
    String message() {
        List<Change> all = changes();
        long flipped = all.stream().filter(this::isFlipped).count();
        return review.words()
                .count(
                        "targets.revised",
                        all.size(),
                        flipped == 0 ? review.words().say("none") : flipped);
    }

    private List<Change> changes() {
        List<Change> found = new ArrayList<>();
        for (Reviewed metric : review.metrics()) {
            Optional<Target> inForce = metric.targetInForce()
                    .filter(target -> target.agreement().revised() && isOfThisYear(metric, target));
            metric.now()
                    .ifPresent(now -> inForce.ifPresent(target -> now.targetOriginal()
                            .filter(original -> now.target().isPresent())
                            .ifPresent(original -> found.add(new Change(metric, now, original, target)))));
        }
        return found;
    }

    private boolean isOfThisYear(Reviewed metric, Target target) {
        return metric.calendar().on(target.from()).fiscalYear()
                == review.period().fiscalYear();
    }

    private Block.Items.Item item(Change change) {
        Digits digits = review.digits(change.metric());
        String what = review.words()
                .say(
                        "target.changed",
                        review.name(change.metric()),
                        review.numbers()
                                .plain(
                                        digits.scale().of(change.original()),
                                        digits.scale().decimals()),
                        digits.inWords(change.now().target().orElseThrow()),
                        review.periods()
                                .name(
                                        change.metric()
                                                .calendar()
                                                .on(change.target().from()),
                                        review.period()),
                        agreed(change.target().agreement()));
        return PlainItems.line(
                PlainItems.mark(review, change.metric().status()),
                what,
                isFlipped(change) ? otherwise(change) : "",
                review.owner(change.metric()),
                Optional.empty());
    }

    /** ", agreed by CFO on 24 June 2026 (new product)"; as much of it as is on record. */
    private String agreed(Target.Agreement agreement) {
        String by = agreement
                .by()
                .map(role -> review.words().say("target.agreed.by", review.owner(role)))
                .orElse("");
        String on = agreement
                .on()
                .map(day ->
                        review.words().say("target.agreed.on", review.periods().day(day)))
                .orElse("");
        String why = agreement
                .why()
                .map(reason -> review.words().say("target.agreed.why", reason))
                .orElse("");
        return by + on + why;
    }

    private String otherwise(Change change) {
        return review.words()
                .say(
                        "target.otherwise",
                        review.words().of("status.inline", against(change)),
                        review.digits(change.metric()).inWords(change.original()));
    }

    private boolean isFlipped(Change change) {
        return change.metric().metric().better() != Direction.NONE
                && change.now().actual().number().isPresent()
                && against(change) != change.now().status();
    }

    /** The status against what was promised first. */
    private static Status against(Change change) {
        return StatusRule.of(
                change.now().actual(),
                change.metric().metric().better(),
                Optional.of(Thresholds.of(
                        change.metric().metric().better(),
                        change.original(),
                        change.now().targetOriginalLow().or(() -> change.now().targetLow()),
                        change.metric().metric().tolerance())),
                change.metric().metric().critical());
    }
}
