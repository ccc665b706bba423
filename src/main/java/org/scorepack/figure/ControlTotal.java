package org.scorepack.figure;

import java.math.BigDecimal;

/**
 * What a column of a file adds up to beside what the file, or one beside it, says ({@code rules.md} 5.2).
 *
 * @param column that was added
 * @param rows where its rows stand
 * @param sum of the rows
 * @param where the total is said
 * @param said the total
 * @param within how far apart the two may be
 */
public record ControlTotal(
        String column, String rows, BigDecimal sum, String where, BigDecimal said, BigDecimal within) {

    /** Whether they are no further apart than is allowed. */
    public boolean agrees() {
        return sum.subtract(said).abs().compareTo(within) <= 0;
    }

    /** "amount adds up to 99 in orders.csv, but orders.csv:12 says 100: 1 apart, more than 0". */
    public String text() {
        String sums = column + " adds up to " + plain(sum) + " in " + rows;
        return agrees()
                ? sums + ", as " + where + " says"
                : sums + ", but " + where + " says " + plain(said) + ": "
                        + plain(sum.subtract(said).abs()) + " apart, more than " + plain(within);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
