package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;

/**
 * Decides a status: the actual against target and tolerance, on exact values ({@code rules.md} 2.1).
 *
 * <p>A value on a boundary belongs to the better colour. A critical metric has no amber. The kinds of nothing come in the
 * order NOT_APPLICABLE, NOT_DUE, NO_DATA, NO_TARGET.
 */
public final class StatusRule {

    private StatusRule() {}

    /** The status of a reading; without thresholds nobody has promised anything. */
    public static Status of(Reading actual, Direction better, Optional<Thresholds> thresholds, boolean critical) {
        if (better == Direction.NONE) {
            return Status.NOT_APPLICABLE;
        }
        if (actual instanceof Absent absent) {
            return of(absent.kind());
        }
        BigDecimal value = ((Present) actual).value();
        return thresholds
                .map(limits -> colour(value, limits))
                .map(colour -> critical && colour == Status.AMBER ? Status.RED : colour)
                .orElse(Status.NO_TARGET);
    }

    private static Status of(Absence kind) {
        return switch (kind) {
            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
            case NOT_DUE -> Status.NOT_DUE;
            case NO_DATA, HELD -> Status.NO_DATA;
            case NO_TARGET -> Status.NO_TARGET;
        };
    }

    private static Status colour(BigDecimal value, Thresholds limits) {
        if (isInside(value, limits.greenLow(), limits.greenHigh())) {
            return Status.GREEN;
        }
        return isInside(value, limits.redLow(), limits.redHigh()) ? Status.AMBER : Status.RED;
    }

    private static boolean isInside(BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.map(limit -> value.compareTo(limit) >= 0).orElse(true)
                && high.map(limit -> value.compareTo(limit) <= 0).orElse(true);
    }
}
