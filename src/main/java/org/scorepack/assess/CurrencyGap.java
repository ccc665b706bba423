package org.scorepack.assess;

import java.math.BigDecimal;

/**
 * The gap of an amount in another currency, split into what the business did and what the exchange rate did ({@code rules.md}
 * 1.4). The two add up to the whole exactly; only the first is judged.
 *
 * @param total actual at its rate, less plan at the plan's rate, in the group's currency
 * @param operational the gap in the local currency, at the plan's rate
 * @param currency the actual times the change of the rate
 */
public record CurrencyGap(BigDecimal total, BigDecimal operational, BigDecimal currency) {

    /**
     * Splits a gap.
     *
     * @param actual in the local currency
     * @param plan in the local currency
     * @param actualRate group currency for one unit of the local one: the period's average for what flows, its last day's for
     *     what stands
     * @param planRate the rate that the plan was made with
     */
    public static CurrencyGap of(BigDecimal actual, BigDecimal plan, BigDecimal actualRate, BigDecimal planRate) {
        return new CurrencyGap(
                actual.multiply(actualRate).subtract(plan.multiply(planRate)),
                actual.subtract(plan).multiply(planRate),
                actual.multiply(actualRate.subtract(planRate)));
    }
}
