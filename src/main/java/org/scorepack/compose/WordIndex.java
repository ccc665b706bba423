package org.scorepack.compose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where what stands: the words of the pages with what they mean, and the names of measures.
 *
 * @param pages of the pack that the index is of; a word whose page the pack lacks is left out
 */
record WordIndex(Review review, List<Page> pages) {

    /** So many names fit below the rest of the page; of more measures the objectives are named. */
    private static final int MOST = 75;

    private static final Map<String, List<String>> WORDS = words();

    /** The words of pages, in the order of the pages on which they are met first. */
    Block.Index words(String title) {
        List<Block.Index.Entry> entries = new ArrayList<>();
        for (Page page : pages) {
            for (String key : WORDS.getOrDefault(kind(page.id()), List.of())) {
                entries.add(new Block.Index.Entry(
                        review.words().say("index." + key), review.words().say("index.means." + key), page.id()));
            }
        }
        return new Block.Index(review.words().say(title), entries);
    }

    /** Measures by name; where they are too many, objectives. */
    Block.Index measures() {
        boolean all = review.metrics().size() <= MOST;
        List<Block.Index.Entry> entries = all
                ? review.metrics().stream()
                        .map(metric ->
                                entry(review.name(metric), metric.objective().id()))
                        .toList()
                : review.input().objectives().stream()
                        .filter(objective -> !review.of(objective).isEmpty())
                        .map(objective -> entry(review.text(objective.name()), objective.id()))
                        .limit(MOST)
                        .toList();
        return new Block.Index(
                review.words().say(all ? "index.measures" : "index.objectives"),
                entries.stream()
                        .sorted(Comparator.comparing(entry -> sortable(entry.word())))
                        .toList());
    }

    private static Block.Index.Entry entry(String name, String objective) {
        return new Block.Index.Entry(name, "", Links.objective(objective));
    }

    /** As dictionaries sort: case and accents do not count. The same on every Java, which a collator is not. */
    private static String sortable(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** All perspectives have one kind of page. */
    private String kind(String id) {
        boolean first = pages.stream()
                .filter(page -> page.id().startsWith("perspective-"))
                .findFirst()
                .filter(page -> page.id().equals(id))
                .isPresent();
        return first ? "perspective" : id;
    }

    private static Map<String, List<String>> words() {
        TreeMap<String, List<String>> words = new TreeMap<>();
        words.put("how-did-we-do", List.of("as-known-now", "usual-range", "corrected", "likely"));
        words.put("what-moved", List.of("first-target"));
        words.put("where-is-everything", List.of("gap", "last-year", "year-to-date", "by-hand"));
        words.put("perspective", List.of("objective"));
        words.put("who-needs-help", List.of("waiting"));
        words.put("where-will-the-year-land", List.of("record"));
        return words;
    }
}
