package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.RoundedParts;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Direction;

/** What is said where a figure stands at the exchange rates of the plan: charts, the year end, the bridge ({@code rules.md} 1.4). */
record RateWords(Review review, Reviewed metric) {

    /** "Nov 2024 to Oct 2026, at planned exchange rates": of a chart; the text alone where no other currency is in it. */
    String drawn(String when) {
        return isConcerned() ? review.words().say("rates.drawn", when) : when;
    }

    /** "Nov 2024 to Oct 2026, in EUR at each month's exchange rates": of departments beside each other. */
    String ofEachMonth(String when) {
        return review.words()
                .say("rates.each-month", when, review.units().of(metric.metric().unit()));
    }

    /** What exchange rates did in the year so far; empty where they did nothing, or no other currency is in it. */
    Optional<BigDecimal> effectToDate() {
        return metric.at(metric.period(), Basis.YTD)
                .flatMap(Judgement::currencyEffect)
                .filter(effect -> effect.signum() != 0);
    }

    /**
     * "exchange rates −0.02: +0.09 in all": the whole gap beside the one that is judged, with a word where the printed parts do not add
     * up; of a band only what rates did, as gaps to its two ends do not add up. Empty where rates did nothing.
     */
    String apart(Judgement now) {
        BigDecimal effect = now.currencyEffect().orElse(BigDecimal.ZERO);
        Optional<BigDecimal> gap = now.gap().map(Gap::absolute);
        if (effect.signum() == 0 || gap.isEmpty()) {
            return "";
        }
        if (metric.metric().better() == Direction.BAND) {
            return review.words().say("rates.effect", signed(now, effect));
        }
        Digits digits = review.digits(metric);
        List<BigDecimal> parts =
                List.of(digits.scale().of(gap.get()), digits.scale().of(effect));
        String apart = review.words()
                .say("rates.apart", signed(now, effect), signed(now, gap.get().add(effect)));
        return new RoundedParts(parts, digits.decimalsFor(now)).addUp()
                ? apart
                : review.words().say("rates.apart.rounded", apart);
    }

    /** Where no letter says so: "judged at planned exchange rates". */
    String note(Judgement now) {
        return now.atPlanRates().isPresent() ? review.words().say("rates.note") : "";
    }

    private String signed(Judgement now, BigDecimal by) {
        Digits digits = review.digits(metric);
        return review.numbers().signed(digits.scale().of(by), digits.decimalsFor(now));
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
