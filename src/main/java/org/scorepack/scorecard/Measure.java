package org.scorepack.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a row make a value, and how the rows of one period become one.
 *
 * @param rows how rows become one value
 * @param value columns that are added for the value of a row; empty for {@link Rows#COUNT} and {@link Rows#RATIO}
 * @param numerator columns that are added for the numerator of a ratio
 * @param denominator columns that are added for the denominator of a ratio
 * @param weight the column of weights for {@link Rows#WEIGHTED}
 * @param emptyIsZero whether an empty cell counts as 0 where another column that is added has a number, as in lists with a
 *     column for debit and one for credit
 * @param cumulative whether the columns hold the year to date, of which months are made by subtraction ({@code rules.md} 1.7)
 */
public record Measure(
        Rows rows,
        List<Term> value,
        List<Term> numerator,
        List<Term> denominator,
        Optional<Term> weight,
        boolean emptyIsZero,
        boolean cumulative) {

    /** How the rows of one department, metric and period become one value. */
    public enum Rows {
        /** There is one row; a second one that differs is an error, an equal one a warning. */
        ONLY,
        SUM,
        AVERAGE,
        /** The last row read. */
        LAST,
        /** The number of rows. */
        COUNT,
        /** Numerators over denominators, each summed. */
        RATIO,
        /** Values weighted by a column. */
        WEIGHTED,
        MAX,
        MIN
    }

    /**
     * A column with a sign.
     *
     * @param negative whether it is subtracted
     * @param feed another feed that has the column; empty = the metric's own
     */
    public record Term(boolean negative, Optional<String> feed, String column) {}

    public Measure {
        value = List.copyOf(value);
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
    }

    /** Of columns that are all filled and hold what belongs to the period alone. */
    public Measure(Rows rows, List<Term> value, List<Term> numerator, List<Term> denominator, Optional<Term> weight) {
        this(rows, value, numerator, denominator, weight, false, false);
    }

    /** One row, one column. */
    public static Measure only(String column) {
        return new Measure(
                Rows.ONLY, List.of(new Term(false, Optional.empty(), column)), List.of(), List.of(), Optional.empty());
    }
}
