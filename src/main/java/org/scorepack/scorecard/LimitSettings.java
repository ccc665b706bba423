package org.scorepack.scorecard;

import java.util.Optional;

/**
 * Where the limits of a process chart come from ({@code rules.md} 3.1 and 3.4): by default from all values of a segment.
 *
 * @param baseline only the first so many values of a segment make its limits; the later ones are judged by them
 * @param given limits that are known from elsewhere; the average is still that of the values
 * @param screened whether moving ranges that are outliers are left out
 */
public record LimitSettings(Optional<Integer> baseline, Optional<Given> given, boolean screened) {

    /** All values, without the outliers among their moving ranges. */
    public static final LimitSettings DEFAULT = new LimitSettings(Optional.empty(), Optional.empty(), true);

    /**
     * Limits that a card states, in the unit of what is charted.
     *
     * @param upper above the lower one
     */
    public record Given(double lower, double upper) {}
}
