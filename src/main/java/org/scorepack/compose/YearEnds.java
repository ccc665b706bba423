package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.Likelihood;

/** Where the year will land: what is said of the year targets together, their page, and the lines on page 1. */
record YearEnds(Review review) {

    private static final int WORST = 2;
    private static final int ON_A_PAGE = 14;
    private static final List<Likelihood> WORST_FIRST =
            List.of(Likelihood.LOST, Likelihood.OUT_OF_REACH, Likelihood.UNLIKELY, Likelihood.EITHER_WAY);

    /** What is lost waits for what is going the same way: nothing of this year changes the one, and the other may still be saved. */
    private static final List<Likelihood> LOOKED_AT_FIRST =
            List.of(Likelihood.OUT_OF_REACH, Likelihood.UNLIKELY, Likelihood.LOST, Likelihood.EITHER_WAY);

    /** Those with a promise for a year that is not over, in page order. */
    private List<Reviewed> measures() {
        return new YearTargets(review).measures();
    }

    /** A page of its own, and only where a year is promised that anything can be said of. */
    Optional<Page> page() {
        return all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Page(
                        "where-will-the-year-land",
                        review.words().say("page.year.bookmark"),
                        review.words().say("page.year.question"),
                        message(),
                        false,
                        withBridge(blocks())));
    }

    /** The table, and of the least likely what made its year so far, month by month. */
    private List<Block> withBridge(List<Block> table) {
        List<Block> blocks = new ArrayList<>(table);
        worst().stream()
                .flatMap(year -> new Bridges(review, year.metric()).chart().stream())
                .limit(1)
                .map(chart -> new Block.ChartBlock("", chart))
                .forEach(blocks::add);
        return blocks;
    }

    /** The year targets that have no room on the page, in the same layout; empty where all have. */
    Optional<Page> annex() {
        List<Reviewed> rest =
                measures().stream().filter(metric -> !shown().contains(metric)).toList();
        return all().isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Page(
                        "annex-year",
                        review.words().say("page.year.bookmark"),
                        review.words().say("page.year.question"),
                        message(),
                        false,
                        new YearEndTable(review, rest).blocks()));
    }

    /** What fits on one page, and how many more there are. */
    private List<Block> blocks() {
        List<Reviewed> shown = shown();
        List<Block> blocks = new ArrayList<>(new YearEndTable(review, shown).blocks());
        int more = measures().size() - shown.size();
        if (more > 0) {
            blocks.add(new Block.Text(review.words().count("year.more", more), true));
        }
        return blocks;
    }

    /** In page order; where there are too many for a page, those that are least likely to be met. */
    private List<Reviewed> shown() {
        List<Reviewed> all = measures();
        if (all.size() <= ON_A_PAGE) {
            return all;
        }
        List<Reviewed> first = Stream.concat(worst().stream().map(YearEnd::metric), all.stream())
                .distinct()
                .limit(ON_A_PAGE)
                .toList();
        return all.stream().filter(first::contains).toList();
    }

    /** The same below the lines of the months, for a pack that has no page for it. */
    List<Block> lines() {
        if (all().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(review.words().say("page.year.question")));
        blocks.add(new Block.Text(message(), false));
        blocks.addAll(blocks());
        return blocks;
    }

    /** "Two of eight year targets are nearly out of reach; two are almost certain. Look first at European exports." */
    String message() {
        List<YearEnd> known = known();
        if (known.isEmpty()) {
            return review.words().say("year.message.unknown");
        }
        int all = measures().size();
        if (all == 1) {
            Likelihood only = known.get(0).likelihood().orElseThrow();
            return review.words().of("year.only", only) + " " + first();
        }
        String total = review.words().spelled(all);
        Optional<Likelihood> worst =
                WORST_FIRST.stream().filter(word -> count(known, word) > 0).findFirst();
        Likelihood best = count(known, Likelihood.ALMOST_CERTAIN) > 0 ? Likelihood.ALMOST_CERTAIN : Likelihood.LIKELY;
        String bad = worst.map(
                        word -> review.words().countOf("year.of", word, count(known, word), counted(known, word), total)
                                + further(known, word))
                .orElseGet(() -> review.words().say("year.of.none", total));
        String what = count(known, best) == 0
                ? review.words().say("sentence", bad)
                : review.words()
                        .say(
                                "year.message",
                                bad,
                                review.words().countOf("year.are", best, count(known, best), counted(known, best)));
        return capital(what) + " " + first();
    }

    /** Behind what is lost, how many of those that can still be met are least likely to: ", one nearly", ", two unlikely". */
    private String further(List<YearEnd> known, Likelihood worst) {
        return Stream.of(Likelihood.OUT_OF_REACH, Likelihood.UNLIKELY)
                .filter(word -> worst == Likelihood.LOST && count(known, word) > 0)
                .findFirst()
                .map(word -> review.words().countOf("year.too", word, count(known, word), counted(known, word)))
                .orElse("");
    }

    /** The worst two, and how many stand how: three lines; empty where no year is promised or nothing can be said. */
    Optional<Block.Items> block() {
        if (all().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Items.Item> items = new ArrayList<>();
        worst().stream().limit(WORST).map(this::item).forEach(items::add);
        items.add(PlainItems.line(counts()));
        return Optional.of(new Block.Items(review.words().say("title.year-end"), items));
    }

    /** All that anything can be said of. */
    private List<YearEnd> all() {
        return measures().stream()
                .flatMap(metric -> YearEnd.of(review, metric).stream())
                .toList();
    }

    /** Those whose chance is known. */
    private List<YearEnd> known() {
        return all().stream().filter(year -> year.likelihood().isPresent()).toList();
    }

    /** Those that may be missed: the least likely first of what can still be met. */
    private List<YearEnd> worst() {
        return known().stream()
                .filter(year -> LOOKED_AT_FIRST.contains(year.likelihood().orElseThrow()))
                .sorted(Comparator.comparing(
                        year -> LOOKED_AT_FIRST.indexOf(year.likelihood().orElseThrow())))
                .toList();
    }

    /** Whether page 1 has a line for the metric among these. */
    boolean isTold(Reviewed metric) {
        return worst().stream().limit(WORST).anyMatch(year -> year.metric().equals(metric));
    }

    private Block.Items.Item item(YearEnd year) {
        String promised = year.promised();
        return PlainItems.line(
                Optional.empty(),
                year.line(),
                promised.isEmpty() ? "" : review.words().say("sentence", promised),
                "",
                Optional.of(YearEndTable.anchor(year.metric())));
    }

    /** "8 year targets: 2 nearly out of reach, 1 unlikely, 2 almost certain." */
    private String counts() {
        List<YearEnd> known = known();
        int all = measures().size();
        List<String> parts = new ArrayList<>();
        for (int at = Likelihood.values().length - 1; at >= 0; at--) {
            Likelihood word = Likelihood.values()[at];
            int count = count(known, word);
            if (count > 0) {
                parts.add(review.words()
                        .say("year.counts.part", count, review.words().of("likelihood", word)));
            }
        }
        if (known.size() < all) {
            parts.add(review.words().say("year.counts.unknown", all - known.size()));
        }
        return review.words()
                .count("year.counts", all, String.join(review.words().say("list.comma"), parts));
    }

    private String first() {
        List<YearEnd> worst = worst();
        return worst.isEmpty()
                ? review.words().say("year.nothing")
                : review.words().say("year.first", review.name(worst.get(0).metric()));
    }

    private static int count(List<YearEnd> known, Likelihood word) {
        return (int) known.stream()
                .filter(year -> year.likelihood().equals(Optional.of(word)))
                .count();
    }

    private String counted(List<YearEnd> known, Likelihood word) {
        return review.words().spelled(count(known, word));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(review.locale()) + text.substring(1);
    }
}
