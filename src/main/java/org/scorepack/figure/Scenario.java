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
    /** What the owner expects. */
    FORECAST
}
