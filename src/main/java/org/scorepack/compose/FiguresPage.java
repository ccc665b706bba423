package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.Quality;

/** Can I rely on these figures: what is in, of what kind, from where; for a department the figures themselves. */
record FiguresPage(Review review, Links links) {

    private static final int ALL_LINES = 16;
    private static final int EXCEPTIONS = 12;

    Page page() {
        boolean company = review.isCompany();
        String key = company ? "page.rely" : "page.figures";
        return new Page(
                company ? "can-i-rely" : "figures",
                review.words().say(key + ".bookmark"),
                review.words().say(key + ".question"),
                new DeliveryWords(review).message(),
                !company,
                company ? ofCompany() : ofDepartment());
    }

    private List<Block> ofCompany() {
        List<Block> blocks = new ArrayList<>(kinds());
        List<Reviewed> missing = new Ranking(review).missing();
        new MetricItems(review, links)
                .block("title.missing", missing, EXCEPTIONS, "rely")
                .ifPresent(blocks::add);
        blocks.addAll(sources());
        return blocks;
    }

    private List<Block> ofDepartment() {
        List<Block> blocks = new ArrayList<>();
        boolean all = review.metrics().size() <= ALL_LINES;
        Review shown = all ? review : review.only(exceptions());
        if (!shown.metrics().isEmpty()) {
            blocks.addAll(new HistoryTable(shown).blocks(all ? "history.caption" : "history.caption.exceptions"));
        }
        blocks.addAll(kinds());
        blocks.addAll(sources());
        return blocks;
    }

    /** Those that most need looking at, in page order. */
    private List<Reviewed> exceptions() {
        Ranking ranking = new Ranking(review);
        List<Reviewed> first = Stream.concat(ranking.toExplain().stream(), ranking.missing().stream())
                .limit(EXCEPTIONS)
                .toList();
        return review.metrics().stream().filter(first::contains).toList();
    }

    private List<Block> sources() {
        List<Block> blocks = new ArrayList<>();
        new TieWords(review).table().ifPresent(blocks::add);
        if (!review.input().sources().isEmpty()) {
            blocks.add(new SourceTables(review).brief());
        }
        return blocks;
    }

    /** "By hand: Headcount, Overtime." for each kind that is not final. */
    private List<Block> kinds() {
        List<Block> blocks = new ArrayList<>();
        for (Quality.Kind kind : Quality.Kind.values()) {
            String names = new DeliveryWords(review)
                    .of(kind).stream()
                            .map(review::name)
                            .collect(Collectors.joining(review.words().say("list.comma")));
            if (kind != Quality.Kind.FINAL && !names.isEmpty()) {
                blocks.add(new Block.Text(review.words().of("kind", kind, names), false));
            }
        }
        return blocks;
    }
}
