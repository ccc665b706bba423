package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;

/** From the target of the year so far to what it came to, month by month: of a metric whose months add up. */
record Bridges(Review review, Reviewed metric) {

    private static final int FEWEST = 3;

    /** Empty where months do not add up, a month or a target is missing, or the year is young. */
    Optional<Chart.Bridge> chart() {
        Optional<Judgement> year = metric.at(metric.period(), Basis.YTD)
                .filter(found -> found.gap().isPresent() && found.judged().isPresent());
        List<Judgement> months = months();
        if (metric.metric().overTime() != Aggregation.SUM || year.isEmpty() || months.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal sum = months.stream()
                .flatMap(month -> month.gap().map(Gap::absolute).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean adds = sum.compareTo(year.get().gap().orElseThrow().absolute()) == 0
                && months.stream().allMatch(month -> month.gap().isPresent());
        return adds ? Optional.of(chart(year.get(), months)) : Optional.empty();
    }

    private Chart.Bridge chart(Judgement year, List<Judgement> months) {
        Digits digits = review.digits(metric);
        int decimals = digits.scale().decimals();
        List<Chart.Step> steps = new ArrayList<>();
        for (Judgement month : months) {
            Gap gap = month.gap().orElseThrow();
            steps.add(new Chart.Step(
                    review.periods().label(month.id().period(), steps.isEmpty()),
                    gap.absolute().doubleValue(),
                    review.numbers().signed(digits.scale().of(gap.absolute()), decimals),
                    gap.favour().equals(Optional.of(Gap.Favour.ADVERSE))));
        }
        String unit = digits.unitOfName();
        return new Chart.Bridge(
                String.join("-", metric.department(), metric.metric().id(), "bridge"),
                alt(year, digits),
                new Chart.Title(
                        review.text(review.input().department().name()),
                        unit.isEmpty()
                                ? review.name(metric)
                                : review.words().say("chart.what", review.name(metric), unit),
                        review.words().say("chart.bridge.when")),
                new Chart.Total(
                        review.words().say("column.target"),
                        year.target().orElseThrow().doubleValue(),
                        digits.target(year).text()),
                steps,
                new Chart.Total(
                        review.words().say("column.actual"),
                        year.judged().orElseThrow().doubleValue(),
                        digits.actual(year).text()));
    }

    private String alt(Judgement year, Digits digits) {
        return review.words()
                .say(
                        "alt.bridge",
                        review.name(metric),
                        digits.target(year).text(),
                        digits.actual(year).text(),
                        digits.gap(year).text());
    }

    /** The months of the fiscal year so far that have a judgement. */
    private List<Judgement> months() {
        List<Judgement> found = new ArrayList<>();
        Period month = metric.period();
        while (month.fiscalYear() == metric.period().fiscalYear()) {
            Optional<Judgement> judgement = metric.at(month, Basis.MONTH);
            if (judgement.isEmpty()) {
                return List.of();
            }
            found.add(0, judgement.get());
            month = metric.calendar().shift(month, -1);
        }
        return found;
    }
}
