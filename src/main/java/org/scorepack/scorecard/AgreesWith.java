package org.scorepack.scorecard;

/**
 * A second source that a metric's values of a month have to agree with, such as the ledger.
 *
 * @param source feed and columns that say the same
 * @param within how far apart the two may be; per cent are of what the second source says
 * @param mayBeConfirmed whether somebody may stand for a value that does not agree; otherwise only a correction ends it
 */
public record AgreesWith(MetricSource.FromFeed source, Tolerance.Margin within, boolean mayBeConfirmed) {}
