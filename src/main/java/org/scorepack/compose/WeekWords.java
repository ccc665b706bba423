package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.assess.WeekAverage;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.Judgement;

/** A flow by the week, beside its value: periods of four and of five weeks cannot be compared as they stand ({@code rules.md} 1.5). */
record WeekWords(Review review, Reviewed metric) {

    /** "71.1 thousand EUR (17.8 a week)"; the value alone where nobody asks for weeks. */
    String beside(Judgement judgement, String value) {
        return average(judgement)
                .map(week -> review.words().say("week.beside", value, text(week)))
                .orElse(value);
    }

    /** "17.8 a week in 4 weeks; P3: 17.2 in 5"; empty where nobody asks for weeks. */
    String note(Judgement judgement) {
        return average(judgement)
                .map(week -> {
                    String now = review.words().say("week.average", text(week), week.weeks());
                    return before(judgement)
                            .flatMap(earlier -> average(earlier)
                                    .map(then -> review.words()
                                            .say(
                                                    "week.average.before",
                                                    now,
                                                    review.periods()
                                                            .stretch(
                                                                    earlier.id().period(),
                                                                    metric.metric()
                                                                            .frequency(),
                                                                    review.period()),
                                                    text(then),
                                                    then.weeks())))
                            .orElse(now);
                })
                .orElse("");
    }

    /** In a table, at the precision of the metric. */
    Optional<Printed> cell(Judgement judgement) {
        return average(judgement).map(week -> Printed.text(text(week)));
    }

    /** Empty where nobody asks for weeks. */
    Optional<WeekAverage> average(Judgement judgement) {
        return WeekAverage.of(calendar(), metric.metric(), judgement);
    }

    /** On the scale of the value with one digit more: it is a fourth or a fifth of it. */
    private String text(WeekAverage week) {
        Digits digits = review.digits(metric);
        return digits.inTable(week.value(), digits.scale().decimals() + 1);
    }

    private Optional<Judgement> before(Judgement judgement) {
        int step = metric.metric().frequency() == Frequency.QUARTER ? FiscalCalendar.PERIODS_OF_QUARTER : 1;
        return metric.at(
                calendar().shift(judgement.id().period(), -step), judgement.id().basis());
    }

    private FiscalCalendar calendar() {
        return metric.calendar();
    }
}
