package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Judgement;

/**
 * Values of earlier months that the last pack showed otherwise: "September European exports 2.21 → 2.14 M". What is judged on
 * a longer span is corrected on it, for that is the value that readers saw; the months behind it are counted.
 */
record CorrectionItems(Review review, Links links) {

    private static final int MOST = 5;

    /** One line per metric, the newest corrected month in words, the others counted. */
    Optional<Block.Items> block() {
        Map<String, List<PackInput.Correction>> byMetric = review.input().corrections().stream()
                .collect(Collectors.groupingBy(
                        correction -> correction.now().id().metric(), TreeMap::new, Collectors.toList()));
        byMetric.keySet()
                .removeIf(id -> review.metrics().stream()
                        .noneMatch(metric -> metric.metric().id().equals(id)));
        if (byMetric.isEmpty()) {
            return Optional.empty();
        }
        List<Block.Items.Item> items = new ArrayList<>();
        review.metrics().stream()
                .filter(metric -> byMetric.containsKey(metric.metric().id()))
                .limit(MOST)
                .map(metric ->
                        item(metric, byMetric.getOrDefault(metric.metric().id(), List.of())))
                .forEach(items::add);
        long all = review.metrics().stream()
                .filter(metric -> byMetric.containsKey(metric.metric().id()))
                .count();
        if (all > MOST) {
            items.add(PlainItems.line(review.words().count("items.rest", all - MOST)));
        }
        return Optional.of(new Block.Items(review.words().say("title.corrected"), items));
    }

    /** Without a mark, which elsewhere says how the reported month stands: each status is told with its month. */
    private Block.Items.Item item(Reviewed metric, List<PackInput.Correction> corrections) {
        Basis judgedOn = metric.metric().judgeOn();
        PackInput.Correction newest = newest(corrections, judgedOn)
                .or(() -> newest(corrections, Basis.MONTH))
                .orElseThrow();
        String month = review.periods().name(newest.now().id().period(), review.period());
        String what = review.words()
                .say(
                        "corrected",
                        month,
                        review.named(metric, newest.now().id().basis()),
                        value(metric, newest.before(), false),
                        value(metric, newest.now(), true));
        String status = newest.before().status() == newest.now().status()
                ? review.words().say("corrected.same", status(newest.now()), month)
                : review.words().say("corrected.flipped", status(newest.before()), status(newest.now()), month);
        String now = " "
                + review.words()
                        .say(
                                "corrected.today",
                                review.periods().name(review.period()),
                                review.words().of("status.inline", metric.status()));
        long months = corrections.stream()
                .filter(correction -> correction.now().id().basis() == Basis.MONTH)
                .count();
        String others = months > 1 ? " " + review.words().count("corrected.others", months - 1) : "";
        return PlainItems.line(
                Optional.empty(), what, status + now + others, review.owner(metric), Optional.of(links.of(metric)));
    }

    private String value(Reviewed metric, Judgement judgement, boolean withUnit) {
        Digits digits = review.digits(metric);
        return judgement
                .actual()
                .number()
                .map(value -> withUnit
                        ? digits.inWords(value)
                        : digits.inTable(value, digits.scale().decimals()))
                .orElseGet(() -> review.words()
                        .of("absence", judgement.actual().heldBy().isPresent() ? Absence.HELD : Absence.NO_DATA));
    }

    private String status(Judgement judgement) {
        return review.words().of("status.inline", judgement.status());
    }

    private static Optional<PackInput.Correction> newest(List<PackInput.Correction> corrections, Basis basis) {
        return corrections.stream()
                .filter(correction -> correction.now().id().basis() == basis)
                .max(Comparator.comparing(correction -> correction.now().id()));
    }
}
