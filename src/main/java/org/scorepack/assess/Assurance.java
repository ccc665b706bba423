package org.scorepack.assess;

import java.util.Optional;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/**
 * Will this process hit its target? The limits of the latest segment against the target ({@code rules.md} 3.2).
 *
 * <p>A limit that equals the target counts as a hit; in MDC it does not, as in NHSRplotthedots.
 */
public final class Assurance {

    private Assurance() {}

    /**
     * Empty where the metric has no direction of good.
     *
     * @param target for a band its upper end
     * @param low lower end of a band; the target itself where there is none
     */
    public static Optional<AssuranceKind> of(
            XmrChart chart, Direction better, double target, double low, RuleSet rules) {
        boolean equalHits = rules != RuleSet.MDC;
        boolean allUnder = equalHits ? chart.upper() <= target : chart.upper() < target;
        boolean allOver = equalHits ? chart.lower() >= low : chart.lower() > low;
        boolean strictlyOver = chart.lower() > target;
        boolean strictlyUnder = chart.upper() < low;
        return switch (better) {
            case HIGHER -> Optional.of(kind(allOver, strictlyUnder));
            case LOWER -> Optional.of(kind(allUnder, strictlyOver));
            case BAND -> Optional.of(kind(allUnder && allOver, strictlyOver || strictlyUnder));
            case NONE -> Optional.empty();
        };
    }

    private static AssuranceKind kind(boolean passes, boolean fails) {
        return passes ? AssuranceKind.PASSES : fails ? AssuranceKind.FAILS : AssuranceKind.HIT_OR_MISS;
    }
}
