package org.scorepack.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.scorecard.Aggregation;

/**
 * The metrics that promise something for the year ({@code rules.md} 4.4): where months add up to it, where a stock is on a path to
 * its end, and where the year to date is judged. Where every month has the same promise of its own the year adds nothing to it.
 */
record YearTargets(Review review) {

    /** Those with a promise for a year that is not over, in page order. */
    List<Reviewed> measures() {
        return review.metrics().stream().filter(this::promised).toList();
    }

    /** Whether the metric has a target for its year, and the year is not over; steps have days of their own. */
    boolean promised(Reviewed metric) {
        boolean over = metric.period().number() == FiscalCalendar.PERIODS_OF_YEAR;
        return !over && !metric.isMilestone() && hasTarget(metric) && isOfTheYear(metric);
    }

    /** Whether no month ever was less than nothing, so that what adds up never becomes less. */
    static boolean isNeverNegative(Reviewed metric) {
        return metric.judgements().values().stream()
                .filter(judgement -> judgement.id().basis() == Basis.MONTH)
                .flatMap(judgement -> judgement.judged().stream())
                .noneMatch(value -> value.signum() < 0);
    }

    private static boolean hasTarget(Reviewed metric) {
        return metric.outlook()
                        .flatMap(Outlook::thisYear)
                        .flatMap(Expected::target)
                        .isPresent()
                || metric.now().flatMap(Judgement::target).isPresent();
    }

    private static boolean isOfTheYear(Reviewed metric) {
        Aggregation how = metric.metric().overTime();
        return metric.metric().judgeOn() == Basis.YTD
                || how == Aggregation.SUM
                || how == Aggregation.LAST && isOnPath(metric);
    }

    /** Whether what was promised first, or what holds now, differs from month to month of the year. */
    private static boolean isOnPath(Reviewed metric) {
        List<Period> months = metric.calendar().covered(metric.period(), Basis.YTD);
        boolean moved = months.stream()
                .flatMap(month -> metric.at(month, Basis.MONTH).stream())
                .filter(month -> month.target().isPresent())
                .collect(Collectors.groupingBy(
                        month -> month.targetOriginal().isPresent(),
                        Collectors.mapping(
                                month -> month.target().orElseThrow().stripTrailingZeros(), Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(targets -> targets.size() > 1);
        return moved
                || metric.now()
                        .flatMap(Judgement::target)
                        .flatMap(now -> metric.outlook()
                                .flatMap(Outlook::thisYear)
                                .flatMap(Expected::target)
                                .map(year -> year.compareTo(now) != 0))
                        .orElse(false);
    }
}
