package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Gap.Favour;
import org.scorepack.figure.Gap.Reason;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;

/**
 * Actual minus reference, absolute and in per cent of |reference| ({@code rules.md} 1.1, after IBCS).
 *
 * <p>Always from exact values. Percentages vary in points only. Favourable or adverse is a field of its own: the sign stays
 * arithmetic.
 */
public final class Variance {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Beyond this many per cent a page prints only that it is more. */
    private static final BigDecimal LARGEST_PRINTED = BigDecimal.valueOf(999);

    private Variance() {}

    /** Against one value; empty where either is missing, for a missing value is not zero. */
    public static Optional<Gap> of(
            Optional<BigDecimal> actual, Optional<BigDecimal> reference, Direction better, Unit unit) {
        return actual.flatMap(value -> reference.map(base -> {
            BigDecimal gap = value.subtract(base);
            return gap(gap, value, base, unit, favour(gap, better));
        }));
    }

    /** Against a band: the distance to the end that is violated, zero inside; any distance is adverse. */
    public static Optional<Gap> ofBand(
            Optional<BigDecimal> actual, Optional<BigDecimal> low, Optional<BigDecimal> high, Unit unit) {
        return actual.flatMap(value -> low.flatMap(lower -> high.map(upper -> {
            if (value.compareTo(lower) >= 0 && value.compareTo(upper) <= 0) {
                return inside(unit);
            }
            BigDecimal violated = value.compareTo(upper) > 0 ? upper : lower;
            return gap(value.subtract(violated), value, violated, unit, Optional.of(Favour.ADVERSE));
        })));
    }

    /** The whole gap of the actual, with what exchange rates did to it; what is judged is told without that ({@code rules.md} 1.4). */
    public static Optional<Gap> whole(Judgement judgement, Metric metric) {
        if (judgement.atPlanRates().isEmpty()) {
            return judgement.gap();
        }
        Optional<BigDecimal> actual = judgement.actual().number();
        return metric.better() == Direction.BAND
                ? ofBand(actual, judgement.targetLow().or(judgement::target), judgement.target(), metric.unit())
                : of(actual, judgement.target(), metric.better(), metric.unit());
    }

    private static Gap inside(Unit unit) {
        return unit.isPercent()
                ? new Gap(BigDecimal.ZERO, Optional.empty(), Optional.of(Favour.ZERO), Reason.USE_PP)
                : new Gap(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO), Optional.of(Favour.ZERO), Reason.NONE);
    }

    private static Gap gap(BigDecimal gap, BigDecimal actual, BigDecimal base, Unit unit, Optional<Favour> favour) {
        if (unit.isPercent()) {
            return new Gap(gap, Optional.empty(), favour, Reason.USE_PP);
        }
        if (base.signum() == 0) {
            return actual.signum() == 0
                    ? new Gap(gap, Optional.of(BigDecimal.ZERO), favour, Reason.NONE)
                    : new Gap(gap, Optional.empty(), favour, Reason.ZERO_BASE);
        }
        if (actual.signum() * base.signum() < 0) {
            return new Gap(gap, Optional.empty(), favour, Reason.SIGN_CHANGE);
        }
        BigDecimal percent = gap.multiply(HUNDRED).divide(base.abs(), MathContext.DECIMAL128);
        return new Gap(gap, Optional.of(percent), favour, reason(base, percent));
    }

    private static Reason reason(BigDecimal base, BigDecimal percent) {
        if (base.signum() < 0) {
            return Reason.NEG_BASE;
        }
        return percent.abs().compareTo(LARGEST_PRINTED) > 0 ? Reason.GT_999 : Reason.NONE;
    }

    private static Optional<Favour> favour(BigDecimal gap, Direction better) {
        if (better == Direction.NONE) {
            return Optional.empty();
        }
        if (gap.signum() == 0) {
            return Optional.of(Favour.ZERO);
        }
        boolean good = better != Direction.BAND && (gap.signum() > 0) == (better == Direction.HIGHER);
        return Optional.of(good ? Favour.FAVOURABLE : Favour.ADVERSE);
    }
}
