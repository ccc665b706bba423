package org.scorepack.scorecard;

/** How heads and charts name scenarios and variances. What a chart looks like is the same in both (IBCS). */
public enum Notation {
    /** In words: actual, target, last year, gap. */
    PLAIN,
    /** In the short forms of IBCS: AC, PL, PY, FC, ΔPL. */
    IBCS
}
