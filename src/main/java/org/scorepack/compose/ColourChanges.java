package org.scorepack.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/**
 * Which measures stand against target otherwise than a period ago, in the order of how they stand now: off target first, what is
 * not judged last. Those that were judged both times changed colour.
 */
record ColourChanges(Review review) {

    private static final int NAMED = 8;
    private static final int MOST = 20;
    private static final List<Status> ORDER = List.of(
            Status.RED,
            Status.AMBER,
            Status.GREEN,
            Status.NO_DATA,
            Status.NOT_DUE,
            Status.NO_TARGET,
            Status.NOT_APPLICABLE);

    /** From one status to another. */
    private record Way(Status from, Status to) implements Comparable<Way> {

        private static final Comparator<Way> WORST_FIRST = Comparator.comparing((Way way) -> ORDER.indexOf(way.to()))
                .thenComparing(way -> -ORDER.indexOf(way.from()));

        @Override
        public int compareTo(Way other) {
            return WORST_FIRST.compare(this, other);
        }
    }

    /** Measures that were judged then and are judged now, and not alike. */
    List<Reviewed> measures() {
        return turned().filter(metric -> isJudged(metric.status()) && isJudged(metric.status(before())))
                .toList();
    }

    /** Measures that are not judged now, and stood otherwise before. */
    List<Reviewed> unjudged() {
        return turned().filter(metric -> !isJudged(metric.status())).toList();
    }

    /** Measures that are judged now and were not. */
    List<Reviewed> judgedAnew() {
        return turned().filter(metric -> isJudged(metric.status()) && !isJudged(metric.status(before())))
                .toList();
    }

    /** Whether the change is more than an ordinary month. */
    static boolean isReal(Reviewed metric) {
        return metric.change() != Signal.Change.NONE;
    }

    /** Each of them with its value then and now; empty where none is. */
    List<Block> blocks() {
        List<Reviewed> all = ways().values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Block table = new ThenAndNow(review, before())
                .table(
                        "changed",
                        review.words()
                                .count(
                                        "colour.title",
                                        all.size(),
                                        review.periods().name(before())),
                        all.stream().limit(MOST).toList(),
                        true);
        return all.size() > MOST
                ? List.of(table, new Block.Text(review.words().count("items.rest", all.size() - MOST), true))
                : List.of(table);
    }

    /** The same as sentences, after how many they are: " On target → just off: Scrap, Rework."; empty where none did. */
    String sentences() {
        return ways().entrySet().stream()
                .map(way -> " " + line(way.getKey(), way.getValue()))
                .collect(Collectors.joining());
    }

    private Stream<Reviewed> turned() {
        return review.metrics().stream().filter(metric -> metric.status() != metric.status(before()));
    }

    private Map<Way, List<Reviewed>> ways() {
        return turned().collect(Collectors.groupingBy(
                metric -> new Way(metric.status(before()), metric.status()), TreeMap::new, Collectors.toList()));
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
        boolean judged = isJudged(metric.status()) && isJudged(metric.status(before()));
        return judged && isReal(metric) ? review.words().say("colour.real", review.name(metric)) : review.name(metric);
    }

    private Period before() {
        return new CountStrips(review).before();
    }

    private static boolean isJudged(Status status) {
        return status == Status.GREEN || status.isMiss();
    }
}
