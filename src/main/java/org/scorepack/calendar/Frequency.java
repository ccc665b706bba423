package org.scorepack.calendar;

/** How often a metric is measured, and the length of a {@link Period}. */
public enum Frequency {
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
