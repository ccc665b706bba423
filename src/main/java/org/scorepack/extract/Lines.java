package org.scorepack.extract;

import java.util.Optional;

/** The lines of a table of text, one after the other, header included: cells, and not yet what they mean. */
interface Lines {

    /** The next one; empty at the end. A file of which nobody knows what is a line throws. */
    Optional<Line> next() throws FeedFailure;
}
