package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.RoundedParts;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Direction;

/**
 * A bridge from the target of a judgement to what it came to.
 *
 * @param judged with target, value and gap
 * @param kind what its steps are, as the words name it: {@code months}, {@code departments}
 */
record BridgeCharts(Review review, Reviewed metric, Judgement judged, String kind) {

    /** Of these the sign of a gap says whether it is for the worse; gaps to a band do not add up. */
    static final Set<Direction> SIDED = Set.of(Direction.HIGHER, Direction.LOWER);

    /** What a step contributed, exact. */
    record Part(String label, BigDecimal gap) {}

    /** Of parts that add up exactly to the gap. */
    Chart.Bridge of(List<Part> parts, boolean overTime) {
        Digits digits = review.digits(metric);
        String unit = digits.unitOfName();
        List<Chart.Step> steps = parts.stream().map(part -> step(part, digits)).toList();
        Gap gap = judged.gap().orElseThrow();
        return new Chart.Bridge(
                String.join("-", metric.department(), metric.metric().id(), "bridge", kind),
                alt(steps, digits),
                new Chart.Title(
                        review.text(review.input().department().name()),
                        unit.isEmpty()
                                ? review.name(metric)
                                : review.words().say("chart.what", review.name(metric), unit),
                        new RateWords(review, metric).drawn(review.words().say("chart.bridge." + kind, span()))),
                overTime,
                new Chart.Total(
                        review.words().say("column.target"),
                        digits.target(judged).text()),
                steps,
                step(new Part(review.words().say("column.gap"), gap.absolute()), digits),
                new Chart.Total(
                        review.words().say("column.actual"),
                        digits.judged(judged).text()),
                judged.target().filter(target -> target.signum() == 0).isPresent(),
                notes(parts, digits));
    }

    private Chart.Step step(Part part, Digits digits) {
        return new Chart.Step(
                part.label(),
                part.gap().doubleValue(),
                review.numbers().signed(digits.scale().of(part.gap()), digits.decimalsFor(judged)),
                isAdverse(part.gap()));
    }

    /** A reader who adds up the printed steps is told where that does not give the printed gap. */
    private List<String> notes(List<Part> parts, Digits digits) {
        boolean adds = new RoundedParts(
                        parts.stream()
                                .map(part -> digits.scale().of(part.gap()))
                                .toList(),
                        digits.decimalsFor(judged))
                .addUp();
        String rates = judged.currencyEffect()
                .filter(effect -> effect.signum() != 0)
                .map(effect -> review.words()
                        .say(
                                "rates.beside",
                                review.numbers().signed(digits.scale().of(effect), digits.decimalsFor(judged))))
                .orElse("");
        return Stream.of(adds ? "" : review.words().say("history.rounding"), rates)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private boolean isAdverse(BigDecimal gap) {
        return metric.metric().better() == Direction.LOWER ? gap.signum() > 0 : gap.signum() < 0;
    }

    /** "year to date", "October 2026". */
    private String span() {
        return switch (judged.id().basis()) {
            case MONTH -> review.periods().full(judged.id().period());
            default -> review.words().say("bridge.year");
        };
    }

    private String alt(List<Chart.Step> steps, Digits digits) {
        return review.words()
                .say(
                        "alt.bridge",
                        review.name(metric),
                        span(),
                        digits.target(judged).text(),
                        digits.judged(judged).text(),
                        digits.gap(judged).text(),
                        steps.stream()
                                .map(step -> review.words().say("alt.panel", step.label(), step.text()))
                                .collect(Collectors.joining(review.words().say("list.semicolon"))));
    }
}
