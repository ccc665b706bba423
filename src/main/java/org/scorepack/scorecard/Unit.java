package org.scorepack.scorecard;

/**
 * What a metric is counted in.
 *
 * @param kind how it is computed with and printed
 * @param symbol of files and comparisons: {@code %}, {@code days}, {@code EUR}; empty for bare numbers, and for money in the
 *     currency of whichever department the card is read for
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

    /** Money without a currency of its own in a department's; anything else as it is. */
    public Unit in(String currency) {
        return kind == Kind.MONEY && symbol.isEmpty() ? new Unit(kind, currency) : this;
    }

    /** Whether numbers of both can be added and compared, however the units are called. */
    public boolean isAlike(Unit other) {
        return kind == other.kind && symbol.equals(other.symbol);
    }

    public boolean isPercent() {
        return kind == Kind.PERCENT;
    }
}
