package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moved under us: a page of its own in the company's pack where there is enough of it, else the end of another page. */
record WhatMoved(Review review) {

    /** So many lines fill a third of a page. */
    private static final int ENOUGH = 6;

    /** The page; empty where little moved. */
    Optional<Page> page() {
        return hasPage()
                ? Optional.of(new Page(
                        "what-moved",
                        review.words().say("page.moved.bookmark"),
                        question(),
                        changes().message(),
                        false,
                        changes().blocks()))
                : Optional.empty();
    }

    /** The page with what moved at its end, where that has no page of its own. */
    Page beside(Page page) {
        if (hasPage() || changes().blocks().isEmpty()) {
            return page;
        }
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.add(new Block.Heading(question()));
        blocks.add(new Block.Text(changes().message(), false));
        blocks.addAll(changes().blocks());
        return new Page(page.id(), page.bookmark(), page.question(), page.message(), page.wide(), blocks);
    }

    private boolean hasPage() {
        return changes().blocks().stream()
                        .filter(Block.Items.class::isInstance)
                        .map(Block.Items.class::cast)
                        .mapToInt(items -> items.items().size())
                        .sum()
                >= ENOUGH;
    }

    private TargetChanges changes() {
        return new TargetChanges(review);
    }

    private String question() {
        return review.words().say("page.moved.question");
    }
}
