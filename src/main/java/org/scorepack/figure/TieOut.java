package org.scorepack.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.scorecard.Tolerance;

/**
 * An actual beside what a second source says of it ({@code rules.md} 5.2).
 *
 * @param id of the actual, of a month
 * @param actual as it was delivered, also where it is held; empty where there is none
 * @param provenance of the actual
 * @param feed the second source
 * @param other what it says; empty where it says nothing
 * @param otherProvenance where it says it
 * @param within how far apart the two may be
 */
public record TieOut(
        FigureId id,
        Optional<BigDecimal> actual,
        String provenance,
        String feed,
        Optional<BigDecimal> other,
        String otherProvenance,
        Tolerance.Margin within) {

    /** What came of the comparison. */
    public enum Verdict {
        /** Not the least bit apart. */
        EXACT,
        /** Apart by no more than is allowed. */
        WITHIN,
        DIFFERS,
        /** One of the two is not there. */
        NOT_COMPARED
    }

    /** Actual minus the other; empty where one is missing. */
    public Optional<BigDecimal> difference() {
        return actual.flatMap(ours -> other.map(ours::subtract));
    }

    public Verdict verdict() {
        return difference()
                .map(apart -> apart.signum() == 0
                        ? Verdict.EXACT
                        : apart.abs().compareTo(within.of(other.orElseThrow())) <= 0 ? Verdict.WITHIN : Verdict.DIFFERS)
                .orElse(Verdict.NOT_COMPARED);
    }

    /** "101 (sales.csv:28:revenue) and 99 (ledger.csv:5:amount) are 2 apart, more than 0.01": for the finance team. */
    public String detail() {
        return said(actual, provenance) + " and " + said(other, otherProvenance)
                + difference()
                        .map(apart -> " are " + plain(apart.abs()) + " apart, "
                                + (verdict() == Verdict.DIFFERS ? "more than " : "at most ") + plain(within.amount())
                                + (within.mode() == Tolerance.Mode.PERCENT ? " %" : ""))
                        .orElse(" cannot be compared");
    }

    private static String said(Optional<BigDecimal> value, String where) {
        return value.map(TieOut::plain).orElse("nothing") + (where.isEmpty() ? "" : " (" + where + ")");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
