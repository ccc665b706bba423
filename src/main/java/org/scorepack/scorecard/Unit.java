package org.scorepack.scorecard;

/**
 * What a metric is counted in.
 *
 * @param kind how it is computed with and printed
 * @param symbol of files and comparisons: {@code %}, {@code days}, {@code EUR}; empty for bare numbers
 * @param name as printed behind the number, where the card says it in several languages; else the symbol
 */
public record Unit(Kind kind, String symbol, Label name) {

    /** A unit that is written alike in every language. */
    public Unit(Kind kind, String symbol) {
        this(kind, symbol, Label.of(symbol));
    }

    /** How a unit is computed with and printed. */
    public enum Kind {
        /** Percentages, kept as 0 to 100; they vary in points, never in per cent of per cent. */
        PERCENT,
        /** Money; may be printed in thousands or millions. */
        MONEY,
        /** Things that are counted; whole and grouped, never in thousands. */
        COUNT,
        /** Any other number. */
        NUMBER
    }

    public boolean isPercent() {
        return kind == Kind.PERCENT;
    }
}
