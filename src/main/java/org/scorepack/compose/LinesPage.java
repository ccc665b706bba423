package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;

/** Where is everything: one line per metric. */
record LinesPage(Review review) {

    Page page() {
        return new Page(
                "where-is-everything",
                review.words().say("page.lines.bookmark"),
                review.words().say("page.lines.question"),
                new Messages(review).whereIsEverything(),
                false,
                blocks());
    }

    /** The lines, and what the letters in them mean. */
    List<Block> blocks() {
        MetricTable table = new MetricTable(review, "line", !review.isCompany(), true, false);
        List<Block> blocks = new ArrayList<>();
        blocks.add(table.byPerspective(review.perspectives()));
        table.legend(review.metrics()).ifPresent(blocks::add);
        table.signs(review.metrics()).ifPresent(blocks::add);
        new WeekNotes(review).note().ifPresent(blocks::add);
        new ClosedYear(review).block().ifPresent(blocks::add);
        if (!review.isCompany()) {
            blocks.addAll(new YearEnds(review).lines());
            blocks.addAll(new TargetChanges(review).blocks());
            new BeginningsAndEnds(review).measures().ifPresent(blocks::add);
            new BeginningsAndEnds(review).ranges().ifPresent(blocks::add);
        }
        return blocks;
    }
}
