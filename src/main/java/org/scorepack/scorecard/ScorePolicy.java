package org.scorepack.scorecard;

/** How scores are put together, level by level ({@code rules.md} 2.3). */
public enum ScorePolicy {
    /** The mean by weight, with guards so that a mean hides nothing that has weight or is critical. */
    GUARDED,
    /** The worst one, for companies that want no mean. */
    WORST_OF,
    /** The mean by weight as it is. */
    PLAIN_MEAN
}
