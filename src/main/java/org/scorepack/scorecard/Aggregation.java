package org.scorepack.scorecard;

/** How a metric adds up over time or over departments ({@code rules.md} 1.3). */
public enum Aggregation {
    SUM,
    AVERAGE,
    /** The latest month: stocks. */
    LAST,
    /** The sum of the numerators over the sum of the denominators. */
    RATIO,
    /** A weighted mean; without weights only what the source publishes itself. */
    WEIGHTED,
    MAX,
    MIN,
    /** It does not add up: medians, ranks. */
    NONE
}
