package org.scorepack.compose;

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
                review.words()
                        .of("reason.outside", metric.limits().get().basis(), new UsualRange(review, metric).now());
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

    private String average() {
        ProcessLimits.ChartedAs basis = metric.limits().orElseThrow().basis();
        return review.words().of("average", basis);
    }
}
