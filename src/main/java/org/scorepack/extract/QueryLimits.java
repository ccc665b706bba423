package org.scorepack.extract;

import java.time.Duration;

/**
 * How far a query may go.
 *
 * @param maxRows rows of one query; one more and the feed fails
 */
record QueryLimits(int fetchSize, Duration timeout, long maxRows) {

    /** Of a script's own database. */
    static final QueryLimits USUAL = new QueryLimits(1_000, Duration.ofMinutes(10), 5_000_000);
}
