package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/**
 * The figures of one metric as characters: one prefix and one precision for all of them, wherever they stand, so that a
 * reader meets the same digits on every page ({@code rules.md} 6.5). Where a missed target would look met, the value
 * and its gap get more digits (1.2). Gaps in tables are computed from exact values.
 */
record Digits(Reviewed metric, Review review, Scale scale) {

    private static final int MONTHS = 13;
    static final int FINEST = 10;

    static Digits of(Reviewed metric, Review review) {
        List<BigDecimal> together = metric.last(MONTHS).stream()
                .flatMap(when -> Stream.of(metric.judged(when), metric.at(when, Basis.MONTH)))
                .flatMap(Optional::stream)
                .flatMap(judgement -> Stream.of(judgement.actual().number(), judgement.target()))
                .flatMap(Optional::stream)
                .toList();
        Scale scale = Scale.of(
                together, metric.metric().unit().kind(), metric.metric().decimals());
        return new Digits(metric, review, scale);
    }

    /** "%", "days", "thousand EUR", "M"; empty for bare numbers. */
    String unit() {
        return unit(review.units().of(metric.metric().unit()));
    }

    /** The same behind a number as it is printed: "day" behind 1. */
    private String unit(BigDecimal printed) {
        return unit(review.units().of(metric.metric().unit(), printed));
    }

    private String unit(String word) {
        if (isPercent()) {
            return word.isEmpty() ? review.words().say("unit.percent") : word;
        }
        String prefix = scale.power() == 0 ? "" : review.words().at("prefix", scale.power());
        return prefix.isEmpty() || word.isEmpty() ? prefix + word : prefix + NumberText.NBSP + word;
    }

    /** "Revenue, M EUR": the unit stands with the name where it does not stand with the number. */
    String nameWithUnit() {
        String unit = isPercent() ? "" : unitOfName();
        String name = review.named(metric);
        return unit.isEmpty() ? name : review.words().say("metric.with-unit", name, unit);
    }

    /** The unit that is said with the name; empty where the name says it. */
    String unitOfName() {
        return saysItself() ? "" : unit();
    }

    /** "Accidents", counted in accidents, need not say so twice. */
    private boolean saysItself() {
        String symbol = review.units().of(metric.metric().unit()).toLowerCase(review.locale());
        return scale.power() == 0
                && review.name(metric).toLowerCase(review.locale()).contains(symbol);
    }

    /** "13.1 days", in a sentence. */
    String inWords(BigDecimal value, int decimals) {
        return withUnit(review.numbers().plain(scale.of(value), decimals), rounded(value, decimals));
    }

    /** The same after the metric's name: accidents that are counted need not be called so twice. */
    String afterName(BigDecimal value, int decimals) {
        boolean time = review.words()
                .list("unit.times")
                .contains(metric.metric().unit().symbol());
        return !isPercent() && !time && saysItself()
                ? review.numbers().plain(scale.of(value), decimals)
                : inWords(value, decimals);
    }

    String inWords(BigDecimal value) {
        return inWords(value, scale.decimals());
    }

    /** "95 %", "11.7", "95 to 105 %": the target in a sentence. */
    String targetInWords(Judgement judgement, boolean withUnit) {
        String promised =
                goal(judgement, judgement.target().orElseThrow(), judgement.targetLow(), withUnit || isPercent());
        return judgement.targetIsPlaceholder() ? review.words().say("target.placeholder", promised) : promised;
    }

    /** What was promised first, in a sentence. */
    String originalInWords(Judgement judgement, boolean withUnit) {
        return goal(judgement, judgement.targetOriginal().orElseThrow(), judgement.targetOriginalLow(), withUnit);
    }

    private String goal(Judgement judgement, BigDecimal high, Optional<BigDecimal> low, boolean withUnit) {
        int decimals = decimalsFor(judgement);
        String end = review.numbers().brief(scale.of(high), decimals);
        String text = low.map(from ->
                        review.words().say("range", review.numbers().brief(scale.of(from), decimals), end))
                .orElse(end);
        return withUnit ? withUnit(text, rounded(high, decimals)) : text;
    }

    /**
     * "1.4", "1.4 days", "3.8 points": the size of a gap in a sentence, taken from the value and the target as they are
     * printed there, so that a reader who subtracts comes to the same ({@code rules.md} 6.6).
     */
    String gapInWords(Judgement judgement, boolean withUnit) {
        int decimals = decimalsFor(judgement);
        BigDecimal value = judgement.judged().orElse(BigDecimal.ZERO);
        BigDecimal gap = judgement.gap().map(Gap::absolute).orElse(BigDecimal.ZERO);
        BigDecimal size = rounded(value, decimals).subtract(rounded(value.subtract(gap), decimals));
        String number = review.numbers().plain(size.abs(), decimals);
        if (isPercent()) {
            return review.units().points(number, size);
        }
        return withUnit ? withUnit(number, size) : number;
    }

    /** The value in a table, or what kind of nothing it is. */
    Printed actual(Judgement judgement) {
        return figure(judgement, "actual", text(judgement));
    }

    /** The value as it is judged and drawn: at the exchange rates of the plan, where another currency is in it. */
    Printed judged(Judgement judgement) {
        return judgement
                .atPlanRates()
                .map(value -> figure(judgement, "at-plan-rates", inTable(value, decimalsFor(judgement))))
                .orElseGet(() -> actual(judgement));
    }

    /**
     * The value in a table where its target does not stand beside it: at the metric's own precision, so that the months of a
     * row are alike. What is not due is not replaced by what was.
     */
    Printed alone(Judgement judgement) {
        String text = judgement.actual() instanceof Reading.Absent absent
                ? review.words().of("absence", absent.kind())
                : inTable(judgement.actual().number().orElseThrow(), scale.decimals());
        return figure(judgement, "actual", text);
    }

