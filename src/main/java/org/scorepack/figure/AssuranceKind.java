package org.scorepack.figure;

/** Will this process hit its target? */
public enum AssuranceKind {
    /** The whole usual range is on the good side of the target. */
    PASSES,
    /** The whole usual range is on the wrong side. */
    FAILS,
    /** The target lies inside the usual range. */
    HIT_OR_MISS
}
