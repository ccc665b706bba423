package org.scorepack.assess;

import java.math.BigDecimal;

/** Chances in the five words that a reader meets, and what is no chance any more ({@code rules.md} 4.4). */
public enum Likelihood {
    ALMOST_CERTAIN("0.90"),
    LIKELY("0.66"),
    EITHER_WAY("0.33"),
    UNLIKELY("0.10"),
    OUT_OF_REACH("0"),
    /** No chance is left: what is in already is past the target, and cannot become less. */
    LOST("0");

    private final BigDecimal least;

    Likelihood(String least) {
        this.least = new BigDecimal(least);
    }

    /** The word for a chance from 0 to 1: each begins at its least chance, that included. */
    public static Likelihood of(BigDecimal chance) {
        for (Likelihood word : values()) {
            if (chance.compareTo(word.least) >= 0) {
                return word;
            }
        }
        throw new IllegalArgumentException("A chance is 0 to 1, not " + chance);
    }
}
