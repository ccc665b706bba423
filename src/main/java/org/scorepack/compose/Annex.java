package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Signal;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Perspective;

/** For whoever must check: all figures, all sources, what is not shown, then all charts. */
record Annex(Review review) {

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!review.metrics().isEmpty()) {
            pages.add(figures());
        }
        if (!review.input().sources().isEmpty()) {
            pages.add(sources());
        }
        if (!review.metrics().isEmpty()) {
            pages.add(charts());
        }
        return pages;
    }

    private Page figures() {
        return new Page(
                "annex-figures",
                review.words().say("page.annex-figures.bookmark"),
                review.words().say("page.annex-figures.question"),
                review.words()
                        .count("page.annex-figures.message", review.metrics().size()),
                true,
                List.of(new HistoryTable(review).table("history.caption")));
    }

    /** All charts on from each other, perspective by perspective, so that no page stays empty. */
    private Page charts() {
        List<Block> blocks = new ArrayList<>();
        for (Perspective perspective : review.perspectives()) {
            List<Reviewed> metrics = review.in(perspective);
            if (!metrics.isEmpty()) {
                blocks.add(new Block.Heading(review.text(perspective.name())));
            }
            for (Reviewed metric : metrics) {
                blocks.add(new Block.ChartBlock(review.sentence(metric), new Charts(review, metric, "annex").best()));
            }
        }
        long real = review.metrics().stream()
                .filter(metric -> metric.change() != Signal.Change.NONE)
                .count();
        return new Page(
                "annex-charts",
                review.words().say("page.annex-charts.bookmark"),
                review.words().say("page.annex-charts.question"),
                review.words()
                        .count(
                                "page.annex-charts.message",
                                review.metrics().size(),
                                real == 0 ? review.words().say("none") : real),
                false,
                blocks);
    }

    private Page sources() {
        SourceTables tables = new SourceTables(review);
        List<Block> blocks = new ArrayList<>();
        blocks.add(tables.full());
        Optional<Block.Table> leftOut = tables.leftOut();
        leftOut.ifPresent(blocks::add);
        blocks.addAll(new AnnexRest(review).blocks());
        return new Page(
                "annex-sources",
                review.words().say("page.annex-sources.bookmark"),
                review.words().say("page.annex-sources.question"),
                review.words()
                        .say(
                                "page.annex-sources.message",
                                sum(review.input().sources().stream()
                                        .mapToLong(SourceReport::rows)
                                        .sum()),
                                sum(review.input().sources().stream()
                                        .mapToLong(SourceReport::rejected)
                                        .sum())),
                true,
                blocks);
    }

    private String sum(long rows) {
        return review.numbers().plain(BigDecimal.valueOf(rows), 0);
    }
}
