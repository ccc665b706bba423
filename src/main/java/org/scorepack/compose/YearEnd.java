package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.Likelihood;
import org.scorepack.assess.PromisedChange;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.scorecard.Direction;

/**
 * Where a metric's year is heading, in words ({@code pages.md} 2): "Heading for 24.4 M EUR (likely 23.9 to 24.9). Target 25.3 M
 * EUR: nearly out of reach." One prefix and one precision for all figures of the year.
 *
 * @param year with a value to lead: the owner's, else ours
 */
record YearEnd(Review review, Reviewed metric, Expected year) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST_ALL = BigDecimal.valueOf(99);
    private static final BigDecimal STEP = BigDecimal.valueOf(5);
    private static final int EXTRA_DECIMALS = 2;

    /** Empty where the year is over, or nothing can be said of it. */
    static Optional<YearEnd> of(Review review, Reviewed metric) {
        return metric.outlook()
                .flatMap(Outlook::thisYear)
                .filter(year -> year.leading().isPresent())
                .map(year -> new YearEnd(review, metric, year));
    }

    Optional<Likelihood> likelihood() {
        return year.chance().map(Likelihood::of);
    }

    /** "European exports: heading for 24.4 M EUR (likely 23.9 to 24.9). Target 25.3 M EUR: nearly out of reach." */
    String line() {
        return review.words()
                        .say(
                                "year.line",
                                review.name(metric),
                                atPlanRates(digits().afterName(leading(), decimals())),
                                beside())
                + target();
    }

    /** "Year end: heading for 24.4 M EUR; target 25.3: nearly out of reach."; empty where the chance is not known. */
    String clause() {
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
     * "73 % of the promised rise", taken from what is printed; empty where the year is not short of its target, or last year is
     * not known.
     */
    String promised() {
        return year.target()
                .filter(this::isShort)
                .flatMap(target -> lastYear()
                        .flatMap(before -> PromisedChange.reached(printed(before), printed(leading()), printed(target))
                                .map(part -> review.words()
                                        .say(
                                                target.compareTo(before) > 0
                                                        ? "year.promised.rise"
                                                        : "year.promised.fall",
                                                review.numbers().plain(percent(part), 0)))))
                .orElse("");
    }

    /** "under 5 %", "about 85 %", "over 95 %": a chance is not known more exactly. */
    String chance() {
        return year.chance()
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

    /** What leads: the owner's forecast, else ours. */
    BigDecimal leading() {
        return year.leading().orElseThrow();
    }

    /** "24.4 M EUR". */
    String value(BigDecimal number) {
        return digits().inWords(number, decimals());
    }

    /** "24.4", with its sign where it is a percentage: the unit stands with the name. */
    String inTable(BigDecimal number) {
        return digits().inTable(number, decimals());
    }

    /** "41.9 to 46.4 %". */
    String inTable(BigDecimal low, BigDecimal high) {
        return digits().range(low, high, decimals());
    }

    /** "−0.1", on the scale of the year. */
    String signed(BigDecimal number) {
        return review.numbers().signed(digits().scale().of(number), decimals());
    }

    /** What leads, as the months of its line are printed. */
    String besideMonths() {
        Digits months = review.digits(metric);
        return months.inTable(leading(), months.scale().decimals());
    }

    /** Which part of the figure that is: the owner's forecast, where there is one. */
    String leadingPart() {
        return year.owner().isPresent() ? "owner-forecast" : "outlook";
    }

    /** "likely 23.9 to 24.9"; where there is only a rule of thumb, which; empty where ours is not known. */
    String likely() {
        return year.range()
                .map(range -> review.words().say("year.likely", span(range.low80(), range.high80())))
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
        return review.numbers().brief(digits().scale().of(target), decimals());
    }

    /** The figures of the year have a scale of their own: it is twelve months long. */
    Digits digits() {
        List<BigDecimal> together = Stream.of(
                        year.value(), year.owner(), year.target(), year.range().map(Expected.Range::high80), toDate())
                .flatMap(Optional::stream)
                .toList();
        return new Digits(
                metric,
                review,
                Scale.of(
                        together, metric.metric().unit().kind(), metric.metric().decimals()));
    }

    /** A year with another currency in it lands at the exchange rates of its plan, as its target stands. */
    private String atPlanRates(String value) {
        return new RateWords(review, metric).isConcerned() ? review.words().say("rates.year", value) : value;
    }

    /** What is known of the year so far; at the exchange rates of the plan, where another currency is in it. */
    Optional<BigDecimal> toDate() {
        return metric.at(metric.period(), Basis.YTD).flatMap(Judgement::judged);
    }

    /** Whether the owner expects what we hold for hardly possible. */
    boolean isOwnerOutside() {
        return year.owner()
                .flatMap(owner -> year.range()
                        .map(range -> owner.compareTo(range.low95()) < 0 || owner.compareTo(range.high95()) > 0))
                .orElse(false);
    }

    /** " (likely 23.9 to 24.9)"; where the owner's forecast leads, ours stands here. */
    private String beside() {
        String likely = likely();
        if (year.owner().isPresent()) {
            return year.value()
                    .map(ours -> review.words().say("year.beside.owner", inTable(ours), likely))
                    .orElseGet(() -> review.words().say("year.beside.owner-alone"));
        }
        return likely.isEmpty() ? "" : review.words().say("year.beside", likely);
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
                        review.numbers().end(digits().scale().of(low), decimals()),
                        review.numbers().end(digits().scale().of(high), decimals()));
    }

    /** More where a year that will hardly meet its target would look as if it did ({@code rules.md} 1.2). */
    private int decimals() {
        int decimals = digits().scale().decimals();
        boolean doubted = likelihood()
                .map(word -> word.compareTo(Likelihood.EITHER_WAY) > 0)
                .orElse(true);
        if (doubted && year.target().filter(this::isShort).isPresent()) {
            BigDecimal target = year.target().orElseThrow();
            int most = decimals + EXTRA_DECIMALS;
            while (decimals < most && rounded(target, decimals).compareTo(rounded(leading(), decimals)) == 0) {
                decimals++;
            }
        }
        return decimals;
    }

    private boolean isShort(BigDecimal target) {
        int gap = leading().compareTo(target);
        return metric.metric().better() == Direction.HIGHER
                ? gap < 0
                : metric.metric().better() == Direction.LOWER && gap > 0;
    }

    private Optional<BigDecimal> lastYear() {
        Period end = metric.calendar().period(metric.period().fiscalYear() - 1, FiscalCalendar.PERIODS_OF_YEAR);
        return metric.at(end, Basis.YTD).flatMap(Judgement::judged);
    }

    /** What is not all of it is not printed as 100 %. */
    private static BigDecimal percent(BigDecimal part) {
        return part.movePointRight(2).min(ALMOST_ALL);
    }

    private BigDecimal printed(BigDecimal value) {
        return rounded(value, decimals());
    }

    private BigDecimal rounded(BigDecimal value, int decimals) {
        return digits().scale().of(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
