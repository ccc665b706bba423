package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;

/**
 * A span's actual at the exchange rates of the plan ({@code rules.md} 1.4), made of its months like the actual itself. Where the plan
 * lacks a rate for one of them, the span has none.
 */
final class AtPlanRates {

    private AtPlanRates() {}

    /** Empty where nothing is in another currency, or the source publishes the span itself. */
    static Optional<BigDecimal> of(MetricFacts facts, Span span) {
        List<Period> present = span.present(facts);
        boolean all = !present.isEmpty()
                && present.stream()
                        .allMatch(month -> facts.number(month, Basis.MONTH, Scenario.AT_PLAN_RATES)
                                .isPresent());
        List<Reading> months = span.months().stream()
                .map(month -> facts.reading(month, Basis.MONTH, Scenario.AT_PLAN_RATES)
                        .orElseGet(() -> facts.month(month)))
                .toList();
        return all
                ? Aggregate.over(
                                months,
                                facts.metric().overTime(),
                                facts.metric().times())
                        .number()
                : Optional.empty();
    }
}
