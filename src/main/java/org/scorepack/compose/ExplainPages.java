package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.assess.WhatToDo;
import org.scorepack.figure.Signal;

/** What must I explain: the most important exceptions of a department, two on a page, on two pages at most. */
record ExplainPages(Review review) {

    private static final int PER_PAGE = 2;
    private static final int PAGES = 2;

    /** The metrics that are explained, most important first. */
    List<Reviewed> explained() {
        return new Ranking(review).toExplain().stream().limit(PER_PAGE * PAGES).toList();
    }

    /** The pages; none where there is nothing to explain. */
    List<Page> pages() {
        List<Reviewed> explained = explained();
        List<Page> pages = new ArrayList<>();
        for (int from = 0; from < explained.size(); from += PER_PAGE) {
            List<Reviewed> here = explained.subList(from, Math.min(from + PER_PAGE, explained.size()));
            boolean last = from + PER_PAGE >= explained.size();
            pages.add(page(pages.size() + 1, here, last));
        }
        return pages;
    }

    /** The first so many, as blocks for another page. */
    List<Block> blocks(int most) {
        return explanations(explained().stream().limit(most).toList());
    }

    private Page page(int number, List<Reviewed> metrics, boolean last) {
        List<Block> blocks = new ArrayList<>(explanations(metrics));
        int more = new Ranking(review).toExplain().size() - explained().size();
        if (last && more > 0) {
            blocks.add(new Block.Text(review.words().count("explain.more", more), true));
        }
        return new Page(
                "explain-" + number,
                review.words().say("page.explain.bookmark", number),
                review.words().say("page.explain.question", number),
                message(metrics.get(0)),
                false,
                blocks);
    }

    /** "Custom order lead time: a real change, outside its usual range 10.9 to 12.1 days. Find out why it changed." */
    private String message(Reviewed metric) {
        SoWhat soWhat = new SoWhat(review, metric);
        Optional<Signal> change = metric.signal().filter(found -> found.change() != Signal.Change.NONE);
        if (change.isPresent()) {
            String reason = new ChangeReason(review, metric).text(change.get());
            return reason.isEmpty()
                    ? review.words().say("explain.change.plain", review.name(metric), soWhat.text())
                    : review.words().say("explain.change", review.name(metric), reason, soWhat.text());
        }
        if (soWhat.act() == WhatToDo.WAIT) {
            return review.words()
                    .say(
                            "explain.ordinary",
                            review.name(metric),
                            new HitShare(review, metric)
                                    .ofMonths()
                                    .map(share -> review.words().say("explain.makes", share))
                                    .orElse(""));
        }
        return review.sentence(metric);
    }

    private List<Block> explanations(List<Reviewed> metrics) {
        List<Chart> charts = new PageCharts(review, "explain").of(metrics);
        return IntStream.range(0, charts.size())
                .mapToObj(i -> explanation(metrics.get(i), charts.get(i)))
                .toList();
    }

    private Block explanation(Reviewed metric, Chart chart) {
        Marks marks = new Marks(review);
        return new Block.Explanation(
                Links.explanation(metric),
                review.name(metric),
                marks.status(metric),
                marks.signal(metric),
                review.owner(metric),
                chart,
                new ExplanationWords(review, metric).all());
    }
}
