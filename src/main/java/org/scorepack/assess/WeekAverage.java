package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WeekCalendar;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;

/**
 * What a flow amounts to in a week, so that spans of four and of five weeks can be compared ({@code rules.md} 1.5).
 *
 * <p>Of what adds up over time, of a period or a quarter, where a company closes weeks or a metric is known by week: elsewhere all
 * months count as alike.
 *
 * @param value in the metric's unit, to ten decimals
 * @param weeks how many weeks it is the average of
 */
public record WeekAverage(BigDecimal value, int weeks) {

    private static final int DECIMALS = 10;

    /**
     * Of a period with weeks missing the average of those that are known. Empty where months or departments are missing, for
     * nobody knows how many weeks are behind the sum, and of a span that is no period and no quarter.
     */
    public static Optional<WeekAverage> of(FiscalCalendar calendar, Metric metric, Judgement judgement) {
        if (!isAsked(calendar, metric) || !(judgement.actual() instanceof Reading.Present present)) {
            return Optional.empty();
        }
        int all = weeks(calendar, metric, judgement);
        int known = present.quality().kind() == Quality.Kind.PARTIAL ? known(metric, present.quality(), all) : all;
        return known == 0
                ? Optional.empty()
                : Optional.of(new WeekAverage(
                        present.value()
                                .divide(BigDecimal.valueOf(known), MathContext.DECIMAL128)
                                .setScale(DECIMALS, RoundingMode.HALF_UP),
                        known));
    }

    private static int weeks(FiscalCalendar calendar, Metric metric, Judgement judgement) {
        Basis basis = judgement.id().basis() == Basis.MONTH && metric.frequency() == Frequency.QUARTER
                ? Basis.QUARTER
                : judgement.id().basis();
        boolean brief = basis == Basis.MONTH || basis == Basis.QUARTER;
        List<Period> periods = brief ? calendar.covered(judgement.id().period(), basis) : List.of();
        return periods.stream()
                .mapToInt(period -> calendar.weeksOf(period).size())
                .sum();
    }

    private static boolean isAsked(FiscalCalendar calendar, Metric metric) {
        return metric.overTime() == Aggregation.SUM
                && metric.kind() == Metric.Kind.MEASURED
                && metric.frequency() != Frequency.YEAR
                && (calendar instanceof WeekCalendar || metric.frequency() == Frequency.WEEK);
    }

    /** Only what was put together from weeks counts weeks. */
    private static int known(Metric metric, Quality quality, int weeks) {
        boolean byWeek = metric.frequency() == Frequency.WEEK
                && metric.source() instanceof MetricSource.FromFeed
                && quality.expected() == weeks;
        return byWeek ? quality.present() : 0;
    }
}
