package org.scorepack.figure;

import java.util.Optional;

/**
 * That a feed is suspect in this run, as a whole or in one metric.
 *
 * @param feed id
 * @param metric id; empty = all that it delivers
 * @param detail what was found
 */
public record Doubt(String feed, Optional<String> metric, Check check, String detail) {

    /** Of all that a feed delivers. */
    public static Doubt ofFeed(String feed, Check check, String detail) {
        return new Doubt(feed, Optional.empty(), check, detail);
    }
}
