package org.scorepack.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a feed as a whole has to keep to; its actuals of the period are held where it does not.
 *
 * @param mustChange what may not be the same as in the last run of an earlier period
 * @param unique columns that together tell a row from all others, such as number and line of a document; empty = none do.
 *     A row that comes twice counts once; figures that two different rows of one key go into are held
 * @param totals what columns of a file have to add up to
 * @param fresh up to which day it has to reach; empty = nobody looks
 */
public record FeedChecks(MustChange mustChange, List<String> unique, List<Total> totals, Optional<Freshness> fresh) {

    /** Whatever comes is believed. */
    public static final FeedChecks NONE = new FeedChecks(MustChange.NOTHING, List.of(), List.of(), Optional.empty());

    /** What may not be the same as in the last run of an earlier period. */
    public enum MustChange {
        NOTHING,
        /** All of it: the same bytes of files, or the same rows of a query. */
        FILE,
        /** Also the values of a single metric. */
        EACH_METRIC
    }

    /**
     * A control total: what a column of one file adds up to, said by a line below its table or by a file beside it.
     *
     * @param file name of the file beside, with {@code {file}} for the name of the file of rows; empty = a line below the table
     * @param says regular expression with the number in brackets
     * @param within how far apart the two may be
     * @param isHeld whether a feed that does not agree is read and its actuals of the period are held; otherwise it fails
     */
    public record Total(String column, Optional<String> file, String says, BigDecimal within, boolean isHeld) {}
}
