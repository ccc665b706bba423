package org.scorepack.config;

import java.util.List;

/**
 * How a source writes numbers. What is not declared is refused: {@code reliability.md} 5.
 *
 * @param decimal decimal sign: {@code .} or {@code ,}
 * @param group group sign; empty = none is allowed
 * @param sign where a minus may stand
 * @param strip marks that may stand before or behind the number and mean nothing: {@code $}, {@code EUR}, {@code %}
 * @param exponent whether {@code 1.2E+05} is a number
 * @param nil cells that mean zero, such as {@code -}
 */
public record NumberStyle(
        char decimal, String group, Sign sign, List<String> strip, boolean exponent, List<String> nil) {

    /** {@code -1234.5}. */
    public static final NumberStyle PLAIN = new NumberStyle('.', "", Sign.LEADING, List.of(), false, List.of());

    /** Where a minus may stand. */
    public enum Sign {
        /** {@code -5} */
        LEADING,
        /** {@code 5-} */
        TRAILING,
        /** {@code (5)} */
        PARENTHESES
    }

    public NumberStyle {
        strip = List.copyOf(strip);
        nil = List.copyOf(nil);
    }
}
