package org.scorepack.scorecard;

import java.math.BigDecimal;

/**
 * How far from the target a metric may be, on the wrong side, and still be green or amber.
 *
 * @param green distance that still counts as on target
 * @param amber distance that still counts as just off
 */
public record Tolerance(Margin green, Margin amber) {

    /** Nothing for green, five per cent of the target for amber. */
    public static final Tolerance DEFAULT =
            new Tolerance(new Margin(BigDecimal.ZERO, Mode.PERCENT), new Margin(BigDecimal.valueOf(5), Mode.PERCENT));

    /** Whether a margin is in the metric's unit (points for percentages) or in per cent of |target|. */
    public enum Mode {
        ABSOLUTE,
        PERCENT
    }

    /** A distance, never negative. */
    public record Margin(BigDecimal amount, Mode mode) {

        private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

        public Margin {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("A tolerance is never negative: " + amount);
            }
        }

        /** The distance in the metric's unit for a given target. */
        public BigDecimal of(BigDecimal target) {
            return mode == Mode.ABSOLUTE
                    ? amount
                    : amount.multiply(target.abs()).multiply(HUNDREDTH);
        }
    }
}
