package org.scorepack.assess;

import java.util.Collection;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/**
 * How many times a year measures that stand still will look like a real change, by chance alone ({@code rules.md} 3.3).
 *
 * @param unrelated where a month says nothing about the next
 * @param related where a month resembles the one before (correlation 0.3)
 */
public record ExpectedSignals(double unrelated, double related) {

    /** Of measures with 24 months of history. */
    public static ExpectedSignals of(Collection<RuleSet> stable) {
        return new ExpectedSignals(
                stable.stream().mapToDouble(ExpectedSignals::unrelatedOfYear).sum(),
                stable.stream().mapToDouble(ExpectedSignals::relatedOfYear).sum());
    }

    private static double unrelatedOfYear(RuleSet rules) {
        return switch (rules) {
            case BSC8 -> 0.14;
            case MDC, WECO -> 0.21;
            case R1 -> 0.08;
        };
    }

    private static double relatedOfYear(RuleSet rules) {
        return switch (rules) {
            case BSC8 -> 0.52;
            case MDC -> 0.69;
            case WECO -> 0.82;
            case R1 -> 0.21;
        };
    }
}
