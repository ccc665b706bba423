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

    /** What was revised, and what has ended without anything in its place. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "title.targets", changes().stream().map(this::item).toList());
        add(blocks, "title.no-target", ended().stream().map(this::item).toList());
        return blocks;
    }

    private void add(List<Block> blocks, String title, List<Block.Items.Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(review.words().say(title), items));
        }
    }

    /**
     * How many there are, and how many measures would be judged otherwise without; where there is none, what has no target yet. Empty where all
     * targets stand as they were promised.
     */
    Optional<String> message() {
        List<Change> all = changes();
        if (all.isEmpty()) {
            return ended().isEmpty()
                    ? Optional.empty()
                    : Optional.of(review.words().count("targets.ended", ended().size(), year()));
        }
        long flipped = all.stream().filter(this::isFlipped).count();
        return Optional.of(
                review.words().count("targets.revised", all.size(), judgedByTheOriginal(flipped, all.size())));
    }

    /** "by its original target the measure would be judged otherwise". */
    private String judgedByTheOriginal(long flipped, int all) {
        if (flipped == 0) {
            return review.words().say("targets.flipped.nothing");
        }
        return all == 1
                ? review.words().say("targets.flipped.it")
                : review.words().count("targets.flipped", flipped);
    }

    private List<Change> changes() {
        return review.metrics().stream()
                .flatMap(metric -> change(metric).stream())
                .toList();
    }

    /** Whether the target that a metric is judged by is another one than was promised first this year. */
    boolean isRevised(Reviewed metric) {
        return change(metric).isPresent();
    }

    private Optional<Change> change(Reviewed metric) {
        return metric.targetInForce()
                .filter(target -> target.agreement().revised() && isOfThisYear(metric, target))
                .flatMap(target -> metric.now()
                        .filter(now -> now.target().isPresent())
                        .flatMap(now ->
                                now.targetOriginal().map(original -> new Change(metric, now, original, target))));
    }

    /** Metrics without a target that had one in the last fiscal year. */
    private List<Reviewed> ended() {
        return review.metrics().stream()
                .filter(metric -> metric.status() == Status.NO_TARGET)
                .filter(metric -> new NoTarget(review, metric).partial().isEmpty())
                .filter(metric -> new NoTarget(review, metric).lastYear().isPresent())
                .toList();
    }

    private Block.Items.Item item(Reviewed metric) {
        return PlainItems.line(
                Optional.of(new Marks(review).brief(metric)),
                review.words().say("target.ended", review.name(metric), year()),
                review.words()
                        .say(
                                "target.ended.last-year",
                                new NoTarget(review, metric).lastYear().orElseThrow()),
                review.owner(metric),
                Optional.empty());
    }

    private String year() {
        return String.valueOf(review.period().fiscalYear());
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
                        digits.originalInWords(change.now(), false),
                        digits.targetInWords(change.now(), true),
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

    /** ", agreed on 24 June 2026 (CFO; new product)"; as much of it as is on record. */
    private String agreed(Target.Agreement agreement) {
        String words = new AgreedWords(review).of(agreement);
        return AgreedWords.isOnRecord(agreement) ? review.words().say("target.changed.agreed", words) : words;
    }

    private String otherwise(Change change) {
        return review.words()
                .say(
                        "target.otherwise",
                        review.words().of("status.inline", against(change)),
                        review.digits(change.metric()).originalInWords(change.now(), true));
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
