package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Perspective;

/** The sentence on top of each page: what, from the figures, and so what. */
record Messages(Review review) {

    /** Of page 1: how many are off, what comes first, what to do about it. */
    String howDidWeDo() {
        List<Reviewed> misses = new Ranking(review).misses();
        CountStrips counts = new CountStrips(review);
        int red = counts.count(Status.RED);
        if (!misses.isEmpty()) {
            Reviewed first = misses.get(0);
            String what = red == 0
                    ? review.words()
                            .count(
                                    "message.just-off",
                                    misses.size(),
                                    review.metrics().size(),
                                    brief(first))
                    : review.words()
                            .count(
                                    "message.off",
                                    red,
                                    review.metrics().size(),
                                    counts.count(Status.RED, counts.before()),
                                    review.periods().name(counts.before()),
                                    brief(first));
            return joined(what, new SoWhat(review, first).brief());
        }
        return withoutMisses(counts);
    }

    /** Of a department's page 1: the metric that matters most, in full. */
    String howIsMyMonth() {
        return String.join(" ", ofMyMonth());
    }

    /** The same, where there is room for so many characters: its first sentences, each whole. */
    String howIsMyMonth(int longest) {
        List<String> sentences = ofMyMonth();
        int so = sentences.size();
        while (so > 1 && String.join(" ", sentences.subList(0, so)).length() > longest) {
            so--;
        }
        return String.join(" ", sentences.subList(0, so));
    }

    private List<String> ofMyMonth() {
        List<Reviewed> misses = new Ranking(review).misses();
        return misses.isEmpty() ? List.of(withoutMisses(new CountStrips(review))) : review.sentences(misses.get(0));
    }

    /** Of the page with a line for each: how many are on target and where those are that are off, or, where none is, just off. */
    String whereIsEverything() {
        CountStrips counts = new CountStrips(review);
        String what = review.words()
                .count(
                        "message.on",
                        counts.count(Status.GREEN),
                        review.metrics().size());
        Status worst = counts.count(Status.RED) > 0 ? Status.RED : Status.AMBER;
        List<Perspective> hit = review.perspectives().stream()
                .filter(perspective -> count(worst, perspective) > 0)
                .sorted(Comparator.comparingInt((Perspective perspective) -> count(worst, perspective))
                        .reversed())
                .toList();
        if (hit.isEmpty()) {
            return joined(what, missing(review).orElseGet(() -> review.words().say("message.nothing-off")));
        }
        String where = hit.stream()
                .map(perspective -> review.words()
                        .say("message.so-many", count(worst, perspective), review.text(perspective.name())))
                .collect(Collectors.joining(review.words().say("list.comma")));
        int all = counts.count(worst);
        if (all == 1) {
            return joined(
                    what,
                    review.words()
                            .of(
                                    "message.where-one",
                                    worst,
                                    review.text(hit.get(0).name())));
        }
        String places = hit.size() == 1
                ? review.words()
                        .of(
                                "message.where-all",
                                worst,
                                all,
                                review.text(hit.get(0).name()))
                : review.words().of("message.where", worst, all, where);
        return joined(
                joined(what, places),
                review.words()
                        .say(
                                "message.start",
                                review.name(new Ranking(review).misses().get(0))));
    }

    /** Of a perspective's page. */
    String perspective(Perspective perspective) {
        Review part = review.only(review.in(perspective));
        CountStrips counts = new CountStrips(part);
        List<Reviewed> exceptions = new Ranking(part).toExplain();
        String what = review.words()
                .count("message.on", counts.count(Status.GREEN), part.metrics().size());
        if (exceptions.isEmpty()) {
            return joined(what, missing(part).orElseGet(() -> review.words().say("message.nothing-off")));
        }
        Reviewed first = exceptions.get(0);
        return joined(review.words().say("message.look-first", what, brief(first)), new SoWhat(review, first).brief());
    }

    private String withoutMisses(CountStrips counts) {
        List<String> what = new ArrayList<>();
        what.add(review.words()
                .count(
                        "message.on",
                        counts.count(Status.GREEN),
                        review.metrics().size()));
        List<Reviewed> slipping = new Ranking(review).slipping();
        if (!slipping.isEmpty()) {
            what.add(review.words().count("message.slipping", slipping.size(), review.name(slipping.get(0))));
        } else {
            what.add(missing(review).orElseGet(() -> review.words().say("message.nothing-off")));
        }
        return String.join(" ", what);
    }

    /** How many are missing; where all of these are held, that they are. */
    private Optional<String> missing(Review of) {
        List<Reviewed> missing = new Ranking(of).missing();
        boolean held = missing.stream().allMatch(metric -> metric.heldBy().isPresent());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(review.words().count(held ? "message.held" : "message.missing", missing.size()));
    }

    private String brief(Reviewed metric) {
        return new Sentences(review, metric).brief();
    }

    private int count(Status status, Perspective perspective) {
        return new CountStrips(review.only(review.in(perspective))).count(status);
    }

    private static String joined(String what, String soWhat) {
        return soWhat.isEmpty() ? what : what + " " + soWhat;
    }
}
