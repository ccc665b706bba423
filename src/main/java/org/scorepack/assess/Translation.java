package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.ExchangeRates;
import org.scorepack.scorecard.Unit;

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
        Unit from = part.metric().unit();
        Unit to = total.metric().unit();
        boolean foreign = from.kind() == Unit.Kind.MONEY
                && to.kind() == Unit.Kind.MONEY
                && !from.symbol().equals(to.symbol());
        Optional<ExchangeRates> rates = Optional.of(from.symbol())
                .filter(any -> foreign)
                .flatMap(symbol -> Optional.ofNullable(
                        facts.strategy().organisation().currencies().get(symbol)));
        boolean stands = part.metric().overTime() == Aggregation.LAST;
        return new Translation(
                foreign, rates.map(of -> stands ? of.closing() : of.average()).flatMap(facts::metric));
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
        if (!foreign || !(amount instanceof Present present)) {
            return amount;
        }
        Optional<Reading> at = figure(period, scenario).flatMap(facts::figure).map(found -> found.reading());
        return at.filter(Present.class::isInstance)
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
