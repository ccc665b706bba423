package org.scorepack.extract;

import java.util.List;
import org.scorepack.config.FeedSpec;

/** What of a source has to be read for a feed: its files, or its query once or for every department. */
interface Streams extends AutoCloseable {

    /** One file or query, not yet opened. */
    interface Opening {
        RowStream open() throws FeedFailure;
    }

    /** In the order of reading; at least one. */
    List<Opening> of(FeedSpec feed) throws FeedFailure;

    /** Whether the connection to the source was lost: what was read is of a state that nobody sees any more. */
    default boolean isLost() {
        return false;
    }

    /** What those who look after the run should know of the source although it was read; empty = nothing. */
    default String notice() {
        return "";
    }

    @Override
    void close();
}
