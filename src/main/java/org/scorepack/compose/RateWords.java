package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;

/** What is said where a figure stands at the exchange rates of the plan: charts, the year end, the bridge ({@code rules.md} 1.4). */
record RateWords(Review review, Reviewed metric) {

    /** "Nov 2024 to Oct 2026, at planned exchange rates": of a chart; the text alone where no other currency is in it. */
    String drawn(String when) {
        return isConcerned() ? review.words().say("rates.drawn", when) : when;
    }

    /** What exchange rates did in the year so far; empty where they did nothing, or no other currency is in it. */
    Optional<BigDecimal> effectToDate() {
        return metric.at(metric.period(), Basis.YTD)
                .flatMap(Judgement::currencyEffect)
                .filter(effect -> effect.signum() != 0);
    }

    /** Whether another currency is in the reported month, or in the year so far. */
    boolean isConcerned() {
        return metric.at(metric.period(), Basis.MONTH)
                        .flatMap(Judgement::atPlanRates)
                        .isPresent()
                || metric.at(metric.period(), Basis.YTD)
                        .flatMap(Judgement::atPlanRates)
                        .isPresent();
    }
}
