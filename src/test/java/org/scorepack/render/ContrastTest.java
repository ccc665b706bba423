package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContrastTest {

    /** The examples that everybody quotes: black, and the lightest grey that WCAG lets stand on white. */
    @Test
    void a_ratio_is_that_of_the_guidelines() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.ratio(Color.WHITE, Color.WHITE)).isEqualTo(1);
        assertThat(Contrast.ratio(new Color(0x767676), Color.WHITE)).isBetween(4.54, 4.55);
        assertThat(Contrast.ratio(new Color(0x777777), Color.WHITE)).isBetween(4.47, 4.48);
        assertThat(Contrast.shown(4.4999)).isEqualTo("4.4:1");
    }

    @Test
    void the_nearest_colour_that_passes_has_the_same_hue_and_no_nearer_one_passes() {
        Random chance = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            Color colour = new Color(chance.nextInt(0x1000000));
            Color near = Contrast.nearest(colour, each -> passes(each)).orElseThrow();
            assertThat(passes(near)).isTrue();
            if (passes(colour)) {
                assertThat(near).isEqualTo(colour);
            } else {
                float[] before = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
                float[] after = Color.RGBtoHSB(near.getRed(), near.getGreen(), near.getBlue(), null);
                if (before[1] > 0.2 && before[2] > 0.2) {
                    double apart = Math.abs(before[0] - after[0]);
                    assertThat(Math.min(apart, 1 - apart))
                            .as("%s %s", colour, near)
                            .isLessThan(0.03);
                }
                assertThat(Contrast.ratio(near, Color.WHITE)).isLessThan(4.7);
            }
        }
    }

    @Test
    void where_nothing_passes_there_is_none() {
        assertThat(Contrast.nearest(Color.RED, each -> false)).isEqualTo(Optional.empty());
    }

    private static boolean passes(Color colour) {
        return Contrast.ratio(colour, Color.WHITE) >= Contrast.TEXT;
    }
}
