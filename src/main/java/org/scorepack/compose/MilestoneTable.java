package org.scorepack.compose;

import java.util.List;
import java.util.Optional;

/** The steps of all milestones: until when, and when they were done. */
record MilestoneTable(Review review) {

    /** Empty where no metric has any. */
    Optional<Block.Table> block() {
        List<Block.Table.Row> rows = review.metrics().stream()
                .map(metric -> new MilestoneWords(review, metric))
                .flatMap(words -> words.steps().stream()
                        .map(step -> new Block.Table.Row(
                                Optional.empty(),
                                false,
                                List.of(
                                        words(review.name(words.metric())),
                                        words(review.text(step.name())),
                                        words(review.periods().day(step.by())),
                                        words(words.done(step))))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "milestones",
                        review.words().say("milestones.caption"),
                        List.of(column("name"), column("step"), column("due"), column("done")),
                        List.of(new Block.Table.Group("", rows))));
    }

    private static Block.Cell words(String text) {
        return new Block.Cell.Words(text, "");
    }

    private Block.Table.Column column(String key) {
        return new Block.Table.Column(key, review.words().say("column." + key), false);
    }
}
