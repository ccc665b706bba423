package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;

/**
 * The strategy pack of a quarter: does the chain hold, are the targets real, do the parts make the whole. A company has it in the last
 * month of a quarter, as a file of its own; a card of a few measures has no strategy to look at.
 */
record StrategyPages(Review review) {

    private static final int FEW = 4;

    /** In order; none where the pack has no strategy pack beside it. */
    List<Page> pages() {
        boolean quarter = review.input().organisation().calendar().endsQuarter(review.period());
        if (!review.isCompany() || !quarter || review.metrics().size() <= FEW) {
            return List.of();
        }
        List<Page> pages = new ArrayList<>();
        CascadeSums cascade = new CascadeSums(review);
        pages.add(cascade.beside(new StrategyMap(review).page()));
        new TargetRealism(review).page().ifPresent(pages::add);
        cascade.page().ifPresent(pages::add);
        return pages;
    }
}
