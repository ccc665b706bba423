package org.scorepack.figure;

/** Which version of the world a figure belongs to. */
public enum Scenario {
    /** What happened. */
    ACTUAL,
    /** What was promised and now holds; for a band its upper end. */
    TARGET,
    /** The lower end of a target band. */
    TARGET_LOW,
    /** What was promised first, where a revision replaced it. */
    TARGET_ORIGINAL,
    /** The lower end of the band that was promised first. */
    TARGET_ORIGINAL_LOW,
    /** What the owner expects. */
    FORECAST,
    /**
     * What happened in the weeks of last year that the weeks of this period are compared with, where these are not the weeks of
     * the same period last year.
     */
    PRIOR_YEAR,
    /** What happened without the week that last year has no counterpart of: a 53rd. */
    COMPARABLE
}
