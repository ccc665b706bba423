package org.scorepack.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a metric is tested for a real change ({@code rules.md} 3.1 to 3.5).
 *
 * @param rules which rules flag a change
 * @param basis what is charted
 * @param scale what limits are computed on
 * @param window how many months count; empty = all
 * @param rebases from when limits are computed anew
 * @param limits where limits come from
 */
public record ProcessSettings(
        RuleSet rules,
        ChartBasis basis,
        Scale scale,
        Optional<Integer> window,
        List<Rebase> rebases,
        LimitSettings limits) {

    /** The default: {@link RuleSet#BSC8} on the values of the last 24 months. */
    public static final ProcessSettings DEFAULT = new ProcessSettings(
            RuleSet.BSC8, ChartBasis.AUTO, Scale.LINEAR, Optional.of(24), List.of(), LimitSettings.DEFAULT);

    public ProcessSettings {
        rebases = List.copyOf(rebases);
    }

    /** The same without given limits: where something else is charted than what they are stated for. */
    public ProcessSettings withOwnLimits() {
        return with(rules, Optional.empty());
    }

    /** The same with given limits, where there are any, on another scale. */
    public ProcessSettings withLimits(UnaryOperator<LimitSettings.Given> scaled) {
        return with(rules, limits.given().map(scaled));
    }

    /** The same by other rules. */
    public ProcessSettings withRules(RuleSet others) {
        return with(others, limits.given());
    }

    private ProcessSettings with(RuleSet others, Optional<LimitSettings.Given> given) {
        return new ProcessSettings(
                others, basis, scale, window, rebases, new LimitSettings(limits.baseline(), given, limits.screened()));
    }

    /** Which rules flag a change. */
    public enum RuleSet {
        BSC8,
        MDC,
        WECO,
        R1
    }

    /**
     * From this day on limits are computed anew: something is another process than before.
     *
     * @param reason why, in words; empty where nobody said
     */
    public record Rebase(LocalDate day, Label reason) {}

    /** What limits are computed on. */
    public enum Scale {
        LINEAR,
        /** The logarithms of values that are all above zero: equal ratios are equal distances. */
        LOG
    }

    /** What is charted. */
    public enum ChartBasis {
        /**
         * {@link #YEAR_ON_YEAR} of a metric that is declared seasonal, {@link #VS_TARGET} where the target moves, {@link
         * #YEAR_ON_YEAR} where the values look seasonal and nothing is declared, else {@link #VALUE}.
         */
        AUTO,
        VALUE,
        /** The gap to target. */
        VS_TARGET,
        /** The difference to the same month last year. */
        YEAR_ON_YEAR
    }
}
