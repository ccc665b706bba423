package org.scorepack.scorecard;

/**
 * Where the rates of a currency stand: two metrics, as {@code department/metric}, whose actuals are what one unit of it is worth in
 * the company's currency, and whose targets are the rates that the plan was made with ({@code rules.md} 1.4).
 *
 * @param average over the period, for what flows
 * @param closing on the last day of the period, for what stands
 */
public record ExchangeRates(String average, String closing) {}
