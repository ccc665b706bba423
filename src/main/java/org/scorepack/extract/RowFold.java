package org.scorepack.extract;

/** What the rows of a feed become, while they pass. */
interface RowFold {

    /** Takes all rows of a file or query. */
    void read(RowStream stream) throws FeedFailure;

    /** Hands over what they became, once all are read. */
    void finish(FeedResult.Builder result);
}
