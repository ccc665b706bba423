package org.scorepack.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a metric is tested for a real change ({@code rules.md} 3.1 to 3.5).
 *
 * @param rules which rules flag a change
 * @param basis what is charted
 * @param window how many months count; empty = all
 * @param rebases days from which limits are computed anew
 * @param limits where limits come from
 */
public record ProcessSettings(
        RuleSet rules, ChartBasis basis, Optional<Integer> window, List<LocalDate> rebases, LimitSettings limits) {

    /** The default: {@link RuleSet#BSC8} on the values of the last 24 months. */
    public static final ProcessSettings DEFAULT =
            new ProcessSettings(RuleSet.BSC8, ChartBasis.AUTO, Optional.of(24), List.of(), LimitSettings.DEFAULT);

    public ProcessSettings {
        rebases = List.copyOf(rebases);
    }

    /** The same without given limits: where something else is charted than what they are stated for. */
    public ProcessSettings withOwnLimits() {
        return new ProcessSettings(
                rules,
                basis,
                window,
                rebases,
                new LimitSettings(limits.baseline(), Optional.empty(), limits.screened()));
    }

    /** Which rules flag a change. */
    public enum RuleSet {
        BSC8,
        MDC,
        WECO,
        R1
    }

    /** What is charted. */
    public enum ChartBasis {
        /** {@link #VS_TARGET} where the target moves, else {@link #VALUE}. */
        AUTO,
        VALUE,
        /** The gap to target. */
        VS_TARGET,
        /** The difference to the same month last year. */
        YEAR_ON_YEAR
    }
}
