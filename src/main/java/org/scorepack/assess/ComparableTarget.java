package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;

/**
 * The target that a span may be compared with: like for like ({@code rules.md} 1.3 and 1.6).
 *
 * <p>A sum against the sum of the targets of the months that are in it, a mean against their mean, a stock against the target
 * of the month that its value is of; ratios and extremes against the target of the span's last month. Where one of these months
 * has no target the span has none. What the source publishes is compared with the target that it publishes with it; with the
 * month's where targets stand in the card.
 *
 * @param value for a band its upper end
 * @param low lower end of a band
 * @param original what was promised first, where it differs
 * @param originalLow lower end of the band that was promised first
 * @param isPlaceholder whether nobody has agreed to it, or to one of the targets that it is made of
 */
record ComparableTarget(
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> original,
        Optional<BigDecimal> originalLow,
        boolean isPlaceholder) {

    static ComparableTarget of(MetricFacts facts, Span span, Period period, Basis basis) {
        boolean added = basis != Basis.MONTH
                && (facts.metric().overTime() == Aggregation.SUM
                        || facts.metric().overTime() == Aggregation.AVERAGE);
        List<Period> used = added && !span.isPublished() ? span.present(facts) : List.of(period);
        return of(
                scenario -> basis != Basis.MONTH && span.isPublished()
                        ? published(facts, period, scenario)
                        : worked(facts, span, period, basis, scenario),
                isPlaceholder(facts, used));
    }

    /** What is promised for periods together, whether they are known or not: the year that is not over. */
    static ComparableTarget ofPeriods(MetricFacts facts, List<Period> periods) {
        return of(
                scenario -> overPeriods(facts, periods, periods.get(periods.size() - 1), scenario),
                isPlaceholder(facts, periods));
    }

    private static boolean isPlaceholder(MetricFacts facts, List<Period> periods) {
        return periods.stream()
                .flatMap(period -> facts.reading(period, Basis.MONTH, Scenario.TARGET).stream())
                .anyMatch(reading -> reading instanceof Reading.Present target
                        && target.quality().kind() == Quality.Kind.ESTIMATE);
    }

    private static ComparableTarget of(Function<Scenario, Optional<BigDecimal>> of, boolean isPlaceholder) {
        Optional<BigDecimal> value = of.apply(Scenario.TARGET);
        Optional<BigDecimal> low = of.apply(Scenario.TARGET_LOW);
        Optional<BigDecimal> original = of.apply(Scenario.TARGET_ORIGINAL);
        Optional<BigDecimal> originalLow = of.apply(Scenario.TARGET_ORIGINAL_LOW);
        return isSame(original, value) && isSame(originalLow, low)
                ? new ComparableTarget(value, low, Optional.empty(), Optional.empty(), isPlaceholder)
                : new ComparableTarget(value, low, original, originalLow, isPlaceholder);
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() && other.isEmpty()
                || one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static Optional<BigDecimal> published(MetricFacts facts, Period period, Scenario scenario) {
        Optional<BigDecimal> own = facts.number(period, Basis.YTD, scenario);
        return facts.metric().targets().isEmpty() ? own : own.or(() -> facts.number(period, Basis.MONTH, scenario));
    }

    private static Optional<BigDecimal> worked(
            MetricFacts facts, Span span, Period period, Basis basis, Scenario scenario) {
        if (basis == Basis.MONTH) {
            return facts.number(period, Basis.MONTH, scenario);
        }
        return overPeriods(facts, span.present(facts), period, scenario);
    }

    /** The target of periods that are put together as the metric's actuals are. */
    private static Optional<BigDecimal> overPeriods(
            MetricFacts facts, List<Period> present, Period period, Scenario scenario) {
        return switch (facts.metric().overTime()) {
            case SUM -> sum(facts, present, scenario);
            case AVERAGE ->
                sum(facts, present, scenario)
                        .map(all -> all.divide(BigDecimal.valueOf(present.size()), MathContext.DECIMAL128));
            case LAST ->
                present.isEmpty()
                        ? Optional.empty()
                        : facts.number(present.get(present.size() - 1), Basis.MONTH, scenario);
            case RATIO, WEIGHTED, MAX, MIN, NONE -> facts.number(period, Basis.MONTH, scenario);
        };
    }

    private static Optional<BigDecimal> sum(MetricFacts facts, List<Period> months, Scenario scenario) {
        Optional<Scenario> now = scenario.whereNotRevised();
        boolean revised = now.isPresent()
                && months.stream()
                        .anyMatch(month ->
                                facts.number(month, Basis.MONTH, scenario).isPresent());
        if (months.isEmpty() || (now.isPresent() && !revised)) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Period month : months) {
            Optional<BigDecimal> own = facts.number(month, Basis.MONTH, scenario);
            Optional<BigDecimal> target =
                    revised ? own.or(() -> facts.number(month, Basis.MONTH, now.orElseThrow())) : own;
            if (target.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(target.orElseThrow());
        }
        return Optional.of(sum);
    }
}
