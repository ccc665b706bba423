package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Tolerance;

/**
 * Where green and amber end, in the metric's unit ({@code rules.md} 2.1). A side without limits is empty.
 *
 * @param redLow below it is red
 * @param greenLow below it is amber
 * @param greenHigh above it is amber
 * @param redHigh above it is red
 */
public record Thresholds(
        Optional<BigDecimal> redLow,
        Optional<BigDecimal> greenLow,
        Optional<BigDecimal> greenHigh,
        Optional<BigDecimal> redHigh) {

    /** Four numbers of a band, which need not be symmetric. */
    public static Thresholds band(BigDecimal redLow, BigDecimal greenLow, BigDecimal greenHigh, BigDecimal redHigh) {
        return new Thresholds(Optional.of(redLow), Optional.of(greenLow), Optional.of(greenHigh), Optional.of(redHigh));
    }

    /**
     * Target and tolerance as thresholds. A band whose lower end is missing is a point.
     *
     * @throws IllegalArgumentException where the metric has no direction of good
     */
    public static Thresholds of(Direction better, BigDecimal target, Optional<BigDecimal> low, Tolerance tolerance) {
        return switch (better) {
            case HIGHER ->
                new Thresholds(
                        Optional.of(target.subtract(red(target, tolerance))),
                        Optional.of(target.subtract(tolerance.green().of(target))),
                        Optional.empty(),
                        Optional.empty());
            case LOWER ->
                new Thresholds(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(target.add(tolerance.green().of(target))),
                        Optional.of(target.add(red(target, tolerance))));
            case BAND -> {
                BigDecimal lower = low.orElse(target);
                yield band(
                        lower.subtract(red(lower, tolerance)),
                        lower.subtract(tolerance.green().of(lower)),
                        target.add(tolerance.green().of(target)),
                        target.add(red(target, tolerance)));
            }
            case NONE -> throw new IllegalArgumentException("A metric without a direction of good has no thresholds");
        };
    }

    /** Amber never ends before green does. */
    private static BigDecimal red(BigDecimal target, Tolerance tolerance) {
        return tolerance.amber().of(target).max(tolerance.green().of(target));
    }
}
