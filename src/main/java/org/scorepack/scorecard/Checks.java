package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a metric's values of a month have to keep to. One that does not is held until somebody confirms it.
 *
 * @param min no value below; in the metric's unit
 * @param max no value above
 * @param maxChange no change beyond it against the last value before; per cent are of that value
 * @param maxChangeYearOnYear no change beyond it against the same month last year
 * @param sameValueMonths so many equal values in a row are too many, at least 2
 * @param magnitude whether a value of another order of magnitude than usual is suspect: units mixed up
 * @param agreesWith a second source that has to say the same
 */
public record Checks(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<Tolerance.Margin> maxChange,
        Optional<Tolerance.Margin> maxChangeYearOnYear,
        Optional<Integer> sameValueMonths,
        boolean magnitude,
        Optional<AgreesWith> agreesWith) {

    /** Every value is believed. */
    public static final Checks NONE = new Checks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
}
