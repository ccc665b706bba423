package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.Thresholds;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;

/**
 * The bullet graph of one metric: its value among what is on target, just off and off, on a scale that holds the last year as
 * well. Nothing is drawn of a metric without target or direction of good.
 */
record Bullets(Review review, Reviewed metric, String place) {

    private static final int MONTHS = 13;
    private static final double AIR = 0.06;

    /** A scale that would begin in its upper half if it began at its least value begins at zero. */
    private static final double NEAR_ZERO = 0.5;

    Optional<Chart.Bullet> chart() {
        return metric.now()
                .filter(now -> metric.metric().better() != Direction.NONE)
                .flatMap(now -> now.target().map(target -> chart(now, target)));
    }

    private Chart.Bullet chart(Judgement now, BigDecimal target) {
        Thresholds limits = Thresholds.of(
                metric.metric().better(),
                target,
                now.targetLow(),
                metric.metric().tolerance());
        List<Double> shown = Stream.of(
                        Stream.of(target),
                        now.targetLow().stream(),
                        now.judged().stream(),
                        limits.redLow().stream(),
                        limits.redHigh().stream(),
                        metric.last(MONTHS).stream()
                                .flatMap(month -> metric.judged(month).stream())
                                .flatMap(judgement -> judgement.judged().stream()))
                .flatMap(values -> values)
                .map(BigDecimal::doubleValue)
                .toList();
        double low = shown.stream().mapToDouble(value -> value).min().orElseThrow();
        double high = shown.stream().mapToDouble(value -> value).max().orElseThrow();
        double air = (high - low) * AIR + (high == low ? 1 : 0);
        boolean zero = low >= 0 && low <= high * NEAR_ZERO;
        double from = zero ? 0 : low - air;
        double to = high + air;
        return new Chart.Bullet(
                String.join("-", metric.department(), metric.metric().id(), "bullet", place),
                alt(now),
                now.judged().map(BigDecimal::doubleValue),
                Optional.of(target.doubleValue()),
                now.targetLow().map(BigDecimal::doubleValue),
                zones(limits, from, to),
                zero);
    }

    /** From the left: off, just off, on, just off, off; those that the scale holds. */
    private List<Chart.Zone> zones(Thresholds limits, double from, double to) {
        List<Chart.Zone> zones = new ArrayList<>();
        double at = from;
        at = zone(zones, at, limits.redLow(), Status.RED, from, to);
        at = zone(zones, at, limits.greenLow(), metric.metric().critical() ? Status.RED : Status.AMBER, from, to);
        at = zone(zones, at, limits.greenHigh(), Status.GREEN, from, to);
        if (limits.greenHigh().isEmpty()) {
            zone(zones, at, Optional.of(BigDecimal.valueOf(to)), Status.GREEN, from, to);
        } else {
            at = zone(zones, at, limits.redHigh(), metric.metric().critical() ? Status.RED : Status.AMBER, from, to);
            zone(zones, at, Optional.of(BigDecimal.valueOf(to)), Status.RED, from, to);
        }
        return zones;
    }

    private static double zone(
            List<Chart.Zone> zones, double from, Optional<BigDecimal> end, Status status, double least, double most) {
        if (end.isEmpty()) {
            return from;
        }
        double to = Math.min(most, Math.max(least, end.get().doubleValue()));
        // Where nothing is better than nought, to be on target is the very end of the scale.
        if (to > from || (status == Status.GREEN && to == least)) {
            zones.add(new Chart.Zone(from, to, status));
            return to;
        }
        return from;
    }

    private String alt(Judgement now) {
        Digits digits = review.digits(metric);
        return review.words()
                .say(
                        "alt.bullet",
                        review.name(metric),
                        digits.actual(now).text(),
                        digits.target(now).text(),
                        review.words().of("status.inline", now.status()));
    }
}
