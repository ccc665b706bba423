package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.Likelihood;
import org.scorepack.assess.PromisedChange;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;

/**
 * Where a metric's year is heading, in words ({@code pages.md} 2): "Heading for 24.4 M EUR (likely 23.9 to 24.9). Target 25.3 M
 * EUR: nearly out of reach." One prefix and one precision for all figures of the year.
 *
 * @param year with a value to lead: ours, else the owner's
 */
record YearEnd(Review review, Reviewed metric, Expected year) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST_ALL = BigDecimal.valueOf(99);
    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    /** Empty where the year is over, or nothing can be said of it. */
    static Optional<YearEnd> of(Review review, Reviewed metric) {
        return metric.outlook()
                .flatMap(Outlook::thisYear)
                .filter(year -> year.leading().isPresent())
                .map(year -> new YearEnd(review, metric, year));
    }

    Optional<Likelihood> likelihood() {
        return isLost() ? Optional.of(Likelihood.LOST) : year.chance().map(Likelihood::of);
    }

    /** Whether a sum of what cannot be less than nothing is past its limit for the whole year already. */
    private boolean isLost() {
        return metric.metric().better() == Direction.LOWER
                && metric.metric().overTime() == Aggregation.SUM
                && YearTargets.isNeverNegative(metric)
                && toDate().flatMap(sum -> year.target().filter(target -> sum.compareTo(target) > 0))
                        .isPresent();
    }

    /** "European exports: heading for 24.4 M EUR (likely 23.9 to 24.9). Target 25.3 M EUR: nearly out of reach." */
    String line() {
        return review.words()
                        .say(
                                "year.line",
                                review.name(metric),
                                atPlanRates(digits().afterName(leading(), scale().decimals())),
                                beside())
                + target();
    }

    /**
     * "Year end: heading for 24.4 M EUR; target 25.3: nearly out of reach."; empty where the chance is not known. A year without a
     * target of its own has no odds: "Year end: heading for 94.0 %."
     */
    String clause() {
        if (!new YearTargets(review).promised(metric)) {
            return year.range().isEmpty() ? "" : review.words().say("year.clause.alone", atPlanRates(value(leading())));
        }
        return likelihood()
                .filter(word -> year.target().isPresent())
                .map(word -> review.words()
                        .say(
                                "year.clause",
                                atPlanRates(value(leading())),
                                target(false),
                                review.words().of("likelihood", word)))
                .orElse("");
    }

    /**
     * "73 % of the promised rise", taken from what is printed; empty where the year is not short of its target, last year is
     * not known, or none is promised: of a fall to nothing no part counts.
     */
    String promised() {
        return year.target()
                .filter(target -> target.signum() != 0 && scale().isShort(target))
                .flatMap(target -> lastYear()
                        .flatMap(before -> PromisedChange.reached(
                                        scale().printed(before), scale().printed(leading()), scale().printed(target))
                                .map(part -> review.words()
                                        .say(
                                                target.compareTo(before) > 0
                                                        ? "year.promised.rise"
                                                        : "year.promised.fall",
                                                review.numbers().plain(percent(part), 0)))))
                .orElse("");
    }

    /** "under 5 %", "about 85 %", "over 95 %": a chance is not known more exactly; empty where none is known, or left. */
    String chance() {
        return year.chance()
                .filter(chance -> !isLost())
                .map(chance -> {
                    BigDecimal percent = chance.movePointRight(2);
                    if (percent.compareTo(STEP) < 0) {
                        return review.words().say("chance.least", STEP);
                    }
                    if (percent.compareTo(WHOLE.subtract(STEP)) > 0) {
                        return review.words().say("chance.most", WHOLE.subtract(STEP));
                    }
                    BigDecimal steps = percent.divide(STEP, 0, RoundingMode.HALF_UP);
                    return review.words().say("chance.about", steps.multiply(STEP));
                })
                .orElse("");
    }

    /** What leads: ours, else the owner's forecast. */
    BigDecimal leading() {
        return year.leading().orElseThrow();
    }

    /** "24.4 M EUR". */
    String value(BigDecimal number) {
        return digits().inWords(number, scale().decimals());
    }

    /** "24.4", with its sign where it is a percentage: the unit stands with the name. */
    String inTable(BigDecimal number) {
        return digits().inTable(number, scale().decimals());
    }

    /** "41.9 to 46.4 %". */
    String inTable(BigDecimal low, BigDecimal high) {
        return digits().range(low, high, scale().decimals());
    }

    /** A part of the year that is in: as among all lines, where the year is printed in the unit of its months. */
    String soFar(BigDecimal number) {
        return digits().inTable(number, decimalsSoFar());
    }

    /** "−0.12": what rates did to the part of the year that is in. */
    String signedSoFar(BigDecimal number) {
        return review.numbers().signed(digits().scale().of(number), decimalsSoFar());
    }

    private int decimalsSoFar() {
        Scale months = review.digits(metric).scale();
        return months.power() == digits().scale().power()
                ? months.decimals()
                : digits().scale().decimals();
    }

    /** What leads, as it is printed on the page of the year; in the unit of its months, where these have a smaller one. */
    String besideMonths() {
        return review.digits(metric).inTable(leading(), decimalsBesideMonths());
    }

    /**
     * Digits of the year in the unit of its months: where they have the year's, as many as it has elsewhere; else those of the months
     * and as many more as keep it apart from its target.
     */
    int decimalsBesideMonths() {
        Scale months = review.digits(metric).scale();
        Scale ofYear = digits().scale();
        return months.power() == ofYear.power()
                ? scale().decimals()
                : months.decimals() + scale().decimals() - ofYear.decimals();
    }

    /** Which part of the figure that is: the owner's forecast, where there is no other. */
    String leadingPart() {
        return year.value().isPresent() ? "outlook" : "owner-forecast";
    }

    /** The same in a narrow column: a range does not end a line within. */
    String likelyInTable() {
        return year.range()
                .map(range -> review.words()
                        .say(
                                "year.likely",
                                span(scale().low(range.low80()), scale().high(range.high80()))
                                        .replace(" ", NumberText.NBSP)))
                .orElseGet(this::thumb);
    }

    /** "likely 23.9 to 24.9"; where there is only a rule of thumb, which; empty where ours is not known. */
    String likely() {
        return year.range()
                .map(range -> review.words()
                        .say("year.likely", span(scale().low(range.low80()), scale().high(range.high80()))))
                .orElseGet(this::thumb);
    }

    /** "25.3 M EUR", "95 to 105 %". */
    String target(boolean withUnit) {
        BigDecimal high = year.target().orElseThrow();
        String text = year.targetLow().map(low -> span(low, high)).orElseGet(() -> brief(high));
        String unit = digits().isPercent() ? digits().unit() : withUnit ? digits().unitOfName() : "";
        return unit.isEmpty() ? text : text + digits().space() + unit;
    }

    /** "25.3". */
    String brief(BigDecimal target) {
        return review.numbers().brief(digits().scale().of(target), scale().decimals());
    }

    /** The figures of the year as characters. */
    Digits digits() {
        return scale().digits();
    }

    private YearScale scale() {
        return new YearScale(this);
    }

    /** A year with another currency in it lands at the exchange rates of its plan, as its target stands. */
    private String atPlanRates(String value) {
        return new RateWords(review, metric).isConcerned() ? review.words().say("rates.year", value) : value;
    }

    /** What is known of the year so far; at the exchange rates of the plan, where another currency is in it. */
    Optional<BigDecimal> toDate() {
        return YearToDate.known(metric).flatMap(Judgement::judged);
    }

    /** Whether the owner expects what we hold for hardly possible. */
    boolean isOwnerOutside() {
        return year.owner()
                .flatMap(owner -> year.range()
                        .map(range -> owner.compareTo(range.low95()) < 0 || owner.compareTo(range.high95()) > 0))
                .orElse(false);
    }

    /** " (likely 23.9 to 24.9; the owner expects 24.5)"; whose it is, where only the owner's forecast is known. */
    private String beside() {
        if (year.value().isEmpty()) {
            return review.words().say("year.beside.owner-alone");
        }
        String beside = Stream.concat(
                        Stream.of(likely()),
                        year.owner().stream().map(owner -> review.words().say("year.expects", inTable(owner))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(review.words().say("list.semicolon")));
        return beside.isEmpty() ? "" : review.words().say("year.beside", beside);
    }

    private String target() {
        if (year.target().isEmpty()) {
            return review.words().say("year.no-target");
        }
        return likelihood()
                .map(word -> review.words()
                        .say("year.target", target(true), review.words().of("likelihood", word)))
                .orElseGet(() -> review.words().say("year.target.plain", target(true)));
    }

    private String thumb() {
        return year.value()
                .flatMap(ours -> metric.outlook())
                .map(outlook -> switch (outlook.method()) {
                    case PY_SHARE, PY_CHANGE -> review.words().say("year.thumb.last-year");
                    case RUN_RATE -> review.words().say("year.thumb.so-far");
                    default -> "";
                })
                .orElse("");
    }

    private String span(BigDecimal low, BigDecimal high) {
        return review.words()
                .say(
                        "range",
                        review.numbers().end(digits().scale().of(low), scale().decimals()),
                        review.numbers().end(digits().scale().of(high), scale().decimals()));
    }

    private Optional<BigDecimal> lastYear() {
        Period end = metric.calendar().period(metric.period().fiscalYear() - 1, FiscalCalendar.PERIODS_OF_YEAR);
        return metric.at(end, Basis.YTD).flatMap(Judgement::judged);
    }

    /** What is not all of it is not printed as 100 %. */
    private static BigDecimal percent(BigDecimal part) {
        return part.movePointRight(2).min(ALMOST_ALL);
    }
}
