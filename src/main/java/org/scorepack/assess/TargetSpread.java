package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WorkingDays;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Phasing;

/**
 * The part of one period of what is promised for a longer span ({@code rules.md} 1.6): it is spread over the periods in which the
 * metric is due.
 *
 * <p>Where a target takes over from another one within the span, what was promised for the periods before counts, and the rest is
 * spread over those that remain, so that the whole adds up to the new promise. Where one of the periods before had no target, the
 * promise is spread over all of them, as if it had held from the start.
 *
 * @param plan whose earlier promises count
 */
record TargetSpread(Facts facts, Owned owned, TargetPlan plan) {

    private static final int OTHER_DECIMALS = 2;

    /** The part of a promise for the fiscal year. */
    Optional<Promise> year(Promise whole, Phasing phasing, Period period) {
        List<Period> year = facts.calendar().periodsOfYear(period.fiscalYear());
        return switch (phasing.method()) {
            case FLAT -> Optional.of(whole);
            case EXPLICIT -> explicit(whole, phasing, year, period);
            case EVEN, SEASONAL, WORKING_DAYS -> over(whole, phasing, due(year), period);
        };
    }

    /** The part of a promise for a span; empty outside of it. */
    Optional<Promise> over(Promise whole, Phasing phasing, List<Period> span, Period period) {
        int first = 0;
        while (first < span.size() && !plan.holds(whole.target(), span.get(first))) {
            first++;
        }
        List<BigDecimal> before = span.subList(0, first).stream()
                .flatMap(earlier -> plan.at(earlier).stream())
                .map(Promise::value)
                .toList();
        boolean takesOver = before.size() == first;
        List<Period> left = takesOver ? span.subList(first, span.size()) : span;
        BigDecimal amount = takesOver
                ? whole.value().subtract(before.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                : whole.value();
        int place = left.indexOf(period);
        if (place < 0) {
            return Optional.empty();
        }
        PhasedYear phased = phased(amount, phasing, left);
        Promise part = whole.withValue(phased.parts().get(place));
        return Optional.of(phasing.method() == Phasing.Method.SEASONAL ? seasonal(part, phased, left) : part);
    }

    /** Those in which the metric is due. */
    List<Period> due(List<Period> periods) {
        return periods.stream()
                .filter(period -> Due.isDue(facts.calendar(), owned.metric().frequency(), period)
                        && owned.department().hasHistoryIn(period)
                        && owned.metric().life().overlaps(period))
                .toList();
    }

    /** To whole cents, whole things, or hundredths of anything else. */
    BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** Values that a card lists stand for the periods in which the metric is due, whether it lives in all of them or not. */
    private Optional<Promise> explicit(Promise whole, Phasing phasing, List<Period> year, Period period) {
        int place = year.stream()
                .filter(each -> Due.isDue(facts.calendar(), owned.metric().frequency(), each))
                .toList()
                .indexOf(period);
        return place < 0 || place >= phasing.parts().size()
                ? Optional.empty()
                : Optional.of(whole.withValue(PhasedYear.explicit(whole.value(), phasing.parts())
                        .parts()
                        .get(place)));
    }

    private PhasedYear phased(BigDecimal amount, Phasing phasing, List<Period> periods) {
        FiscalCalendar calendar = facts.calendar();
        WorkingDays days = facts.strategy().organisation().workingDays();
        return switch (phasing.method()) {
            case SEASONAL ->
                PhasedYear.weighted(
                        amount,
                        periods.stream()
                                .map(period -> Facts.whole(facts.compared(owned, period, Scenario.PRIOR_YEAR)))
                                .toList(),
                        decimals());
            case WORKING_DAYS ->
                PhasedYear.weighted(
                        amount,
                        periods.stream()
                                .map(period -> Optional.of(workingDays(calendar, days, period)))
                                .toList(),
                        decimals());
            case EVEN, EXPLICIT, FLAT -> PhasedYear.even(amount, periods.size(), decimals());
        };
    }

    /** All those since the metric was due last. */
    private BigDecimal workingDays(FiscalCalendar calendar, WorkingDays days, Period period) {
        Period first = calendar.shift(period, 1 - Due.step(owned.metric().frequency()));
        return BigDecimal.valueOf(
                calendar.through(first, period).stream().mapToLong(days::in).sum());
    }

    private Promise seasonal(Promise part, PhasedYear phased, List<Period> periods) {
        Period first = facts.calendar().yearBefore(periods.get(0));
        Period last = facts.calendar().yearBefore(periods.get(periods.size() - 1));
        String rule = phased.flag().map(PhasedYear.Flag::rule).orElse("seasonal");
        return part.from(rule, owned.actual(first).through(last));
    }

    private int decimals() {
        Metric metric = owned.metric();
        return switch (metric.unit().kind()) {
            case COUNT -> 0;
            case MONEY -> decimalsOf(metric.unit().symbol());
            case PERCENT, NUMBER -> OTHER_DECIMALS;
        };
    }

    private static int decimalsOf(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .orElse(OTHER_DECIMALS);
    }
}
