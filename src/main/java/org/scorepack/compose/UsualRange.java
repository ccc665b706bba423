package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ProcessLimits;

/**
 * The usual range of a metric as characters, with so many digits that no value which lies outside it looks as if it were inside: a
 * month that is marked on the chart would contradict the range that is printed beside it ({@code rules.md} 1.2).
 */
record UsualRange(Review review, Reviewed metric) {

    private static final int MONTHS = 36;

    /** "89.8 to 99.4 %": at the reported period; one value where it has no width; empty where none is known. */
    String now() {
        return at(metric.period(), true);
    }

    /** The same at any period, as a table has it. */
    String at(Period when) {
        return at(when, false);
    }

    private String at(Period when, boolean withUnit) {
        return series().flatMap(series -> series.range(when))
                .map(range -> text(when, BigDecimal.valueOf(range.low()), BigDecimal.valueOf(range.high()), withUnit))
                .orElse("");
    }

    private String text(Period when, BigDecimal low, BigDecimal high, boolean withUnit) {
        Digits digits = review.digits(metric);
        int decimals = decimals(digits, judged(when), low, high);
        return withUnit ? digits.range(low, high, decimals, true) : digits.range(low, high, decimals);
    }

    /** Limits that stand still hold for all months that are drawn; those that move with target or last year for their own. */
    private List<BigDecimal> judged(Period when) {
        boolean still = metric.limits().map(ProcessLimits::basis).equals(Optional.of(ProcessLimits.ChartedAs.VALUE));
        List<Period> months = still ? metric.last(MONTHS) : List.of(when);
        return months.stream()
                .filter(month -> metric.limits()
                        .filter(limits -> month.compareTo(limits.from()) >= 0)
                        .isPresent())
                .flatMap(month -> metric.at(month, Basis.MONTH).stream())
                .flatMap(judgement -> judgement.judged().stream())
                .toList();
    }

    private static int decimals(Digits digits, List<BigDecimal> values, BigDecimal low, BigDecimal high) {
        int decimals = digits.scale().decimals();
        for (BigDecimal value : values) {
            while (decimals < Digits.FINEST && looksInside(digits, value, low, high, decimals)) {
                decimals++;
            }
        }
        return decimals;
    }

    private static boolean looksInside(Digits digits, BigDecimal value, BigDecimal low, BigDecimal high, int decimals) {
        BigDecimal seen = digits.rounded(value, decimals);
        return value.compareTo(high) > 0 && seen.compareTo(digits.rounded(high, decimals)) <= 0
                || value.compareTo(low) < 0 && seen.compareTo(digits.rounded(low, decimals)) >= 0;
    }

    private Optional<ChartedSeries> series() {
        return metric.limits().map(found -> new ChartedSeries(metric, found));
    }
}
