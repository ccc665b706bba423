package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.figure.Scenario;

/**
 * A contributor's amount in the currency of the total that it goes into ({@code rules.md} 1.4): what flows at the average rate of its
 * period, what stands at the rate of its last day. Amounts in the total's own currency, and all that is no money, stay as they
 * are.
 *
 * @param rate the metric whose actual is the rate and whose target is that of the plan; empty = nothing to translate, or the
 *     configuration names none
 */
record Translation(boolean foreign, Optional<Owned> rate) {

    private static final Absent NO_RATE = new Absent(Absence.NO_DATA, "the exchange rate is missing");

    static Translation of(Facts facts, Owned total, Owned part) {
        boolean foreign = TranslatedPart.isForeign(total.metric(), part.metric());
        return new Translation(
                foreign,
                foreign
                        ? TranslatedPart.rate(facts.strategy().organisation(), part.metric())
                                .flatMap(facts::metric)
                        : Optional.empty());
    }

    /** How provenance names a rule that amounts went through beside exchange rates. */
    static String rule(String rule, boolean translated) {
        return translated ? "translated-" + rule : rule;
    }

    /** The figure of the rate: as it was, or as it was planned. */
    Optional<FigureId> figure(Period period, Scenario scenario) {
        return rate.map(metric -> metric.actual(period).with(scenario));
    }

    /**
     * The amount in the total's currency.
     *
     * @param scenario of the rate: {@link Scenario#ACTUAL} or {@link Scenario#TARGET}
     */
    Reading translated(Facts facts, Reading amount, Period period, Scenario scenario) {
        return foreign
                ? times(amount, figure(period, scenario).flatMap(facts::figure).map(Figure::reading))
                : amount;
    }

    /** What is absent stays absent for its own reason; an amount without a rate is absent for want of it. */
    static Reading times(Reading amount, Optional<Reading> rate) {
        if (!(amount instanceof Present present)) {
            return amount;
        }
        return rate.filter(Present.class::isInstance)
                .map(Present.class::cast)
                .<Reading>map(known -> times(present, known))
                .orElse(NO_RATE);
    }

    private static Reading times(Present amount, Present rate) {
        BigDecimal by = rate.value();
        return new Present(
                amount.value().multiply(by),
                amount.ratio().map(ratio -> new Ratio(ratio.numerator().multiply(by), ratio.denominator())),
                amount.quality().worst(rate.quality()));
    }
}
