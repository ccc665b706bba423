package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.scorepack.scorecard.Unit;

/**
 * One prefix and one number of decimals for figures that are read together ({@code rules.md} 6.5): the largest shows
 * three digits, whole numbers stay whole, counts and percentages have no prefix.
 *
 * @param power of ten that is left out: 0, 3 (thousand), 6 (M), 9 (bn)
 * @param decimals digits behind the decimal sign
 */
record Scale(int power, int decimals) {

    private static final int[] POWERS = {0, 3, 6, 9};
    private static final BigDecimal THOUSANDS_FROM = BigDecimal.valueOf(10_000);
    private static final BigDecimal BUMP = BigDecimal.valueOf(1_000);

    /** For these values; with declared decimals they are printed in full. */
    static Scale of(Collection<BigDecimal> values, Unit.Kind kind, Optional<Integer> declared) {
        if (declared.isPresent()) {
            return new Scale(0, declared.get());
        }
        return switch (kind) {
            case PERCENT -> new Scale(0, 1);
            case COUNT -> new Scale(0, 0);
            case MONEY, NUMBER -> bySize(values);
        };
    }

    /** The value as printed under this scale, not rounded yet. */
    BigDecimal of(BigDecimal value) {
        return value.movePointLeft(power);
    }

    /** The same prefix with more or fewer decimals. */
    Scale withDecimals(int others) {
        return new Scale(power, others);
    }

    private static Scale bySize(Collection<BigDecimal> values) {
        BigDecimal largest =
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        boolean whole =
                values.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
        Scale scale = new Scale(powerOf(largest), 0);
        for (int power : POWERS) {
            if (power >= scale.power) {
                scale = new Scale(power, decimals(largest.movePointLeft(power), whole && power == 0));
                BigDecimal printed = scale.of(largest).setScale(scale.decimals, RoundingMode.HALF_UP);
                if (printed.compareTo(power == 0 ? THOUSANDS_FROM : BUMP) < 0) {
                    return scale;
                }
            }
        }
        return scale;
    }

    private static int powerOf(BigDecimal largest) {
        if (largest.compareTo(THOUSANDS_FROM) < 0) {
            return 0;
        }
        int digits = largest.precision() - largest.scale();
        return Math.min(POWERS[POWERS.length - 1], (digits - 1) / 3 * 3);
    }

    private static int decimals(BigDecimal largest, boolean whole) {
        if (whole) {
            return 0;
        }
        // 9.9996 is printed as 10.0: rounding may add a digit before the sign
        return threeDigits(largest.setScale(threeDigits(largest), RoundingMode.HALF_UP));
    }

    private static int threeDigits(BigDecimal largest) {
        int digits = largest.signum() == 0 ? 1 : largest.precision() - largest.scale();
        return Math.max(0, Math.min(6, digits >= 0 ? Math.min(2, 3 - digits) : 2 - digits));
    }
}
