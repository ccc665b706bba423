package org.scorepack.figure;

/** Against target ({@code rules.md} 2.1). */
public enum Status {
    GREEN,
    AMBER,
    RED,
    /** Outside the life of department or metric, a zero denominator, no direction of good. */
    NOT_APPLICABLE,
    /** A quarterly metric between quarter ends. */
    NOT_DUE,
    /** Due and missing. */
    NO_DATA,
    /** Nobody has promised anything. */
    NO_TARGET;

    /** Whether the target was missed, by little or by much. */
    public boolean isMiss() {
        return this == AMBER || this == RED;
    }
}
