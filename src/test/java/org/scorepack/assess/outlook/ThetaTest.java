package org.scorepack.assess.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThetaTest {

    @Test
    void a_mean_and_a_ratio_are_weighted_sums() {
        Theta theta = Theta.of(noisy(40, 3, 100), Optional.empty());
        Estimate sum = theta.year(500, all(5, 1));
        Estimate mean = theta.year(500 / 12.0, all(5, 1 / 12.0));
        assertThat(mean.value()).isCloseTo(sum.value() / 12, within(1e-9));
        assertThat(mean.error()).isCloseTo(sum.error() / 12, within(1e-9));
    }

    @Test
    void a_single_month_of_a_long_history_is_calibrated_apart() {
        Theta theta = Theta.of(noisy(40, 3, 100), Optional.of(false));
        double weight = theta.smoothing().weight();
        assertThat(theta.month(1).error()).isCloseTo(1.05 * theta.sigma(), within(1e-12));
        assertThat(theta.month(3).error())
                .isCloseTo(1.05 * theta.sigma() * Math.sqrt(1 + 2 * weight * weight), within(1e-12));
        assertThat(Theta.of(noisy(30, 3, 100), Optional.of(false)).month(1).error())
                .isCloseTo(
                        1.45 * Theta.of(noisy(30, 3, 100), Optional.of(false)).sigma(), within(1e-12));
    }

    @Test
    void a_declaration_beats_the_test_for_a_season() {
        double[] history = noisy(48, 7, 100);
        assertThat(Theta.of(history, Optional.of(true)).seasonal()).isTrue();
        assertThat(Theta.of(history, Optional.of(false)).seasonal()).isFalse();
    }

    @Test
    void only_the_last_six_years_count() {
        double[] history = noisy(200, 11, 100);
        double[] tail = Arrays.copyOfRange(history, 200 - 72, 200);
        assertThat(Theta.of(history, Optional.empty()).expected(1))
                .isEqualTo(Theta.of(tail, Optional.empty()).expected(1));
        assertThat(Theta.of(history, Optional.empty()).points()).isEqualTo(72);
    }

    @Test
    void a_short_history_is_refused() {
        assertThatThrownBy(() -> Theta.of(new double[23], Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24");
    }

    @Test
    void whatever_the_history_the_answer_is_a_number() {
        SplittableRandom random = new SplittableRandom(20261031);
        for (int round = 0; round < 2000; round++) {
            double[] history = any(random);
            Theta theta =
                    Theta.of(history, random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()));
            int left = random.nextInt(1, 13);
            Estimate year = theta.year(0, all(left, 1));
            assertThat(year.value()).as(Arrays.toString(history)).isFinite();
            assertThat(year.error()).as(Arrays.toString(history)).isFinite().isNotNegative();
            assertThat(theta.month(left).low95()).isFinite();
            if (Arrays.stream(history).allMatch(value -> value > 0)) {
                assertThat(year.value()).isNotNegative();
            }
        }
    }

    /** Constant, all zero, mostly zero, negative, tiny, huge, a perfect line, or noise. */
    private static double[] any(SplittableRandom random) {
        int kind = random.nextInt(8);
        double size = Math.pow(10, random.nextInt(-9, 13));
        return IntStream.range(0, random.nextInt(24, 90))
                .mapToDouble(i -> size
                        * switch (kind) {
                            case 0 -> 0.1;
                            case 1 -> 0;
                            case 2 -> random.nextInt(8) == 0 ? 1 : 0;
                            case 3 -> random.nextDouble() - 0.5;
                            case 4 -> 0.1 * i;
                            case 5 -> 1 + 0.1 * i;
                            case 6 -> 1e-6 + random.nextDouble() * random.nextDouble();
                            default -> 2 + Math.sin(i * Math.PI / 6) + random.nextDouble();
                        })
                .toArray();
    }

    private static double[] noisy(int months, long seed, double level) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, months)
                .mapToDouble(i -> level + i + 10 * random.nextDouble())
                .toArray();
    }

    private static double[] all(int months, double weight) {
        double[] weights = new double[months];
        Arrays.fill(weights, weight);
        return weights;
    }
}
