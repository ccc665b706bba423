package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;

/**
 * Judges one department's metric over its history: the rows of {@code figures.csv}, from the first fact to the reported
 * period, with or without data.
 *
 * <p>Which rows there are:
 *
 * <ul>
 *   <li>{@code month} always; for a quarterly metric the quarter's value stands at the quarter's last month, and the months
 *       between are not due;
 *   <li>{@code quarter} and {@code ytd} (both to date) where the metric adds up over time; {@code rolling12} from the first
 *       period on whose twelve months all lie in the history; {@code year} at the last period of a fiscal year;
 *   <li>of a metric that does not add up, only the {@code ytd} that its source publishes, and the {@code year} that ends it;
 *   <li>the basis that the metric is judged on, always: with the reason where it cannot be known.
 * </ul>
 *
 * <p>The prior period is the base period before (for a quarterly metric: the quarter before; for a year: the year before), of the
 * same basis. The prior year needs all its months; a stock only its last. Signals stand on the months that are charted,
 * assurance on the month that is reported.
 *
 * @param calendar the company's
 * @param reported the period that packs are made for
 */
public record Judge(FiscalCalendar calendar, Period reported) {

    /**
     * Judges.
     *
     * @param objective id of the objective that the metric stands under
     * @param figures the facts of the book; those of other departments and metrics are passed over
     */
    public Judged judge(Department department, String objective, Metric metric, Collection<Figure> figures) {
        MetricFacts facts = new MetricFacts(calendar, department, metric, figures);
        ProcessTest process = ProcessTest.of(facts, department.id(), reported);
        Period first =
                facts.first().filter(period -> period.compareTo(reported) < 0).orElse(reported);
        List<Judgement> rows = new ArrayList<>();
        for (Period period = first; period.compareTo(reported) <= 0; period = calendar.shift(period, 1)) {
            for (Basis basis : Basis.values()) {
                if (hasRow(facts, first, period, basis)) {
                    rows.add(row(facts, objective, process, first, period, basis));
                }
            }
        }
        return new Judged(rows, process.limits(), OutlookRule.of(facts, department.id(), reported));
    }

    private boolean hasRow(MetricFacts facts, Period first, Period period, Basis basis) {
        if (period.compareTo(first) < 0) {
            return false;
        }
        boolean hasYear = facts.addsUp() || facts.publishesYearToDate();
        boolean exists = switch (basis) {
            case MONTH -> true;
            case QUARTER -> facts.addsUp();
            case YTD -> hasYear;
            case YEAR -> hasYear && calendar.endsYear(period);
            case ROLLING12 ->
                facts.addsUp() && calendar.covered(period, basis).get(0).compareTo(first) >= 0;
        };
        return exists || (basis != Basis.YEAR && basis == facts.metric().judgeOn());
    }

    private Judgement row(
            MetricFacts facts, String objective, ProcessTest process, Period first, Period period, Basis basis) {
        Metric metric = facts.metric();
        Span span = Span.of(facts, period, basis);
        ComparableTarget target = ComparableTarget.of(facts, span, period, basis);
        Optional<BigDecimal> atPlanRates = AtPlanRates.of(facts, span);
        Optional<BigDecimal> judged = atPlanRates.or(span::number);
        Optional<BigDecimal> lastYear = lastYear(facts, first, period, basis);
        boolean month = basis == Basis.MONTH;
        return new Judgement(
                facts.id(period, basis),
                objective,
                span.actual(),
                YearAgo.comparable(facts, period, basis),
                atPlanRates,
                target.value(),
                target.low(),
                target.original(),
                target.originalLow(),
                target.isPlaceholder(),
                gap(metric, judged, target),
                StatusRule.of(
                        atPlanRates.<Reading>map(Reading::of).orElse(span.actual()),
                        metric.better(),
                        target.value()
                                .filter(value -> metric.better() != Direction.NONE)
                                .map(value -> Thresholds.of(metric.better(), value, target.low(), metric.tolerance())),
                        metric.critical()),
                before(facts, period, basis)
                        .filter(earlier -> hasRow(facts, first, earlier, basis))
                        .flatMap(earlier -> Span.of(facts, earlier, basis).number()),
                lastYear,
                lastYear.flatMap(any -> AtPlanRates.lastYear(facts, period, basis)),
                month ? process.signal(period) : Optional.empty(),
                month && period.equals(reported) ? assurance(span, process) : Optional.empty(),
                span.provenance());
    }

    private static Optional<Gap> gap(Metric metric, Optional<BigDecimal> judged, ComparableTarget target) {
        return metric.better() == Direction.BAND
                ? Variance.ofBand(judged, target.low().or(target::value), target.value(), metric.unit())
                : Variance.of(judged, target.value(), metric.better(), metric.unit());
    }

    private Optional<Period> before(MetricFacts facts, Period period, Basis basis) {
        if (basis == Basis.YEAR) {
            return Optional.of(calendar.yearBefore(period));
        }
        Frequency frequency = facts.metric().frequency();
        return facts.isExpected(period) ? Optional.of(calendar.shift(period, -Due.step(frequency))) : Optional.empty();
    }

    private Optional<BigDecimal> lastYear(MetricFacts facts, Period first, Period period, Basis basis) {
        if (YearAgo.isShifted(facts, period, basis)) {
            return YearAgo.before(facts, period, basis);
        }
        return Optional.of(calendar.yearBefore(period))
                .filter(earlier -> hasRow(facts, first, earlier, basis))
                .map(earlier -> Span.of(facts, earlier, basis))
                .filter(Span::complete)
                .flatMap(Span::number);
    }

    private static Optional<AssuranceKind> assurance(Span span, ProcessTest process) {
        boolean over = span.actual() instanceof Absent absent && absent.kind() == Absence.NOT_APPLICABLE;
        return over ? Optional.empty() : process.limits().flatMap(ProcessLimits::assurance);
    }
}
