package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.figure.Comment;
import org.scorepack.scorecard.Perspective;

/** Page 1: how it went and what needs the reader. What has nothing to say becomes one line at its end. */
record FrontPage(Review review, Links links) {

    private static final int COMPANY_MOST = 5;
    private static final int DEPARTMENT_MOST = 3;
    private static final int WINS = 2;
    private static final int ASKED = 6;

    Page page() {
        boolean company = review.isCompany();
        String key = company ? "page.company" : "page.department";
        Messages messages = new Messages(review);
        return new Page(
                company ? "how-did-we-do" : "how-is-my-month",
                review.words().say(key + ".bookmark"),
                review.words().say(key + ".question"),
                company ? messages.howDidWeDo() : messages.howIsMyMonth(),
                false,
                company ? ofCompany() : ofDepartment());
    }

    private List<Block> ofCompany() {
        List<String> nothing = new ArrayList<>();
        List<Block> blocks = new ArrayList<>(counts());
        add(blocks, nothing, "title.matters", matters(COMPANY_MOST));
        add(blocks, nothing, "title.wins", wins(WINS));
        add(blocks, nothing, "title.slipping", new OnTargetButWaiting(review).beside(slipping()));
        turned().ifPresent(blocks::add);
        bought(blocks, nothing);
        add(blocks, nothing, "title.missing", missing());
        add(blocks, nothing, "title.corrected", new CorrectionItems(review, links).block());
        if (review.namesPeople()) {
            add(blocks, nothing, "title.late", new ActionItems(review, links).late(DEPARTMENT_MOST));
        }
        year(blocks, nothing);
        if (review.input().department().parent().isPresent()) {
            add(blocks, nothing, "title.waiting", new WaitingItems(review).block());
        }
        blocks.addAll(closing(nothing));
        return blocks;
    }

    private List<Block> ofDepartment() {
        List<String> nothing = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        if (review.namesPeople()) {
            add(blocks, nothing, "title.asked", new ActionItems(review, links).asked(ASKED));
        }
        blocks.addAll(counts());
        add(blocks, nothing, "title.matters", matters(DEPARTMENT_MOST));
        add(blocks, nothing, "title.wins", wins(1));
        add(blocks, nothing, "title.slipping", slipping());
        turned().ifPresent(blocks::add);
        bought(blocks, nothing);
        add(blocks, nothing, "title.waiting", new WaitingItems(review).block());
        add(blocks, nothing, "title.missing", missing());
        add(blocks, nothing, "title.corrected", new CorrectionItems(review, links).block());
        year(blocks, nothing);
        blocks.addAll(closing(nothing));
        return blocks;
    }

    /** Where the year lands; a department without a promise for the year has nothing to report of it. */
    private void year(List<Block> blocks, List<String> nothing) {
        YearEnds years = new YearEnds(review);
        if (!new YearTargets(review).measures().isEmpty()) {
            add(blocks, nothing, "title.year-end", years.block());
        }
    }

    /** What was bought at a price; a card that watches nothing has nothing to report of it. */
    private void bought(List<Block> blocks, List<String> nothing) {
        TradeOffs bought = new TradeOffs(review, links);
        if (bought.isWatched()) {
            add(blocks, nothing, "title.bought", bought.block(WINS));
        }
    }

    private List<Block> counts() {
        CountStrips strips = new CountStrips(review);
        List<Block> blocks = new ArrayList<>();
        blocks.add(strips.strip());
        String which = new WhatMoved(review).tellsColours() ? "" : new ColourChanges(review).sentences();
        blocks.add(new Block.Text(strips.moved() + which, true));
        for (Comment comment : new OwnersWords(review).aboutDepartment()) {
            blocks.add(new Block.Text(new OwnersWords(review).quoted(comment), false));
        }
        return blocks;
    }

    private Optional<Block.Items> matters(int most) {
        return items().block("title.matters", new Ranking(review).misses(), most, "matters");
    }

    private Optional<Block.Items> wins(int most) {
        List<Reviewed> paidFor = new TradeOffs(review, links)
                .pairs().stream().map(TradeOffs.Pair::metric).toList();
        List<Reviewed> wins = new Ranking(review)
                .wins().stream().filter(metric -> !paidFor.contains(metric)).toList();
        return items().block("title.wins", wins.subList(0, Math.min(most, wins.size())), most, "wins");
    }

    private Optional<Block.Items> slipping() {
        return items().block("title.slipping", new Ranking(review).slipping(), DEPARTMENT_MOST, "slipping");
    }

    /** Real changes of measures without a good side; where there are none, that is no news: the count of wins and slips says it. */
    private Optional<Block.Items> turned() {
        return items().block("title.turned", new Ranking(review).turned(), DEPARTMENT_MOST, "turned");
    }

    private Optional<Block.Items> missing() {
        return items().block("title.missing", new Ranking(review).missing(), DEPARTMENT_MOST, "missing");
    }

    private MetricItems items() {
        return new MetricItems(review, links);
    }

    /** The lines for what has nothing to say, and for perspectives that nothing is measured in. */
    private List<Block> closing(List<String> nothing) {
        List<Block> blocks = new ArrayList<>();
        String comma = review.words().say("list.comma");
        if (!nothing.isEmpty()) {
            blocks.add(new Block.Text(review.words().say("nothing", String.join(comma, nothing)), true));
        }
        String empty = review.perspectives().stream()
                .filter(perspective -> review.in(perspective).isEmpty())
                .map(Perspective::name)
                .map(review::text)
                .collect(Collectors.joining(comma));
        if (!empty.isEmpty() && review.isCompany()) {
            blocks.add(new Block.Text(review.words().say("no-measures", empty), true));
        }
        return blocks;
    }

    private void add(List<Block> blocks, List<String> nothing, String titleKey, Optional<Block.Items> block) {
        if (block.isPresent()) {
            blocks.add(block.get());
        } else {
            nothing.add(review.words().say("nothing." + titleKey));
        }
    }
}
