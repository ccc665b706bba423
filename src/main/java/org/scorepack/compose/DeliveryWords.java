package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Status;

/** How many figures are in, of those due, and how good they are. */
record DeliveryWords(Review review) {

    private static final int NAMED = 2;

    /** "37 of the 38 due are in; 6 by hand, 2 estimates. Missing: Complaints per 1,000 deliveries." */
    String message() {
        long due = due().size();
        long in = due().stream().filter(metric -> metric.actual().isPresent()).count();
        List<String> kinds = new ArrayList<>();
        for (Quality.Kind kind : Quality.Kind.values()) {
            long count = of(kind).size();
            if (kind != Quality.Kind.FINAL && count > 0) {
                kinds.add(review.words().countOf("delivery", kind, count));
            }
        }
        kinds.addAll(new TieWords(review).brief());
        String comma = review.words().say("list.comma");
        long sources = review.input().sources().size();
        String from = review.isCompany() || sources == 0 ? "" : review.words().count("delivery.from", sources);
        String what = kinds.isEmpty()
                ? review.words().count("delivery.in", due, in, from)
                : review.words().count("delivery.in.of-which", due, in, from, String.join(comma, kinds));
        return what + " " + soWhat();
    }

    private String soWhat() {
        List<Reviewed> missing = new Ranking(review).missing();
        String said = Stream.of(
                        named(
                                "delivery.missing",
                                missing,
                                metric -> metric.heldBy().isEmpty()),
                        named(
                                "delivery.held",
                                missing,
                                metric -> metric.heldBy().isPresent()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? review.words().say("delivery.complete") : said;
    }

    /** The first of them by name, the others counted; empty where there is none. */
    private String named(String key, List<Reviewed> metrics, Predicate<Reviewed> which) {
        List<String> names = metrics.stream().filter(which).map(review::name).toList();
        String first = names.stream()
                .limit(NAMED)
                .collect(Collectors.joining(review.words().say("list.comma")));
        if (names.isEmpty()) {
            return "";
        }
        return names.size() > NAMED
                ? review.words().say(key + "-more", first, names.size() - NAMED)
                : review.words().say(key, first);
    }

    /** What should have a value now. */
    List<Reviewed> due() {
        return review.metrics().stream()
                .filter(metric -> metric.status() != Status.NOT_DUE
                        && (metric.status() != Status.NOT_APPLICABLE
                                || metric.actual().isPresent()))
                .toList();
    }

    /** What is due and in, of one quality. */
    List<Reviewed> of(Quality.Kind kind) {
        return due().stream()
                .filter(metric -> metric.now()
                        .map(judgement -> judgement.actual() instanceof Reading.Present present
                                && present.quality().kind() == kind)
                        .orElse(false))
                .toList();
    }
}
