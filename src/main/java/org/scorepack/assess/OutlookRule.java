package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.assess.outlook.Estimate;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Expected.Range;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.Outlook.Method;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;

/**
 * Where a metric is heading: what is worked out and what its owner has signed, beside the targets of the months ahead and of the
 * year ({@code rules.md} 4.2 and 1.3).
 *
 * <p>There is none of a metric that is judged or a milestone, nor of one whose life ends with the reported period. What was
 * worked out is cut to what is possible ({@link Bounds}) and kept to twelve digits: more are noise.
 *
 * @param worked empty where nothing is known to work with
 */
record OutlookRule(MetricFacts facts, Period reported, YearAhead year, Optional<Projection> worked) {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);
    private static final int CHANCE_DECIMALS = 6;

    static Optional<Outlook> of(MetricFacts facts, String department, Period reported) {
        if (facts.metric().kind() != Metric.Kind.MEASURED) {
            return Optional.empty();
        }
        return YearAhead.of(facts, reported).flatMap(year -> {
            Optional<Projection> worked =
                    ThetaProjection.of(facts, reported, year).or(() -> IndicativeProjection.of(facts, reported, year));
            return new OutlookRule(facts, reported, year, worked).outlook(department);
        });
    }

    private Optional<Outlook> outlook(String department) {
        List<Expected> months = ahead().map(this::month).toList();
        Expected landing = landing();
        return months.isEmpty() && landing.leading().isEmpty()
                ? Optional.empty()
                : Optional.of(new Outlook(
                        department,
                        facts.metric().id(),
                        reported,
                        worked.map(Projection::method).orElse(Method.OWNER),
                        worked.map(Projection::filled).orElse(0),
                        months,
                        landing.leading().map(any -> landing)));
    }

    /** The periods after the reported one that anything is known of. */
    private Stream<Period> ahead() {
        TreeSet<Period> periods = new TreeSet<>();
        worked.ifPresent(known -> periods.addAll(known.months().keySet()));
        year.due().stream().filter(period -> owner(period).isPresent()).forEach(periods::add);
        return periods.stream().filter(period -> period.compareTo(reported) > 0 && facts.isExpected(period));
    }

    private Expected month(Period period) {
        return expected(
                period,
                worked.flatMap(known -> Optional.ofNullable(known.months().get(period))),
                Bounds.ofMonth(facts),
                ComparableTarget.ofPeriods(facts, List.of(period)),
                owner(period).flatMap(Reading::number));
    }

    private Expected landing() {
        List<Reading> months = year.due().stream()
                .map(period -> facts.judged(period).number().isPresent()
                        ? facts.judged(period)
                        : owner(period).orElseGet(() -> facts.absence(period)))
                .toList();
        boolean signed = year.due().stream().anyMatch(period -> owner(period).isPresent());
        return expected(
                year.year(),
                worked.flatMap(Projection::year),
                Bounds.ofYear(facts, year),
                ComparableTarget.ofPeriods(facts, year.due()),
                signed
                        ? FullYear.of(
                                months,
                                facts.metric().overTime(),
                                facts.metric().times())
                        : Optional.empty());
    }

    private Expected expected(
            Period period,
            Optional<Estimate> estimate,
            Bounds bounds,
            ComparableTarget target,
            Optional<BigDecimal> owner) {
        Optional<Estimate> ranged = worked.map(Projection::hasRange).orElse(false) ? estimate : Optional.empty();
        return new Expected(
                period,
                estimate.map(it -> number(bounds.clip(it.value()))),
                ranged.map(it -> new Range(
                        number(bounds.clip(it.low80())),
                        number(bounds.clip(it.high80())),
                        number(bounds.clip(it.low95())),
                        number(bounds.clip(it.high95())))),
                target.value(),
                target.low(),
                target.original(),
                ranged.flatMap(it -> chance(it, bounds, target)),
                owner);
    }

    private Optional<BigDecimal> chance(Estimate estimate, Bounds bounds, ComparableTarget target) {
        Direction better = facts.metric().better();
        if (better == Direction.NONE) {
            return Optional.empty();
        }
        return target.value().map(BigDecimal::doubleValue).map(high -> {
            double low = target.low().map(BigDecimal::doubleValue).orElse(high);
            return BigDecimal.valueOf(bounds.chance(estimate.chance(better, high, low), better, high))
                    .setScale(CHANCE_DECIMALS, RoundingMode.HALF_UP);
        });
    }

    /** What the owner has signed for a period that is not known yet. */
    private Optional<Reading> owner(Period period) {
        return facts.reading(period, Basis.MONTH, Scenario.FORECAST)
                .filter(reading -> reading.number().isPresent());
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    }
}
