package org.scorepack.assess;

import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.Direction;
import org.scorepack.testing.Cases;

class HitRateCasesTest {

    @Test
    void the_expected_share_of_months_on_target() {
        Cases.of("cases/hit_rate.csv").each(row -> {
            double mean = row.number("mean").orElseThrow().doubleValue();
            double sigma = row.number("mean_moving_range").orElseThrow().doubleValue() / XmrChart.RANGE_PER_SIGMA;
            double target = row.number("target").orElseThrow().doubleValue();
            Direction better = Direction.valueOf(row.text("direction"));
            row.close("exp_expected_hit_rate", HitShare.of(mean, sigma, better, target, target));
        });
    }
}
