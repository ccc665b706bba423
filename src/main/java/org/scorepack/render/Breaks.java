package org.scorepack.render;

/** Where pages end, found by looking at layouts. */
@FunctionalInterface
interface Breaks {

    /** @return whether something was written into the document, which wants another layout */
    boolean mend(LaidOut laid);
}
