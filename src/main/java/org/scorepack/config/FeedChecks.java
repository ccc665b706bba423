package org.scorepack.config;

/**
 * What a feed as a whole has to keep to; its actuals of the period are held where it does not.
 *
 * @param mustChange whether the same file, or the same rows of a query, as in the last run of an earlier period are suspect
 */
public record FeedChecks(boolean mustChange) {

    /** Whatever comes is believed. */
    public static final FeedChecks NONE = new FeedChecks(false);

    static FeedChecks read(Block feed) {
        return feed.block("checks")
                .map(block -> new FeedChecks(block.flag("must-change", false)))
                .orElse(NONE);
    }
}
