package org.scorepack.assess.outlook;

/**
 * By how much the computed error is too small in practice ({@code rules.md} 4.2, step 7): factors from fits on public
 * series, checked on others.
 */
enum Calibration {
    /** The landing of a year. */
    YEAR(1.25),
    /** A single month. */
    MONTH(1.05);

    /** With fewer months of history the factor is the same for both. */
    private static final int SHORT_BELOW = 36;

    private static final double SHORT = 1.45;

    private final double factor;

    Calibration(double factor) {
        this.factor = factor;
    }

    double factor(int months) {
        return months < SHORT_BELOW ? SHORT : factor;
    }
}
