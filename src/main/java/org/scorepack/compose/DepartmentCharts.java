package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;

/**
 * A metric that is put together from several departments, department by department on one scale. Amounts in other currencies stand in
 * the metric's own at the rates of each month, as the metric adds them up ({@code rules.md} 1.4).
 */
record DepartmentCharts(Review review, Reviewed metric) {

    private static final int MONTHS = 24;
    private static final int FEWEST = 2;
    private static final int MOST_NAMED = 3;

    /** Empty where fewer than two departments make the metric up. */
    Optional<Chart.Multiples> chart() {
        List<PackInput.Part> parts = review.input().below().parts().stream()
                .filter(part -> part.metric().equals(metric.metric().id()))
                .toList();
        if (parts.size() < FEWEST) {
            return Optional.empty();
        }
        List<Chart.Panel> panels = parts.stream().map(this::panel).toList();
        List<String> notes =
                parts.stream().flatMap(part -> withoutRate(part).stream()).toList();
        String unit = review.digits(metric).unitOfName();
        Optional<Chart.Axis> axis = axis(panels);
        return Optional.of(new Chart.Multiples(
                String.join("-", metric.department(), metric.metric().id(), "departments"),
                Stream.of(
                                Stream.of(review.words().say("alt.multiples", review.name(metric), said(panels))),
                                axis.stream().map(this::said),
                                notes.stream())
                        .flatMap(sentences -> sentences)
                        .collect(Collectors.joining(" ")),
                new Chart.Title(
                        review.text(review.input().department().name()),
                        unit.isEmpty()
                                ? review.name(metric)
                                : review.words().say("chart.what", review.name(metric), unit),
                        when(parts)),
                panels,
                axis,
                notes));
    }

    /** From zero where that is near. */
    private Optional<Chart.Axis> axis(List<Chart.Panel> panels) {
        List<Double> drawn = panels.stream()
                .flatMap(panel ->
                        Stream.concat(panel.values().stream().flatMap(Optional::stream), panel.target().stream()))
                .sorted()
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        double low = drawn.get(0);
        double high = drawn.get(drawn.size() - 1);
        double from = low >= 0 && low <= high / 2 ? 0 : low;
        return Optional.of(new Chart.Axis(from, printed(from), high, printed(high)));
    }

    private String printed(double value) {
        Digits digits = review.digits(metric);
        return digits.inTable(BigDecimal.valueOf(value), digits.scale().decimals());
    }

    private String said(Chart.Axis axis) {
        return review.words().say("alt.scale", axis.fromText(), axis.toText());
    }

    private String when(List<PackInput.Part> parts) {
        List<Period> months = metric.last(MONTHS);
        String when = review.words()
                .say(
                        "chart.when",
                        review.periods().label(months.get(0), true),
                        review.periods().label(metric.period(), true));
        boolean translated = parts.stream()
                .anyMatch(part ->
                        part.exchange().isPresent() || part.months().stream().anyMatch(this::isTranslated));
        return translated ? new RateWords(review, metric).ofEachMonth(when) : when;
    }

    private boolean isTranslated(Judgement month) {
        return month.atPlanRates().isPresent();
    }

    private String said(List<Chart.Panel> panels) {
        return panels.stream()
                .map(panel -> review.words().say("alt.panel", panel.name(), panel.text()))
                .collect(Collectors.joining(review.words().say("list.semicolon")));
    }

    private Chart.Panel panel(PackInput.Part part) {
        return new Chart.Panel(
                review.text(part.department().name()),
                metric.last(MONTHS).stream()
                        .map(month -> at(part, month)
                                .flatMap(judgement -> judgement.actual().number())
                                .map(BigDecimal::doubleValue))
                        .toList(),
                text(part),
                target(part).map(BigDecimal::doubleValue));
    }

    private String text(PackInput.Part part) {
        return part.exchange()
                .filter(exchange -> exchange.withoutRate().contains(metric.period()))
                .map(exchange -> review.words().say("multiples.no-rate", exchange.currency()))
                .or(() -> at(part, metric.period())
                        .map(review.digits(metric)::alone)
                        .map(Printed::text))
                .orElseGet(() -> review.words().say("absence.NO_DATA"));
    }

    /** At the rates that the values are at: a target that only stands at those of the plan is not drawn among them. */
    private Optional<BigDecimal> target(PackInput.Part part) {
        return part.exchange().isPresent()
                ? part.exchange().flatMap(PackInput.Exchange::target)
                : at(part, metric.period())
                        .filter(now -> now.atPlanRates().isEmpty())
                        .flatMap(Judgement::target);
    }

    /** "Britain: no exchange rate of GBP in Sep 2025, left empty."; empty where no month that is drawn lacks one. */
    private Optional<String> withoutRate(PackInput.Part part) {
        List<Period> drawn = metric.last(MONTHS);
        return part.exchange().flatMap(exchange -> {
            List<String> months = drawn.stream()
                    .filter(exchange.withoutRate()::contains)
                    .map(month -> review.periods().label(month, true))
                    .toList();
            String named = months.size() <= MOST_NAMED
                    ? String.join(review.words().say("list.comma"), months)
                    : review.words().say("multiples.months", months.size(), drawn.size());
            return Optional.of(review.words()
                            .say(
                                    "multiples.without-rate",
                                    review.text(part.department().name()),
                                    exchange.currency(),
                                    named))
                    .filter(note -> !months.isEmpty());
        });
    }

    private static Optional<Judgement> at(PackInput.Part part, Period month) {
        return part.months().stream()
                .filter(judgement -> judgement.id().period().equals(month))
                .findFirst();
    }
}
