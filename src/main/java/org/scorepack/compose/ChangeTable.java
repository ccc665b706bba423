package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.assess.ExpectedSignals;
import org.scorepack.assess.XmrChart;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.figure.ProcessLimits.Verdict;
import org.scorepack.figure.Signal;
import org.scorepack.scorecard.Perspective;
import org.scorepack.scorecard.ProcessSettings;

/** The statistics behind the arrows, for whoever must check: what is watched of each measure, its usual range, what was found. */
record ChangeTable(Review review) {

    /** How many false alarms a year are to be expected of the measures that stand still. */
    String expected() {
        List<ProcessSettings.RuleSet> stable = review.metrics().stream()
                .filter(metric -> metric.change() == Signal.Change.NONE
                        && metric.limits()
                                .filter(limits -> limits.verdict() == Verdict.TESTED)
                                .isPresent())
                .map(metric -> metric.metric().process().rules())
                .toList();
        ExpectedSignals expected = ExpectedSignals.of(stable);
        return review.words()
                .count("changes.expected", stable.size(), about(expected.unrelated()), about(expected.related()));
    }

    private String about(double alarms) {
        long whole = Math.round(alarms);
        return whole == 0
                ? review.words().say("changes.under-one")
                : review.words().say("changes.about", review.numbers().plain(BigDecimal.valueOf(whole), 0));
    }

    Block.Table table() {
        List<Block.Table.Column> columns = List.of(
                column("name", false),
                column("watched", false),
                column("since", false),
                column("months", true),
                column("average", true),
                column("range", true),
                column("slope", true),
                column("resembles", true),
                column("signal", false));
        List<Block.Table.Group> groups = new ArrayList<>();
        for (Perspective perspective : review.perspectives()) {
            List<Block.Table.Row> rows = review.in(perspective).stream()
                    .flatMap(metric -> metric.limits().map(limits -> row(metric, limits)).stream())
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Block.Table.Group(review.text(perspective.name()), rows));
            }
        }
        return new Block.Table("changes", review.words().say("changes.caption"), columns, groups);
    }

    private Block.Table.Row row(Reviewed metric, ProcessLimits limits) {
        Digits digits = review.digits(metric);
        Function<Double, String> printed =
                limits.basis() == ChartedAs.VALUE ? value -> value(digits, value) : value -> change(digits, value);
        return new Block.Table.Row(
                Optional.empty(),
                metric.change() != Signal.Change.NONE,
                List.of(
                        new Block.Cell.Words(digits.nameWithUnit(), ""),
                        new Block.Cell.Words(watched(metric, limits), ""),
                        new Block.Cell.Words(review.periods().full(new ChartedSeries(metric, limits).first()), ""),
                        number(points(metric, limits)),
                        number(printed.apply(limits.mean())),
                        number(range(
                                digits,
                                limits.basis(),
                                drawn(metric, limits, limits.lower()),
                                drawn(metric, limits, limits.upper()))),
                        number(limits.course()
                                .slope()
                                .map(slope -> change(digits, slope))
                                .orElse("")),
                        number(limits.course().correlation().map(this::tenths).orElse("")),
                        new Marks(review).signalCell(metric)));
    }

    /** "24"; "12 quarters" of what is no monthly figure. */
    private String points(Reviewed metric, ProcessLimits limits) {
        String points = review.numbers().plain(BigDecimal.valueOf(limits.points()), 0);
        Frequency frequency = metric.metric().frequency();
        return frequency == Frequency.QUARTER || frequency == Frequency.YEAR
                ? review.words().say("changes.points", points, review.words().of("due.many", frequency))
                : points;
    }

    /** What the columns mean; with what is meant by ratios, where a measure is watched by them. */
    String legend() {
        String legend =
                review.words().say("changes.legend", review.numbers().plain(BigDecimal.valueOf(XmrChart.LIMIT), 2));
        boolean log = review.metrics().stream()
                .anyMatch(
                        metric -> metric.limits().filter(ProcessLimits::byRatio).isPresent());
        return log ? legend + " " + review.words().say("changes.legend.log") : legend;
    }

    /** "Value", "Gap to the target", "Change on last year (by its figures)". */
    private String watched(Reviewed metric, ProcessLimits limits) {
        String watched = review.words().of("watched", limits.basis());
        boolean seen = limits.basis() == ChartedAs.YEAR_ON_YEAR
                && metric.metric().seasonal().isEmpty()
                && metric.metric().process().basis() == ProcessSettings.ChartBasis.AUTO;
        return limits.byRatio()
                ? review.words().say("watched.log", watched)
                : seen ? review.words().say("watched.seen", watched) : watched;
    }

    private static double drawn(Reviewed metric, ProcessLimits limits, double limit) {
        return limits.basis() == ChartedAs.VALUE
                ? new ChartedSeries(metric, limits).possible().clip(limit)
                : limit;
    }

    /** With a digit more than on the pages: limits are no figures that were measured. */
    private String value(Digits digits, double value) {
        return digits.inTable(BigDecimal.valueOf(value), digits.scale().decimals() + 1);
    }

    private String range(Digits digits, ChartedAs basis, double low, double high) {
        int decimals = digits.scale().decimals() + 1;
        if (basis == ChartedAs.VALUE) {
            return digits.range(BigDecimal.valueOf(low), BigDecimal.valueOf(high), decimals);
        }
        BigDecimal from = digits.scale().of(BigDecimal.valueOf(low));
        BigDecimal to = digits.scale().of(BigDecimal.valueOf(high));
        return review.words()
                .say(
                        "range",
                        review.numbers().signedEnd(from, decimals),
                        points(digits, review.numbers().signedEnd(to, decimals), to));
    }

    private String change(Digits digits, double value) {
        BigDecimal change = digits.scale().of(BigDecimal.valueOf(value));
        return points(digits, review.numbers().signed(change, digits.scale().decimals() + 1), change);
    }

    private String points(Digits digits, String number, BigDecimal change) {
        return digits.isPercent()
                ? review.units().points(number, change.setScale(digits.scale().decimals() + 1, RoundingMode.HALF_UP))
                : number;
    }

    private String tenths(double value) {
        return review.numbers().plain(BigDecimal.valueOf(value), 1);
    }

    private static Block.Cell number(String text) {
        return new Block.Cell.Number(Printed.text(text), "");
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
