package org.scorepack.config;

import java.util.List;

/**
 * What a feed as a whole has to keep to; its actuals of the period are held where it does not.
 *
 * @param mustChange whether the same file, or the same rows of a query, as in the last run of an earlier period are suspect
 * @param unique columns that together tell a row from all others, such as number and line of a document; empty = none do.
 *     A row that comes twice counts once; figures that two different rows of one key go into are held
 */
public record FeedChecks(boolean mustChange, List<String> unique) {

    /** Whatever comes is believed. */
    public static final FeedChecks NONE = new FeedChecks(false, List.of());

    static FeedChecks read(Block feed) {
        return feed.block("checks")
                .map(block -> new FeedChecks(block.flag("must-change", false), block.texts("unique")))
                .orElse(NONE);
    }
}
