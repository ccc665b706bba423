package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scorepack.scorecard.Audience;

/**
 * Makes a pack: which pages, in which order, in which words and digits. Pure and thread-safe.
 *
 * <p>A department with children gets the company's storyboard, any other the department's; the order never depends on
 * the month. A page that has nothing to say drops out and is a line on page 1. A card of at most four metrics has its
 * lines and its explanations on page 1. A team gets one page and no annex.
 */
public final class Composer {

    private static final int FEW = 4;
    private static final int EXPLAINED_WHEN_FEW = 2;

    private Composer() {}

    /** The pack of a department; edition and hash are stamped on it later. */
    public static Pack compose(PackInput input) {
        Review review = Review.of(input);
        if (input.audience().kind() == Audience.Kind.TEAM) {
            return pack(review, List.of(new TeamPage(review).page()), List.of(), List.of());
        }
        List<Page> pages;
        if (isFew(review)) {
            pages = few(review);
        } else {
            pages = review.isCompany() ? company(review) : department(review);
        }
        return pack(review, pages, new StrategyPages(review).pages(), new Annex(review).pages());
    }

    /** Whether all of it stands on page 1 and the page of the figures. */
    static boolean isFew(Review review) {
        return review.metrics().size() <= FEW;
    }

    private static Pack pack(Review review, List<Page> pages, List<Page> strategy, List<Page> annex) {
        List<Page> all = Stream.of(pages, strategy, annex).flatMap(List::stream).toList();
        return new Pack(
                new PackHeads(review).head(),
                pages,
                strategy,
                annex,
                new PointTables(review).of(all),
                Backing.of(review, all),
                PackFormat.of(review.input()));
    }

    private static List<Page> company(Review review) {
        Links links = new Links(true, List.of());
        List<Page> pages = new ArrayList<>();
        pages.add(new FrontPage(review, links).page());
        WhatMoved moved = new WhatMoved(review);
        moved.page().ifPresent(pages::add);
        pages.add(new LinesPage(review).page());
        review.perspectives().stream()
                .filter(perspective -> !review.in(perspective).isEmpty())
                .map(perspective -> new PerspectivePage(review, perspective).page())
                .forEach(pages::add);
        new HelpPage(review).page().ifPresent(pages::add);
        Optional<Page> year = new YearEnds(review).page();
        year.map(moved::beside).ifPresent(pages::add);
        Page figures = new FiguresPage(review, links).page();
        pages.add(year.isPresent() ? figures : moved.beside(figures));
        pages.add(new HowToReadPage(review, pages).page());
        return pages;
    }

    private static List<Page> department(Review review) {
        ExplainPages explain = new ExplainPages(review);
        Links links = new Links(false, explain.explained());
        List<Page> pages = new ArrayList<>();
        pages.add(new FrontPage(review, links).page());
        pages.add(new LinesPage(review).page());
        pages.addAll(explain.pages());
        pages.add(withKey(review, new FiguresPage(review, links).page()));
        return pages;
    }

    /** A pack without a page on how to read it has the key in six lines at its end. */
    private static Page withKey(Review review, Page page) {
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.add(new KeyLines(review.words(), review.input().organisation().notation()).key());
        return new Page(page.id(), page.bookmark(), page.question(), page.message(), page.wide(), blocks);
    }

    /** The charts of those that are not explained: of a few measures there is room for all. */
    private static List<Block> charts(Review review, List<Reviewed> explained) {
        List<Reviewed> others = review.metrics().stream()
                .filter(metric -> !explained.contains(metric))
                .toList();
        List<Chart> charts = new PageCharts(review, "front").of(others);
        return IntStream.range(0, charts.size())
                .<Block>mapToObj(i -> new Block.ChartBlock(review.sentence(others.get(i)), charts.get(i)))
                .toList();
    }

    private static List<Page> few(Review review) {
        ExplainPages explain = new ExplainPages(review);
        Links links = new Links(
                false, explain.explained().stream().limit(EXPLAINED_WHEN_FEW).toList());
        Page front = new FrontPage(review, links).page();
        List<Block> blocks = new ArrayList<>(front.blocks());
        if (!review.metrics().isEmpty()) {
            blocks.addAll(new LinesPage(review).blocks());
        }
        blocks.addAll(explain.blocks(EXPLAINED_WHEN_FEW));
        blocks.addAll(charts(review, links.explained()));
        return List.of(
                new Page(front.id(), front.bookmark(), front.question(), front.message(), front.wide(), blocks),
                withKey(review, new FiguresPage(review, links).page()));
    }
}
