package org.scorepack.assess;

import java.util.Arrays;
import java.util.Optional;
import org.scorepack.scorecard.Direction;

/**
 * Whether a metric got better while another one, which is to watch it, paid for it ({@code rules.md} 3.7): the mean of the last six
 * months against that of the twelve before, in mean steps from month to month.
 */
public final class TradeOff {

    private static final int MONTHS = 18;
    private static final int LAST = 6;

    /** From a mean step to a standard deviation, as on process charts. */
    private static final double STEPS = 1.128;

    private static final double ALERT = 1;
    private static final double WATCH = 0.75;

    private TradeOff() {}

    /** How clearly a good result was paid for. */
    public enum Verdict {
        ALERT,
        WATCH,
        NONE
    }

    /**
     * How far a metric has moved to its good side, in standard deviations; negative to the bad side.
     *
     * @param months oldest first; the last 18 count
     * @return empty with fewer than 18 months, without any movement, or where neither side is the good one
     */
    public static Optional<Double> move(double[] months, Direction better) {
        if (months.length < MONTHS || better == Direction.NONE || better == Direction.BAND) {
            return Optional.empty();
        }
        double[] last = Arrays.copyOfRange(months, months.length - MONTHS, months.length);
        double steps = 0;
        for (int at = 1; at < MONTHS; at++) {
            steps += Math.abs(last[at] - last[at - 1]);
        }
        if (steps == 0) {
            return Optional.empty();
        }
        double change = Arrays.stream(last, MONTHS - LAST, MONTHS).average().orElseThrow()
                - Arrays.stream(last, 0, MONTHS - LAST).average().orElseThrow();
        double good = better == Direction.HIGHER ? change : -change;
        return Optional.of(good / (steps / (MONTHS - 1) / STEPS));
    }

    /** What two moves say together; nothing where one of them is not known. */
    public static Verdict of(Optional<Double> metric, Optional<Double> counter) {
        if (metric.isEmpty() || counter.isEmpty()) {
            return Verdict.NONE;
        }
        double gained = metric.get();
        double paid = -counter.get();
        if (gained >= ALERT && paid >= ALERT) {
            return Verdict.ALERT;
        }
        return gained >= WATCH && paid >= WATCH ? Verdict.WATCH : Verdict.NONE;
    }
}
