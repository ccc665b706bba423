package org.scorepack.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** Which measures stand against target otherwise than a period ago, in the order of how they stand now: off target first. */
record ColourChanges(Review review) {

    private static final int NAMED = 8;

    /** From one status to another. */
    private record Way(Status from, Status to) implements Comparable<Way> {

        private static final Comparator<Way> ORDER =
                Comparator.comparing(Way::to, Comparator.reverseOrder()).thenComparing(Way::from);

        @Override
        public int compareTo(Way other) {
            return ORDER.compare(this, other);
        }
    }

    /** Measures that were judged then and are judged now, and not alike. */
    List<Reviewed> measures() {
        return review.metrics().stream()
                .filter(metric -> isJudged(metric.status()) && isJudged(metric.status(before())))
                .filter(metric -> metric.status() != metric.status(before()))
                .toList();
    }

    /** Whether the change is more than an ordinary month. */
    static boolean isReal(Reviewed metric) {
        return metric.change() != Signal.Change.NONE;
    }

    /** One line for each way that some went; empty where none did. */
    Optional<Block.Items> block() {
        List<Block.Items.Item> items = ways().entrySet().stream()
                .map(way -> PlainItems.line(
                        PlainItems.mark(review, way.getKey().to()),
                        line(way.getKey(), way.getValue()),
                        "",
                        "",
                        Optional.empty()))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(
                        review.words().say("colour.title", review.periods().name(before())), items));
    }

    /** The same as sentences, after how many they are: " On target → just off: Scrap, Rework."; empty where none did. */
    String sentences() {
        return ways().entrySet().stream()
                .map(way -> " " + line(way.getKey(), way.getValue()))
                .collect(Collectors.joining());
    }

    private Map<Way, List<Reviewed>> ways() {
        return measures().stream()
                .collect(Collectors.groupingBy(
                        metric -> new Way(metric.status(before()), metric.status()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private String line(Way way, List<Reviewed> metrics) {
        String names = metrics.stream()
                .limit(NAMED)
                .map(this::name)
                .collect(Collectors.joining(review.words().say("list.comma")));
        String from = review.words().of("status", way.from());
        String to = review.words().of("status.inline", way.to());
        return metrics.size() > NAMED
                ? review.words().say("colour.line.others", from, to, names, metrics.size() - NAMED)
                : review.words().say("colour.line", from, to, names);
    }

    private String name(Reviewed metric) {
        return isReal(metric) ? review.words().say("colour.real", review.name(metric)) : review.name(metric);
    }

    private Period before() {
        return new CountStrips(review).before();
    }

    private static boolean isJudged(Status status) {
        return status == Status.GREEN || status.isMiss();
    }
}
