package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 20,000 phasings against an oracle in whole numbers of the smallest unit. Where the product rounds running totals, the oracle
 * works in twice the units, with whole numbers only, and checks by the definition that each is within half a unit.
 */
class PhasingPropertiesTest {

    private static final int PHASINGS = 20_000;
    private static final int MOST_DECIMALS = 4;

    private final SplittableRandom random = new SplittableRandom(1992);

    @Test
    void every_phasing_adds_up_and_is_never_half_a_unit_off() {
        int even = 0;
        for (int i = 0; i < PHASINGS; i++) {
            int periods = random.nextInt(1, 14);
            int decimals = random.nextInt(MOST_DECIMALS + 1);
            BigInteger units = BigInteger.valueOf(random.nextLong(-100_000_000, 1_000_000_000));
            BigDecimal amount = new BigDecimal(units, decimals);
            List<Optional<BigInteger>> weights = weights(periods);
            PhasedYear found = PhasedYear.weighted(
                    amount,
                    weights.stream().map(weight -> weight.map(BigDecimal::new)).toList(),
                    decimals);
            boolean valid = isValid(weights);
            even += valid ? 0 : 1;
            assertThat(found.flag())
                    .isEqualTo(valid ? Optional.empty() : Optional.of(PhasedYear.Flag.PROFILE_INVALID_EVEN_USED));
            List<BigInteger> used = valid
                    ? weights.stream().map(Optional::orElseThrow).toList()
                    : weights.stream().map(weight -> BigInteger.ONE).toList();
            assertThat(found.parts().stream()
                            .map(part -> part.movePointRight(decimals).toBigIntegerExact())
                            .toList())
                    .as("%s over %s", amount, weights)
                    .isEqualTo(oracle(units, used));
            assertThat(sum(found.parts())).isEqualByComparingTo(amount);
            if (!valid) {
                assertThat(found.parts())
                        .isEqualTo(PhasedYear.even(amount, periods, decimals).parts());
            }
        }
        assertThat(even).as("phasings without a usable profile").isBetween(PHASINGS / 20, PHASINGS / 2);
        System.out.printf("%d phasings, %d of them without a usable profile%n", PHASINGS, even);
    }

    @Test
    void an_amount_finer_than_its_unit_still_adds_up() {
        BigDecimal amount = new BigDecimal("100.005");
        assertThat(sum(PhasedYear.even(amount, 12, 0).parts())).isEqualByComparingTo(amount);
    }

    @Test
    void given_parts_stay_and_a_wrong_sum_is_told() {
        List<BigDecimal> parts = Stream.of("1", "2", "4").map(BigDecimal::new).toList();
        assertThat(PhasedYear.explicit(new BigDecimal("7.0"), parts).flag()).isEmpty();
        assertThat(PhasedYear.explicit(BigDecimal.TEN, parts))
                .isEqualTo(new PhasedYear(parts, Optional.of(PhasedYear.Flag.PHASING_SUM)));
    }

    private List<Optional<BigInteger>> weights(int periods) {
        int kind = random.nextInt(12);
        List<Optional<BigInteger>> weights = new ArrayList<>();
        for (int i = 0; i < periods; i++) {
            long weight = kind == 0 ? 0 : random.nextInt(8) == 0 ? 0 : random.nextLong(1, 5_000_000);
            boolean odd = random.nextInt(periods) == 0;
            weights.add(
                    kind == 1 && odd
                            ? Optional.empty()
                            : Optional.of(BigInteger.valueOf(kind == 2 && odd ? -weight : weight)));
        }
        return weights;
    }

    private static boolean isValid(List<Optional<BigInteger>> weights) {
        return weights.stream()
                        .allMatch(weight ->
                                weight.isPresent() && weight.orElseThrow().signum() >= 0)
                && weights.stream().anyMatch(weight -> weight.orElseThrow().signum() > 0);
    }

    /** Each running total is the whole number r with |2 (r·W - a·w)| at most W; of two such the one away from zero. */
    private static List<BigInteger> oracle(BigInteger amount, List<BigInteger> weights) {
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger twice = all.shiftLeft(1);
        List<BigInteger> parts = new ArrayList<>();
        BigInteger weight = BigInteger.ZERO;
        BigInteger before = BigInteger.ZERO;
        for (BigInteger next : weights) {
            weight = weight.add(next);
            BigInteger size =
                    amount.abs().multiply(weight).shiftLeft(1).add(all).divide(twice);
            BigInteger running = amount.signum() < 0 ? size.negate() : size;
            BigInteger off = running.multiply(all)
                    .subtract(amount.multiply(weight))
                    .shiftLeft(1)
                    .abs();
            assertThat(off).isLessThanOrEqualTo(all);
            parts.add(running.subtract(before));
            before = running;
        }
        return parts;
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
