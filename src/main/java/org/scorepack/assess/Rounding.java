package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one rounding of the program: half away from zero, once, at print: what a spreadsheet shows ({@code rules.md} 1.2). */
public final class Rounding {

    private Rounding() {}

    /** The value with {@code scale} digits behind the decimal sign. */
    public static BigDecimal halfUp(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }
}
