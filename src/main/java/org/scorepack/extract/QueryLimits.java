package org.scorepack.extract;

import java.time.Duration;
import org.scorepack.config.SourceSpec;

/**
 * How far a database may go.
 *
 * @param connect until the connection stands
 * @param silence the longest one, also before the first row
 * @param query from its start to its last row
 * @param fetchSize rows that are fetched at once
 * @param maxRows rows of one query; one more and the feed fails
 */
record QueryLimits(Duration connect, Duration silence, Duration query, int fetchSize, long maxRows) {

    /** Of a script's own database. */
    static final QueryLimits USUAL =
            new QueryLimits(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(10), 1_000, 5_000_000);

    static QueryLimits of(SourceSpec.Jdbc source) {
        return new QueryLimits(
                source.connectTimeout(),
                source.socketTimeout(),
                source.queryTimeout(),
                source.fetchSize(),
                source.maxRows());
    }

    /** {@code 120 s}, {@code 500 ms}. */
    static String shown(Duration limit) {
        return limit.toMillisPart() == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
