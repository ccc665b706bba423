package org.scorepack.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is said about one figure: a row of {@code figures.csv}.
 *
 * @param id of the actual
 * @param objective id of the objective it stands under
 * @param actual what happened, or why nothing is known
 * @param comparable the actual without what last year has no counterpart of, a 53rd week; empty = all of it compares
 * @param atPlanRates the actual at the exchange rates of the plan, which is what is judged; empty = no part is in another currency
 * @param target what holds now; for a band its upper end
 * @param targetLow lower end of a band
 * @param targetOriginal what was promised first, where it differs
 * @param targetOriginalLow lower end of the band that was promised first
 * @param targetIsPlaceholder whether nobody has agreed to the target, or a part of it
 * @param gap of what is judged to target; empty without actual or target
 * @param status against target, on exact values
 * @param priorPeriod actual of the period before, same basis
 * @param priorYear actual of the same period last year, same basis; after a year of 53 weeks of the same weeks
 * @param priorYearAtPlanRates the same at the exchange rates of this period's plan, where {@code atPlanRates} is known; empty = no part
 *     of it is in another currency, or not all of it is known
 * @param signal of this point in this edition's chart; empty = not tested
 * @param assurance of the process; only at the chart's last period
 * @param provenance of the actual
 */
public record Judgement(
        FigureId id,
        String objective,
        Reading actual,
        Optional<BigDecimal> comparable,
        Optional<BigDecimal> atPlanRates,
        Optional<BigDecimal> target,
        Optional<BigDecimal> targetLow,
        Optional<BigDecimal> targetOriginal,
        Optional<BigDecimal> targetOriginalLow,
        boolean targetIsPlaceholder,
        Optional<Gap> gap,
        Status status,
        Optional<BigDecimal> priorPeriod,
        Optional<BigDecimal> priorYear,
        Optional<BigDecimal> priorYearAtPlanRates,
        Optional<Signal> signal,
        Optional<AssuranceKind> assurance,
        String provenance) {

    /** What is held against the target: the actual, at the exchange rates of the plan where another currency is in it. */
    public Optional<BigDecimal> judged() {
        return atPlanRates.or(actual::number);
    }

    /** Last year as it is compared with {@link #judged()}: at the same exchange rates, where another currency is in it. */
    public Optional<BigDecimal> judgedLastYear() {
        return atPlanRates.isPresent() ? priorYearAtPlanRates : priorYear;
    }

    /** What exchange rates added to the actual, or took from it; empty = no part is in another currency. */
    public Optional<BigDecimal> currencyEffect() {
        return atPlanRates.flatMap(planned -> actual.number().map(value -> value.subtract(planned)));
    }
}
