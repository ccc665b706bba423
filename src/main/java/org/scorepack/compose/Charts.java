package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;

/**
 * The charts of one metric.
 *
 * @param place where they stand, so that a chart that stands twice has two ids
 */
record Charts(Review review, Reviewed metric, String place) {

    private static final int MONTHS = 24;

    /** The line of 24 months, in a band that follows a moving target; around last year's months it would be all steps. */
    Chart.Spark spark() {
        List<Period> months = metric.last(MONTHS);
        return new Chart.Spark(
                id("spark"),
                review.words().say("alt.spark", review.name(metric), MONTHS) + figures(month(), false),
                months.stream().map(this::value).toList(),
                months.stream().map(this::band).toList());
    }

    private Optional<Chart.Band> band(Period month) {
        return metric.limits()
                .filter(limits -> limits.basis() != ProcessLimits.ChartedAs.YEAR_ON_YEAR)
                .flatMap(limits -> new ChartedSeries(metric, limits).range(month))
                .map(range -> new Chart.Band(range.low(), range.high()));
    }

    /** What fits: a process chart where its limits are known, else columns. */
    Chart best() {
        return metric.limits()
                        .filter(limits -> limits.verdict() != ProcessLimits.Verdict.TOO_SHORT)
                        .isPresent()
                ? process()
                : new ColumnCharts(
                                review,
                                metric,
                                id("columns"),
                                title(review.named(metric), ColumnCharts.MONTHS),
                                alt(metric.now(), true))
                        .chart();
    }

    private Chart.Process process() {
        ChartedSeries series = new ChartedSeries(metric, metric.limits().orElseThrow());
        List<Chart.Point> points = new ArrayList<>();
        List<Period> months = metric.last(MONTHS);
        for (Period month : months) {
            Optional<Judgement> judgement = metric.at(month, Basis.MONTH);
            Optional<ChartedSeries.Range> range = series.range(month);
            points.add(new Chart.Point(
                    review.periods().label(month, points.isEmpty()),
                    value(month),
                    month.equals(metric.period()) ? text(judgement) : "",
                    range.map(ChartedSeries.Range::low),
                    range.map(ChartedSeries.Range::centre),
                    range.map(ChartedSeries.Range::high),
                    judgement.flatMap(Judgement::target).map(BigDecimal::doubleValue),
                    judgement.flatMap(Judgement::signal).map(Signal::change).orElse(Signal.Change.NONE)));
        }
        List<Chart.Mark> marks = new ChartMarks(review, metric).of(months);
        return new Chart.Process(
                id("process"),
                alt(month(), false) + new ChartMarks(review, metric).words(months),
                title(byMonth(), MONTHS),
                points,
                new RangeLabel(review, metric).text(),
                targetLabel(),
                marks,
                Stream.concat(
                                new RangeNotes(review, metric).beside(marks).stream(),
                                new RareEvents(review, metric).note().stream())
                        .toList(),
                Optional.empty());
    }

    private String targetLabel() {
        return month().filter(judgement -> judgement.target().isPresent())
                .map(judgement ->
                        review.words().say("chart.target", review.digits(metric).targetInWords(judgement, true)))
                .orElse("");
    }

    /** The months are drawn, whatever the metric is judged on. */
    private Optional<Judgement> month() {
        return metric.at(metric.period(), Basis.MONTH);
    }

    private String byMonth() {
        String name = review.name(metric);
        return metric.metric().judgeOn() == Basis.MONTH ? name : review.words().say("chart.months", name);
    }

    private Chart.Title title(String name, int count) {
        String unit = review.digits(metric).unitOfName();
        List<Period> months = metric.last(count);
        return new Chart.Title(
                review.text(review.input().department().name()),
                unit.isEmpty() ? name : review.words().say("chart.what", name, unit),
                new RateWords(review, metric)
                        .drawn(review.words()
                                .say(
                                        "chart.when",
                                        review.periods().label(months.get(0), true),
                                        review.periods().label(metric.period(), true))));
    }

    /** The message and the numbers, for those who cannot see the chart. */
    private String alt(Optional<Judgement> drawn, boolean pins) {
        String what = new Sentences(review, metric).what();
        String range = new RangeLabel(review, metric).text();
        return what
                + figures(drawn, pins)
                + (range.isEmpty() ? "" : " " + review.words().say("alt.range", range));
    }

    /** " October 2026: actual 13.1, target 11.7, gap +1.4."; only what is known; "gap −0.16, −7.3 %" where pins are drawn. */
    private String figures(Optional<Judgement> now, boolean pins) {
        Digits digits = review.digits(metric);
        if (now.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(review.words().say("alt.actual", digits.actual(now.get()).text()));
        now.get()
                .target()
                .ifPresent(target -> parts.add(review.words()
                        .say("alt.target", digits.target(now.get()).text())));
        now.get()
                .gap()
                .ifPresent(gap -> parts.add(
                        review.words().say("alt.gap", digits.gap(now.get()).text())));
        String relative = new RelativeGap(review, digits, now.get()).text();
        if (pins && !relative.isEmpty()) {
            parts.add(relative);
        }
        return " "
                + review.words()
                        .say(
                                "alt.figures",
                                review.periods().full(metric.period()),
                                String.join(review.words().say("list.comma"), parts));
    }

    private Optional<Double> value(Period month) {
        return metric.at(month, Basis.MONTH).flatMap(Judgement::judged).map(BigDecimal::doubleValue);
    }

    private String text(Optional<Judgement> judgement) {
        return judgement
                .filter(found -> found.judged().isPresent())
                .map(found -> {
                    Digits digits = review.digits(metric);
                    return digits.inWords(found.judged().orElseThrow(), digits.decimalsFor(found));
                })
                .orElse("");
    }

    private String id(String kind) {
        return String.join("-", metric.department(), metric.metric().id(), kind, place);
    }
}
