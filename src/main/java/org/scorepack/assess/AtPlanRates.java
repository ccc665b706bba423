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
        return all ? value(facts, months) : Optional.empty();
    }

    /** What last year's span is at the rates of this one's plan; empty where a month of it that is needed is not known so. */
    static Optional<BigDecimal> lastYear(MetricFacts facts, Period period, Basis basis) {
        List<Period> due = facts.calendar().covered(period, basis).stream()
                .filter(month -> Due.isDue(facts.calendar(), facts.metric().frequency(), month))
                .toList();
        List<Period> needed = facts.isStock() && !due.isEmpty() ? due.subList(due.size() - 1, due.size()) : due;
        List<Reading> months = needed.stream()
                .flatMap(month -> facts.reading(month, Basis.MONTH, Scenario.PRIOR_YEAR_AT_PLAN_RATES).stream())
                .toList();
        return months.isEmpty() || months.size() < needed.size() ? Optional.empty() : value(facts, months);
    }

    private static Optional<BigDecimal> value(MetricFacts facts, List<Reading> months) {
        return Aggregate.over(months, facts.metric().overTime(), facts.metric().times())
                .number();
    }
}
