package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;

/** The facts of one department's metric, by period; what is not there is one of the kinds of nothing. */
final class MetricFacts {

    private final FiscalCalendar calendar;
    private final Department department;
    private final Metric metric;
    private final Map<FigureId, Figure> facts = new HashMap<>();
    private final boolean addsUp;
    private final boolean publishesYearToDate;

    MetricFacts(FiscalCalendar calendar, Department department, Metric metric, Collection<Figure> facts) {
        this.calendar = calendar;
        this.department = department;
        this.metric = metric;
        facts.stream()
                .filter(fact -> fact.id().department().equals(department.id())
                        && fact.id().metric().equals(metric.id())
                        && fact.id().period().frequency() != Frequency.WEEK)
                .forEach(fact -> this.facts.put(fact.id(), fact));
        addsUp = switch (metric.overTime()) {
            case SUM, AVERAGE, LAST, MAX, MIN -> true;
            case RATIO, WEIGHTED ->
                actuals().anyMatch(fact -> fact.reading().fraction().isPresent());
            case NONE -> false;
        };
        publishesYearToDate = actuals().anyMatch(fact -> fact.id().basis() == Basis.YTD);
    }

    FiscalCalendar calendar() {
        return calendar;
    }

    Metric metric() {
        return metric;
    }

    /** The period of the first actual that is there; empty where none is. */
    Optional<Period> first() {
        return actuals()
                .filter(fact -> fact.reading() instanceof Present)
                .map(fact -> fact.id().period())
                .min(Comparator.naturalOrder());
    }

    /** Whether longer spans can be worked out from months, rather than only taken from the source. */
    boolean addsUp() {
        return addsUp;
    }

    /** Whether the source publishes a year to date itself. */
    boolean publishesYearToDate() {
        return publishesYearToDate;
    }

    boolean hasTargetsFromFeed() {
        return metric.targetSource().isPresent();
    }

    FigureId id(Period period, Basis basis) {
        return FigureId.actual(department.id(), metric.id(), period).with(basis);
    }

    Optional<Figure> published(Period period, Basis basis) {
        return Optional.ofNullable(facts.get(id(period, basis)));
    }

    /** The actual of one period. */
    Reading month(Period period) {
        return published(period, Basis.MONTH).map(Figure::reading).orElseGet(() -> absence(period));
    }

    /** The actual as it is judged, charted and carried on: at the exchange rates of the plan, where another currency is in it. */
    Reading judged(Period period) {
        return reading(period, Basis.MONTH, Scenario.AT_PLAN_RATES).orElseGet(() -> month(period));
    }

    /** What a period as it is judged is compared with: the year before at the same exchange rates. */
    Reading judgedYearBefore(Period period) {
        return reading(period, Basis.MONTH, Scenario.PRIOR_YEAR_AT_PLAN_RATES).orElseGet(() -> yearBefore(period));
    }

    /** What a period is compared with: the weeks that stand for it, else the period of the year before. */
    Reading yearBefore(Period period) {
        return compared(period, Scenario.PRIOR_YEAR).orElseGet(() -> month(calendar.yearBefore(period)));
    }

    /** What compares of a period: all of it, but for a 53rd week. */
    Reading comparable(Period period) {
        return compared(period, Scenario.COMPARABLE).orElseGet(() -> month(period));
    }

    /** Empty where the months themselves compare. */
    Optional<Reading> compared(Period period, Scenario scenario) {
        return Optional.ofNullable(facts.get(id(period, Basis.MONTH).with(scenario)))
                .map(Figure::reading);
    }

    List<Reading> months(List<Period> periods) {
        return periods.stream().map(this::month).toList();
    }

    /** Whether a month can stand beside others: known, and of what adds up all of it. */
    boolean isWhole(Reading month) {
        return Wholeness.isWhole(metric, month);
    }

    Absent absence(Period period) {
        return Due.absence(calendar, department, metric, period);
    }

    /** Whether the metric can have a figure in the period at all. */
    boolean isExpected(Period period) {
        return absence(period).kind() == Absence.NO_DATA;
    }

    Optional<BigDecimal> number(Period period, Basis basis, Scenario scenario) {
        return reading(period, basis, scenario).flatMap(Reading::number);
    }

    Optional<Reading> reading(Period period, Basis basis, Scenario scenario) {
        return Optional.ofNullable(facts.get(id(period, basis).with(scenario))).map(Figure::reading);
    }

    /** The values of all months, in no order. */
    List<BigDecimal> numbers() {
        return actuals()
                .filter(fact -> fact.id().basis() == Basis.MONTH)
                .flatMap(fact -> fact.reading().number().stream())
                .toList();
    }

    /** Whether the metric is one whose longer spans are the value of their latest month. */
    boolean isStock() {
        return metric.overTime() == Aggregation.LAST;
    }

    private Stream<Figure> actuals() {
        return facts.values().stream().filter(fact -> fact.id().scenario() == Scenario.ACTUAL);
    }
}
