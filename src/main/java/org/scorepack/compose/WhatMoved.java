package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What moved under us: figures that were corrected, targets, departments, measures and usual ranges that changed in the year, and
 * what was missed in the same month last year. A page of its own in the company's pack where there is enough of it, else the end of
 * another page.
 */
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
                        message(),
                        false,
                        Stream.concat(blocks().stream(), new ColourChanges(review).blocks().stream())
                                .toList()))
                : Optional.empty();
    }

    /** Whether the page stands in the pack: it then names what changed colour, else page 1 does. */
    boolean tellsColours() {
        return review.isCompany() && !Composer.isFew(review) && hasPage();
    }

    /** The page with what moved at its end, where that has no page of its own. */
    Page beside(Page page) {
        if (hasPage() || blocks().isEmpty()) {
            return page;
        }
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.add(new Block.Heading(question()));
        blocks.add(new Block.Text(message(), false));
        blocks.addAll(blocks());
        return new Page(page.id(), page.bookmark(), page.question(), page.message(), page.wide(), blocks);
    }

    private List<Block> blocks() {
        BeginningsAndEnds changes = new BeginningsAndEnds(review);
        List<Block> blocks = new ArrayList<>(new CorrectionTable(review).blocks());
        blocks.addAll(new TargetChanges(review).blocks());
        changes.departments().ifPresent(blocks::add);
        changes.measures().ifPresent(blocks::add);
        changes.ranges().ifPresent(blocks::add);
        blocks.addAll(new SameMonthLastYear(review).blocks());
        return blocks;
    }

    /** What was corrected, what was revised, what is missed again; two sentences at least, for each says half of it. */
    private String message() {
        int corrected = new CorrectionTable(review).size();
        List<String> said = Stream.of(
                        corrected == 0
                                ? Optional.<String>empty()
                                : Optional.of(review.words().count("moved.corrected", corrected)),
                        new TargetChanges(review).message(),
                        new SameMonthLastYear(review).message())
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty() ? review.words().say("moved.compare") : String.join(" ", said);
    }

    private boolean hasPage() {
        return blocks().stream().mapToInt(WhatMoved::lines).sum() >= ENOUGH;
    }

    private static int lines(Block block) {
        if (block instanceof Block.Table table) {
            return table.groups().stream()
                    .mapToInt(group -> group.rows().size())
                    .sum();
        }
        return block instanceof Block.Items items ? items.items().size() : 0;
    }

    private String question() {
        return review.words().say("page.moved.question");
    }
}
