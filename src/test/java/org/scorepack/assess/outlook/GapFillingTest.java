package org.scorepack.assess.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapFillingTest {

    @Test
    void a_gap_is_the_mean_of_the_same_months_around_it() {
        assertThat(GapFilling.of(months(36, 14))).get().satisfies(filled -> {
            assertThat(filled[14]).isEqualTo((2 + 26) / 2.0);
            assertThat(filled[13]).isEqualTo(13);
        });
    }

    @Test
    void in_the_first_and_the_last_year_one_neighbour_does() {
        assertThat(GapFilling.of(months(24, 3)))
                .get()
                .satisfies(filled -> assertThat(filled[3]).isEqualTo(15));
        assertThat(GapFilling.of(months(24, 20)))
                .get()
                .satisfies(filled -> assertThat(filled[20]).isEqualTo(8));
    }

    @Test
    void gaps_a_year_apart_take_their_other_neighbour() {
        assertThat(GapFilling.of(months(48, 17, 29))).get().satisfies(filled -> {
            assertThat(filled[17]).isEqualTo(5);
            assertThat(filled[29]).isEqualTo(41);
        });
        assertThat(GapFilling.of(months(24, 5, 17))).isEmpty();
    }

    @Test
    void more_is_not_made_up() {
        assertThat(GapFilling.of(months(36, 3, 8, 20))).isEmpty();
        assertThat(GapFilling.of(months(36, 8, 9))).isEmpty();
        assertThat(GapFilling.of(months(36))).contains(months(36));
    }

    private static double[] months(int count, int... gaps) {
        double[] values = IntStream.range(0, count).mapToDouble(i -> i).toArray();
        IntStream.of(gaps).forEach(gap -> values[gap] = Double.NaN);
        return values;
    }
}
