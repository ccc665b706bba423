package org.scorepack.assess;

import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class RoundingCasesTest {

    @Test
    void half_goes_away_from_zero() {
        Cases.of("cases/rounding.csv")
                .each(row -> row.same(
                        "exp_half_up",
                        Rounding.halfUp(row.number("value").orElseThrow(), row.integer("scale"))
                                .toPlainString()));
    }
}
