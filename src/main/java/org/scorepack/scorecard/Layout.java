package org.scorepack.scorecard;

/** How somebody reads a pack. */
public enum Layout {
    /** The pages of the PDF, and nothing besides. */
    PAGES,
    /** A PDF for a small screen lies beside them: one column, large type. */
    PHONE
}
