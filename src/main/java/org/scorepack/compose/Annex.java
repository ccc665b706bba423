package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Signal;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Perspective;

/** For whoever must check: all figures, all charts, all sources, and what is not shown. */
record Annex(Review review) {

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!review.metrics().isEmpty()) {
            pages.add(figures());
        }
        review.perspectives().stream()
                .filter(perspective -> !review.in(perspective).isEmpty())
                .map(this::charts)
                .forEach(pages::add);
        if (!review.input().sources().isEmpty()) {
            pages.add(sources());
        }
        new AnnexRest(review).page().ifPresent(pages::add);
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

    private Page charts(Perspective perspective) {
        List<Reviewed> metrics = review.in(perspective);
        String name = review.text(perspective.name());
        long real = metrics.stream()
                .filter(metric -> metric.change() != Signal.Change.NONE)
                .count();
        List<Block> blocks = new ArrayList<>();
        for (Reviewed metric : metrics) {
            blocks.add(new Block.ChartBlock(review.sentence(metric), new Charts(review, metric, "annex").best()));
        }
        return new Page(
                "annex-charts-" + perspective.id(),
                review.words().say("page.annex-charts.bookmark", name),
                review.words().say("page.annex-charts.question", name),
                review.words().count("page.annex-charts.message", metrics.size(), real),
                false,
                blocks);
    }

    private Page sources() {
        SourceTables tables = new SourceTables(review);
        List<Block> blocks = new ArrayList<>();
        blocks.add(tables.full());
        Optional<Block.Table> leftOut = tables.leftOut();
        leftOut.ifPresent(blocks::add);
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
