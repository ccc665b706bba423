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
        if (metric.metric().overTime() != Aggregation.SUM
                || !BridgeCharts.SIDED.contains(metric.metric().better())
                || year.isEmpty()
                || months.size() < FEWEST) {
            return Optional.empty();
        }
        List<BridgeCharts.Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Judgement month : months) {
            Optional<BigDecimal> gap = month.gap().map(Gap::absolute);
            if (gap.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(gap.get());
            parts.add(new BridgeCharts.Part(review.periods().label(month.id().period(), parts.isEmpty()), gap.get()));
        }
        return sum.compareTo(year.get().gap().orElseThrow().absolute()) == 0
                ? Optional.of(new BridgeCharts(review, metric, year.get(), "months").of(parts, true))
                : Optional.empty();
    }

    /** The months of the fiscal year so far that have a judgement; none where one lacks it. */
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
