package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Gap;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/** 200,000 gaps against an oracle in whole numbers: everything in millionths, percentages compared by cross multiplication. */
class VariancePropertiesTest {

    private static final int TUPLES = 200_000;
    private static final int DECIMALS = 6;
    private static final long[] SPECIAL = {0, 1, -1, 1_000_000, -1_000_000, 999_999_999_999_999L, -999_999_999_999_999L
    };
    private static final Direction[] DIRECTIONS = {Direction.HIGHER, Direction.LOWER, Direction.NONE};

    private final SplittableRandom random = new SplittableRandom(20261031);

    @Test
    void every_gap_is_exact_and_never_infinite() {
        for (int i = 0; i < TUPLES; i++) {
            long actual = number();
            long base = number();
            Direction better = DIRECTIONS[random.nextInt(DIRECTIONS.length)];
            Unit unit = new Unit(random.nextBoolean() ? Unit.Kind.PERCENT : Unit.Kind.MONEY, "x");
            Gap gap = Variance.of(Optional.of(millionths(actual)), Optional.of(millionths(base)), better, unit)
                    .orElseThrow();
            check(gap, actual, base, better, unit.isPercent());
        }
    }

    private static void check(Gap gap, long actual, long base, Direction better, boolean points) {
        BigInteger difference = BigInteger.valueOf(actual).subtract(BigInteger.valueOf(base));
        assertThat(gap.absolute().movePointRight(DECIMALS).toBigIntegerExact()).isEqualTo(difference);
        boolean comparable = base == 0 ? actual == 0 : actual == 0 || (actual < 0) == (base < 0);
        assertThat(gap.percent().isPresent()).isEqualTo(!points && comparable);
        gap.percent().ifPresent(percent -> {
            // percent × |base| = 100 × difference, but for what 34 digits cut off
            BigDecimal back = percent.multiply(BigDecimal.valueOf(Math.abs(base)));
            BigDecimal hundredfold = new BigDecimal(difference).movePointRight(2);
            BigDecimal tolerance = hundredfold.abs().movePointLeft(30);
            assertThat(back.subtract(hundredfold).abs()).isLessThanOrEqualTo(tolerance);
            assertThat(percent.signum()).isEqualTo(base == 0 ? 0 : difference.signum());
        });
        int good = better == Direction.LOWER ? -difference.signum() : difference.signum();
        String expected = better == Direction.NONE ? "" : good == 0 ? "0" : good > 0 ? "F" : "A";
        assertThat(gap.favour().map(Gap.Favour::code).orElse("")).isEqualTo(expected);
    }

    /** Of any size, often one of those at which rules change, often close to another. */
    private long number() {
        long special = SPECIAL[random.nextInt(SPECIAL.length)];
        return switch (random.nextInt(4)) {
            case 0 -> special;
            case 1 -> special + random.nextLong(-3, 4);
            case 2 -> random.nextLong(-1_000, 1_000);
            default -> random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L);
        };
    }

    private static BigDecimal millionths(long value) {
        return BigDecimal.valueOf(value, DECIMALS);
    }
}
