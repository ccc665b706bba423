package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;

/** A metric that is put together from several departments, department by department on one scale. */
record DepartmentCharts(Review review, Reviewed metric) {

    private static final int MONTHS = 24;
    private static final int FEWEST = 2;

    /** Empty where fewer than two departments make the metric up. */
    Optional<Chart.Multiples> chart() {
        List<PackInput.Part> parts = review.input().below().parts().stream()
                .filter(part -> part.metric().equals(metric.metric().id()))
                .toList();
        if (parts.size() < FEWEST) {
            return Optional.empty();
        }
        List<Chart.Panel> panels = parts.stream().map(this::panel).toList();
        List<Period> months = metric.last(MONTHS);
        String unit = review.digits(metric).unitOfName();
        return Optional.of(new Chart.Multiples(
                String.join("-", metric.department(), metric.metric().id(), "departments"),
                review.words().say("alt.multiples", review.name(metric), said(panels)),
                new Chart.Title(
                        review.text(review.input().department().name()),
                        unit.isEmpty()
                                ? review.name(metric)
                                : review.words().say("chart.what", review.name(metric), unit),
                        review.words()
                                .say(
                                        "chart.when",
                                        review.periods().label(months.get(0), true),
                                        review.periods().label(metric.period(), true))),
                panels));
    }

    private String said(List<Chart.Panel> panels) {
        return panels.stream()
                .map(panel -> review.words().say("alt.panel", panel.name(), panel.text()))
                .collect(Collectors.joining(review.words().say("list.semicolon")));
    }

    private Chart.Panel panel(PackInput.Part part) {
        Optional<Judgement> now = at(part, metric.period());
        return new Chart.Panel(
                review.text(part.department().name()),
                metric.last(MONTHS).stream()
                        .map(month -> at(part, month).flatMap(Judgement::judged).map(BigDecimal::doubleValue))
                        .toList(),
                now.map(review.digits(metric)::alone)
                        .map(Printed::text)
                        .orElseGet(() -> review.words().say("absence.NO_DATA")),
                now.flatMap(Judgement::target).map(BigDecimal::doubleValue));
    }

    private static Optional<Judgement> at(PackInput.Part part, Period month) {
        return part.months().stream()
                .filter(judgement -> judgement.id().period().equals(month))
                .findFirst();
    }
}
