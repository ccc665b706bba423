package org.scorepack.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.calendar.Period;

/**
 * What is expected of a month or a year that is not over ({@code rules.md} 4.2).
 *
 * @param period the month or year
 * @param value what we work out, in the metric's unit; empty where the history is too short for anything
 * @param range where it will likely be; empty where the value is only indicative
 * @param target what is promised for the period; for a band its upper end
 * @param targetLow lower end of a band
 * @param targetOriginal what was promised first, where it differs
 * @param chance of being on target, 0 to 1; empty without range, target or direction of good
 * @param owner what the owner has signed
 */
public record Expected(
        Period period,
        Optional<BigDecimal> value,
        Optional<Range> range,
        Optional<BigDecimal> target,
        Optional<BigDecimal> targetLow,
        Optional<BigDecimal> targetOriginal,
        Optional<BigDecimal> chance,
        Optional<BigDecimal> owner) {

    /**
     * Where a value will likely be.
     *
     * @param low80 in four of five cases it is not below
     * @param high80 and not above
     * @param low95 in nineteen of twenty cases it is not below
     * @param high95 and not above
     */
    public record Range(BigDecimal low80, BigDecimal high80, BigDecimal low95, BigDecimal high95) {}

    /** What leads: ours, which range and chance are of; where nothing was worked out, the owner's forecast. */
    public Optional<BigDecimal> leading() {
        return value.or(() -> owner);
    }
}
