package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The strategy pack of a quarter: does the chain hold, are the targets real, do the parts make the whole, is the work being done, what was
 * learned. A company has it in the last month of a quarter, as a file of its own; a card of a few measures has no strategy to look at.
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
        Optional<Page> work = new StrategyWork(review).page();
        Optional<Page> lessons = new StrategyLessons(review).page();
        pages.add(cascade.beside(new StrategyMap(review).page(silent(work, lessons))));
        new TargetRealism(review).page().ifPresent(pages::add);
        cascade.page().ifPresent(pages::add);
        work.ifPresent(pages::add);
        lessons.ifPresent(pages::add);
        return pages;
    }

    /** What a strategy pack should say and this one cannot, in one line. */
    private String silent(Optional<Page> work, Optional<Page> lessons) {
        List<String> of = new ArrayList<>(List.of(review.words().say("strategy.silent.always")));
        if (work.isEmpty()) {
            of.add(review.words().say("strategy.silent.work"));
        }
        if (lessons.isEmpty()) {
            of.add(review.words().say("strategy.silent.lessons"));
        }
        return review.words().say("strategy.silent", String.join(review.words().say("list.comma"), of));
    }
}
