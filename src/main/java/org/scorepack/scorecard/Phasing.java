package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the promise of a year is spread over the periods in which the metric is due ({@code rules.md} 1.6).
 *
 * @param parts what each of these periods carries, oldest first; empty unless the method is {@link Method#EXPLICIT}
 */
public record Phasing(Method method, List<BigDecimal> parts) {

    /** Equal shares. */
    public static final Phasing EVENLY = of(Method.EVEN);

    /** The whole promise in every period: what a rate or a stock has. */
    public static final Phasing FLAT = of(Method.FLAT);

    /** How a year is spread. */
    public enum Method {
        /** Equal shares. */
        EVEN,
        /** In the proportions of last year's actuals. */
        SEASONAL,
        /** In the proportions of the working days. */
        WORKING_DAYS,
        /** As the card lists it. */
        EXPLICIT,
        /** The whole promise in every period. */
        FLAT
    }

    public Phasing {
        parts = List.copyOf(parts);
    }

    public static Phasing of(Method method) {
        return new Phasing(method, List.of());
    }

    public static Phasing explicit(List<BigDecimal> parts) {
        return new Phasing(Method.EXPLICIT, parts);
    }
}
