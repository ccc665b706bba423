package org.scorepack.scorecard;

/** Which way is good. */
public enum Direction {
    HIGHER,
    LOWER,
    /** Inside a band. */
    BAND,
    /** Neither: the metric is shown and never judged. */
    NONE
}
