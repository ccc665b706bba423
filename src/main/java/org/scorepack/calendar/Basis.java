package org.scorepack.calendar;

import java.util.Locale;

/**
 * The span of time that a figure covers, always ending with the figure's period.
 *
 * <p>It is part of a figure's identity and the {@code basis} column of {@code figures.csv}.
 */
public enum Basis {
    /** The period alone. */
    MONTH,
    /** From the first month of the fiscal quarter to the period: the quarter to date. */
    QUARTER,
    /** From the first month of the fiscal year to the period. */
    YTD,
    /** The twelve months that end with the period. */
    ROLLING12,
    /** The closed fiscal year; stands only at its last period. */
    YEAR;

    /** As written in configuration and CSV: {@code month}, {@code rolling12}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
