package org.scorepack.assess.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.Direction;

class EstimateTest {

    @Test
    void the_ranges_hold_what_they_promise() {
        assertThat(StudentSix.below(StudentSix.WITHIN_80)).isCloseTo(0.9, within(1e-15));
        assertThat(StudentSix.below(StudentSix.WITHIN_95)).isCloseTo(0.975, within(1e-15));
        assertThat(StudentSix.below(0)).isEqualTo(0.5);
        assertThat(StudentSix.below(-2) + StudentSix.below(2)).isCloseTo(1, within(1e-15));
        assertThat(StudentSix.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(StudentSix.below(1e300)).isEqualTo(1);
    }

    @Test
    void the_chance_is_on_the_good_side() {
        Estimate ten = new Estimate(10, 1);
        assertThat(ten.chance(Direction.HIGHER, 10, 10)).isEqualTo(0.5);
        assertThat(ten.chance(Direction.HIGHER, 12, 12))
                .isCloseTo(1 - ten.chance(Direction.LOWER, 12, 12), within(1e-15));
        assertThat(ten.chance(Direction.LOWER, 12, 12)).isGreaterThan(0.9);
        assertThat(ten.chance(Direction.BAND, 11, 9))
                .isCloseTo(StudentSix.below(1) - StudentSix.below(-1), within(1e-15));
    }

    @Test
    void without_doubt_it_is_yes_or_no() {
        Estimate ten = new Estimate(10, 0);
        assertThat(ten.chance(Direction.HIGHER, 10, 10)).isEqualTo(1);
        assertThat(ten.chance(Direction.HIGHER, 10.1, 10.1)).isZero();
        assertThat(ten.chance(Direction.LOWER, 10, 10)).isEqualTo(1);
        assertThat(ten.chance(Direction.BAND, 10, 10)).isEqualTo(1);
        assertThat(ten.chance(Direction.BAND, 9, 8)).isZero();
    }
}