    /** The target in a table. */
    Printed target(Judgement judgement) {
        return judgement
                .target()
                .map(target -> figure(judgement, "target", targetInTable(judgement, target)))
                .orElseGet(() -> noTarget(judgement));
    }

    /** Of parts no target is in force, though one may be promised for the whole. */
    private Printed noTarget(Judgement judgement) {
        boolean partial = judgement.actual() instanceof Reading.Present present
                && present.quality().kind() == Quality.Kind.PARTIAL;
        return Printed.text(review.words().say(partial ? "cell.of-parts" : "cell.no-target"));
    }

    /** The gap in a table, always with its sign. */
    Printed gap(Judgement judgement) {
        return judgement
                .gap()
                .map(gap -> figure(judgement, "gap", gap(gap.absolute(), decimalsFor(judgement))))
                .orElseGet(() -> judgement.target().isEmpty()
                        ? Printed.text(review.words().say("cell.no-gap"))
                        : unknown(judgement));
    }

    /** The same period last year in a table. */
    Printed priorYear(Judgement judgement) {
        return judgement
                .priorYear()
                .map(value -> figure(judgement, "prior-year", inTable(value, scale.decimals())))
                .orElseGet(() -> unknown(judgement));
    }

    private Printed unknown(Judgement judgement) {
        boolean notDue = judgement.actual() instanceof Reading.Absent absent && absent.kind() == Absence.NOT_DUE;
        return Printed.text(
                notDue
                        ? review.words().of("absence", Absence.NOT_DUE)
                        : review.words().say("cell.unknown"));
    }

    /** A value in a table: percentages carry their sign, other units stand with the name. */
    String inTable(BigDecimal value, int decimals) {
        String number = review.numbers().plain(scale.of(value), decimals);
        return isPercent() ? withUnit(number, rounded(value, decimals)) : number;
    }

    /** Decimals for a judgement's value and gap: more where a miss would look like a hit. */
    int decimalsFor(Judgement judgement) {
        Optional<BigDecimal> actual = judgement.judged();
        if (!judgement.status().isMiss() || actual.isEmpty() || judgement.gap().isEmpty()) {
            return scale.decimals();
        }
        BigDecimal target = actual.get().subtract(judgement.gap().get().absolute());
        int decimals = scale.decimals();
        while (decimals < FINEST && rounded(actual.get(), decimals).compareTo(rounded(target, decimals)) == 0) {
            decimals++;
        }
        while (decimals < FINEST
                && rounded(judgement.gap().get().absolute(), decimals).signum() == 0) {
            decimals++;
        }
        return decimals;
    }

    /** Of a gap in per cent: one, more where a miss would read as none. */
    int decimalsOfPercent(Judgement judgement, BigDecimal percent) {
        int decimals = 1;
        while (judgement.status().isMiss()
                && percent.signum() != 0
                && decimals < FINEST
                && percent.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            decimals++;
        }
        return decimals;
    }

    boolean isPercent() {
        return metric.metric().unit().isPercent();
    }

    private String text(Judgement judgement) {
        if (judgement.actual() instanceof Reading.Absent absent) {
            return absent(absent);
        }
        return inTable(judgement.actual().number().orElseThrow(), decimalsFor(judgement));
    }

    private String absent(Reading.Absent absent) {
        if (absent.kind() != Absence.NOT_DUE) {
            return review.words().of("absence", absent.kind());
        }
        return latest().isEmpty() ? review.words().of("absence", absent.kind()) : latest();
    }

    private String latest() {
        return metric.latest()
                .map(last -> review.words()
                        .say(
                                "cell.latest",
                                review.stretch(metric, last),
                                inTable(last.actual().number().orElseThrow(), decimalsFor(last))))
                .orElse("");
    }

    /** "Q3, as of 30 Sep: 94.2 %": what is known of a measure that is not due; empty where it is, or nothing is known. */
    String latest(Judgement judgement) {
        boolean notDue = judgement.actual() instanceof Reading.Absent absent && absent.kind() == Absence.NOT_DUE;
        return notDue ? latest() : "";
    }

    private String targetInTable(Judgement judgement, BigDecimal target) {
        int decimals = scale.decimals();
        return judgement
                .targetLow()
                .map(low -> range(low, target, decimals))
                .orElseGet(() -> inTable(target, decimals));
    }

    /** "41.9 to 46.4 %", "0 to 0.6": the sign stands once; one value where both are printed alike. */
    String range(BigDecimal low, BigDecimal high, int decimals) {
        return range(low, high, decimals, isPercent());
    }

    String range(BigDecimal low, BigDecimal high, int decimals, boolean withUnit) {
        String from = review.numbers().end(scale.of(low), decimals);
        String to = review.numbers().end(scale.of(high), decimals);
        String end = withUnit ? withUnit(to, rounded(high, decimals)) : to;
        return from.equals(to) ? end : review.words().say("range", from, end);
    }

    BigDecimal rounded(BigDecimal value, int decimals) {
        return scale.of(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private String gap(BigDecimal gap, int decimals) {
        String number = review.numbers().signed(scale.of(gap), decimals);
        return isPercent() ? review.units().points(number, rounded(gap, decimals)) : number;
    }

    private String withUnit(String number, BigDecimal printed) {
        String unit = unit(printed);
        return unit.isEmpty() ? number : number + space() + unit;
    }

    /** Between a number and its unit; it never breaks. */
    String space() {
        return isPercent() ? review.words().say("number.percent-space") : NumberText.NBSP;
    }

    private static Printed figure(Judgement judgement, String part, String text) {
        return new Printed(text, Optional.of(judgement.id()), part);
    }
}
