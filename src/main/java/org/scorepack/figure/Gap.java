package org.scorepack.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far an actual is from its target; always actual minus target ({@code rules.md} 1.1, after IBCS).
 *
 * @param absolute in the metric's unit; points for percentages
 * @param percent of |target|, exact to 34 digits; empty where it means nothing, and always for percentages
 * @param favour whether that is good news; empty where the metric has no direction of good
 * @param reason why there is no percentage, or what to say about it
 */
public record Gap(BigDecimal absolute, Optional<BigDecimal> percent, Optional<Favour> favour, Reason reason) {

    /** Good news, bad news, or exactly on target. */
    public enum Favour {
        FAVOURABLE("F"),
        ADVERSE("A"),
        ZERO("0");

        private final String code;

        Favour(String code) {
            this.code = code;
        }

        /** As in {@code figures.csv}. */
        public String code() {
            return code;
        }
    }

    /** What to know about the percentage. */
    public enum Reason {
        NONE,
        USE_PP,
        ZERO_BASE,
        SIGN_CHANGE,
        NEG_BASE,
        GT_999
    }
}
