package org.scorepack.assess;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.scorepack.assess.outlook.Estimate;
import org.scorepack.assess.outlook.Indicative;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Outlook.Method;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;

/**
 * Months and year by rules of thumb, for what has no two years of history ({@code rules.md} 4.2): as last year went on; where
 * last year is not known, as the months so far. A stock moves as it moved last year. None has a range.
 *
 * @param closed periods of the year with a value, oldest first
 * @param rules with what the year and the last one made so far
 */
record IndicativeProjection(MetricFacts facts, YearAhead year, List<Period> closed, Indicative rules) {

    /** Empty where nothing of the year is known, or the metric does not add up over time. */
    static Optional<Projection> of(MetricFacts facts, Period reported, YearAhead year) {
        List<Period> closed = year.due().stream()
                .filter(period -> period.compareTo(reported) <= 0)
                .filter(period -> facts.month(period) instanceof Present)
                .toList();
        boolean extreme =
                facts.metric().overTime() == Aggregation.MAX || facts.metric().overTime() == Aggregation.MIN;
        OptionalDouble yearToDate =
                value(facts, closed.stream().map(facts::judged).toList());
        if (yearToDate.isEmpty() || extreme) {
            return Optional.empty();
        }
        Indicative rules = new Indicative(
                yearToDate.getAsDouble(), lastYear(facts, year, year.due()), lastYear(facts, year, closed));
        return new IndicativeProjection(facts, year, closed, rules).projection();
    }

    private Optional<Projection> projection() {
        if (facts.isStock()) {
            return rules.changeOfLastYear().stream()
                    .mapToObj(landing -> projection(Method.PY_CHANGE, landing, this::movedAsLastYear))
                    .findFirst();
        }
        OptionalDouble share = rules.shareOfLastYear();
        return Optional.of(
                share.isPresent()
                        ? projection(Method.PY_SHARE, share.getAsDouble(), this::inProportion)
                        : projection(Method.RUN_RATE, runRate(), month -> OptionalDouble.of(soFar())));
    }

    private Projection projection(Method method, double landing, Function<Period, OptionalDouble> of) {
        Period last = closed.get(closed.size() - 1);
        SortedMap<Period, Estimate> months = new TreeMap<>();
        year.due().stream()
                .filter(month -> month.compareTo(last) > 0)
                .forEach(month -> of.apply(month).ifPresent(value -> months.put(month, new Estimate(value, 0))));
        return new Projection(method, 0, months, Optional.of(new Estimate(landing, 0)));
    }

    private OptionalDouble inProportion(Period month) {
        double factor = rules.yearToDate() / rules.lastYearToDate().orElseThrow();
        return map(lastYear(facts, year, List.of(month)), value -> value * factor);
    }

    private OptionalDouble movedAsLastYear(Period month) {
        double moved = rules.yearToDate() - rules.lastYearToDate().orElseThrow();
        return map(lastYear(facts, year, List.of(month)), value -> value + moved);
    }

    private double runRate() {
        boolean sum = facts.metric().overTime() == Aggregation.SUM;
        return sum ? rules.runRate(closed.size(), year.due().size()) : rules.yearToDate();
    }

    private double soFar() {
        boolean sum = facts.metric().overTime() == Aggregation.SUM;
        return sum ? rules.yearToDate() / closed.size() : rules.yearToDate();
    }

    private static OptionalDouble map(OptionalDouble value, Function<Double, Double> change) {
        return value.isPresent() ? OptionalDouble.of(change.apply(value.getAsDouble())) : value;
    }

    /** All of last year at the rates of this year's plan, or all of it as it was: shares of a mixture mean nothing. */
    private static OptionalDouble lastYear(MetricFacts facts, YearAhead year, List<Period> periods) {
        boolean atPlanRates = year.due().stream()
                .allMatch(period -> facts.number(period, Basis.MONTH, Scenario.PRIOR_YEAR_AT_PLAN_RATES)
                        .isPresent());
        return value(
                facts,
                periods.stream()
                        .map(period -> atPlanRates ? facts.judgedYearBefore(period) : facts.yearBefore(period))
                        .toList());
    }

    /** Of readings that are all there; of a stock the last one is enough. */
    private static OptionalDouble value(MetricFacts facts, List<Reading> readings) {
        return FullYear.of(readings, facts.metric().overTime(), facts.metric().times())
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }
}
