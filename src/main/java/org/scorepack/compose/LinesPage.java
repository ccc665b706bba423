package org.scorepack.compose;

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
                List.of(table()));
    }

    Block table() {
        return new MetricTable(review, "line", !review.isCompany(), true, false).byPerspective(review.perspectives());
    }
}
