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

    @Override
    void close();
}
