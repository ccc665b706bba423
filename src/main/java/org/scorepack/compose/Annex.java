package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.scorepack.figure.Signal;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Perspective;

/** For whoever must check: all figures, all sources, all charts, what is not shown. */
record Annex(Review review) {

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!review.metrics().isEmpty() || !review.input().sources().isEmpty()) {
            pages.add(figures());
        }
        if (!review.metrics().isEmpty()) {
            pages.add(charts());
        }
        new YearEnds(review).annex().ifPresent(pages::add);
        if (review.metrics().stream().anyMatch(metric -> metric.limits().isPresent())) {
            pages.add(changes());
        }
        return pages;
    }

    /** All tables follow each other: a few measures and their sources are one page. */
    private Page figures() {
        List<Block> blocks = new ArrayList<>();
        if (!review.metrics().isEmpty()) {
            blocks.addAll(new HistoryTable(review).blocks("history.caption"));
        }
        if (!review.input().sources().isEmpty()) {
            blocks.addAll(sources());
        }
        if (review.metrics().isEmpty()) {
            blocks.addAll(new AnnexRest(review).blocks());
        }
        return new Page(
                "annex-figures",
                review.words().say("page.annex-figures.bookmark"),
                review.words().say("page.annex-figures.question"),
                review.words()
                        .count("page.annex-figures.message", review.metrics().size()),
                true,
                blocks);
    }

    /** All charts, perspective by perspective, then what is not shown. */
    private Page charts() {
        List<Block> blocks = new ArrayList<>();
        List<Reviewed> all = review.perspectives().stream()
                .flatMap(perspective -> review.in(perspective).stream())
                .toList();
        Iterator<Chart> charts = new PageCharts(review, "annex").of(all).iterator();
        for (Perspective perspective : review.perspectives()) {
            List<Reviewed> metrics = review.in(perspective);
            if (!metrics.isEmpty()) {
                blocks.add(new Block.Heading(review.text(perspective.name())));
            }
            metrics.forEach(metric -> blocks.add(new Block.ChartBlock(review.sentence(metric), charts.next())));
        }
        blocks.addAll(new AnnexRest(review).blocks());
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

    /** The statistics behind the arrows. */
    private Page changes() {
        ChangeTable changes = new ChangeTable(review);
        return new Page(
                "annex-changes",
                review.words().say("page.annex-changes.bookmark"),
                review.words().say("page.annex-changes.question"),
                changes.expected(),
                true,
                List.of(changes.table(), new Block.Text(changes.legend(), true)));
    }

    private List<Block> sources() {
        SourceTables tables = new SourceTables(review);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(review.words().say("page.annex-sources.question")));
        blocks.add(new Block.Text(
                review.words()
                        .say(
                                "page.annex-sources.message",
                                sum(review.input().sources().stream()
                                        .mapToLong(SourceReport::rows)
                                        .sum()),
                                sum(review.input().sources().stream()
                                        .mapToLong(SourceReport::rejected)
                                        .sum())),
                false));
        blocks.add(tables.full());
        tables.leftOut().ifPresent(blocks::add);
        return blocks;
    }

    private String sum(long rows) {
        return review.numbers().plain(BigDecimal.valueOf(rows), 0);
    }
}
