package org.scorepack.figure;

/** The kinds of nothing. None of them is zero. */
public enum Absence {
    /** Outside the life of department or metric, or a ratio over nothing. */
    NOT_APPLICABLE,
    /** A quarterly metric between quarter ends. */
    NOT_DUE,
    /** Due and missing. */
    NO_DATA,
    /** Due and delivered, but suspect: held until somebody confirms it. The reason is the code of a {@link Check}. */
    HELD,
    /** Nobody has promised anything. */
    NO_TARGET
}
