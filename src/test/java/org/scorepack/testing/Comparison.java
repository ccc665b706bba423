package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a run against values that were computed independently, counted, with the first differences. */
public final class Comparison {

    private static final int MOST_SHOWN = 50;

    private final String of;
    private final List<String> differences = new ArrayList<>();
    private int differing;
    private int values;

    /**
     * Of nothing yet.
     *
     * @param of what is compared, in a word
     */
    public Comparison(String of) {
        this.of = of;
    }

    /** The same text. */
    public void text(String what, String expected, String found) {
        compared(expected.equals(found), what, expected, found);
    }

    /** The same number as far as the expected one goes, rounded either way; an empty text is nothing. */
    public void number(String what, String expected, Optional<BigDecimal> found) {
        compared(
                expected.isEmpty() ? found.isEmpty() : found.isPresent() && isNear(expected, found.get()),
                what,
                expected,
                found.map(BigDecimal::toPlainString).orElse(""));
    }

    private static boolean isNear(String expected, BigDecimal found) {
        BigDecimal number = new BigDecimal(expected);
        BigDecimal half = BigDecimal.ONE.movePointLeft(number.scale()).divide(BigDecimal.valueOf(2));
        boolean whole = number.scale() <= 0;
        return found.subtract(number).abs().compareTo(whole ? BigDecimal.ZERO : half) <= 0;
    }

    private void compared(boolean same, String what, String expected, String found) {
        values++;
        if (!same) {
            differing++;
            if (differences.size() < MOST_SHOWN) {
                differences.add(what + ": expected " + expected + ", found " + found);
            }
        }
    }

    /** Prints how many values were compared; fails where one differs, or fewer were compared than there are. */
    public void finish(int atLeast) {
        System.out.println("compared " + values + " values (" + of + ")");
        assertThat(differences).as("%s of %s values differ", differing, values).isEmpty();
        assertThat(values).as("values compared").isGreaterThanOrEqualTo(atLeast).isPositive();
    }
}
