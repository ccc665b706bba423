package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;

/** Why a change is called real, in words: "8 months above its average", "outside its usual range 90 to 99 %". */
record ChangeReason(Review review, Reviewed metric) {

    /** The reason; empty where the chart behind it is not known. */
    String text(Signal signal) {
        if (metric.limits().isEmpty() || signal.rule().isEmpty()) {
            return "";
        }
        ChartedSeries series = new ChartedSeries(metric, metric.limits().get());
        return switch (signal.rule().get()) {
            case OUTSIDE ->
                review.words().of("reason.outside", metric.limits().get().basis(), usualRange());
            case RUN ->
                review.words()
                        .say(
                                series.isAboveAverage() ? "reason.run.above" : "reason.run.below",
                                series.run(),
                                review.words().of("due.many", metric.metric().frequency()),
                                average());
            case TREND ->
                review.words().say(series.isRising() ? "reason.trend.up" : "reason.trend.down", series.steps());
            case TWO_OF_THREE -> review.words().say("reason.two-of-three");
            case FOUR_OF_FIVE -> review.words().say("reason.four-of-five");
            case SHORT ->
                review.words().say(series.isRising() ? "reason.short.up" : "reason.short.down", series.steps());
        };
    }

    /** "89.8 to 99.4 %": the usual range at the reported period; one value where it has no width; empty where none is known. */
    String usualRange() {
        return metric.limits()
                .flatMap(found -> new ChartedSeries(metric, found).range(metric.period()))
                .map(range -> words(BigDecimal.valueOf(range.low()), BigDecimal.valueOf(range.high())))
                .orElse("");
    }

    private String words(BigDecimal low, BigDecimal high) {
        Digits digits = review.digits(metric);
        return digits.range(low, high, decimals(digits, low, high), true);
    }

    /** More than elsewhere while a value that lies outside would look as if it were inside. */
    private int decimals(Digits digits, BigDecimal low, BigDecimal high) {
        Optional<BigDecimal> value = metric.now().flatMap(Judgement::judged);
        int decimals = digits.scale().decimals();
        while (decimals < Digits.FINEST && value.isPresent() && looksInside(digits, value.get(), low, high, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean looksInside(Digits digits, BigDecimal value, BigDecimal low, BigDecimal high, int decimals) {
        BigDecimal seen = digits.rounded(value, decimals);
        return value.compareTo(high) > 0 && seen.compareTo(digits.rounded(high, decimals)) <= 0
                || value.compareTo(low) < 0 && seen.compareTo(digits.rounded(low, decimals)) >= 0;
    }

    private String average() {
        ProcessLimits.ChartedAs basis = metric.limits().orElseThrow().basis();
        return review.words().of("average", basis);
    }
}
