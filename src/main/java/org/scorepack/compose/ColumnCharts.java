package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;

/** Actual against target by month, for a metric that has no usual range yet: 13 months with last year. */
record ColumnCharts(Review review, Reviewed metric, String id, Chart.Title title, String alt) {

    static final int MONTHS = 13;

    Chart.Columns chart() {
        List<Chart.Column> columns = new ArrayList<>();
        for (Period month : metric.last(MONTHS)) {
            columns.add(column(month, columns.isEmpty()));
        }
        return new Chart.Columns(id, alt, title, columns);
    }

    private Chart.Column column(Period month, boolean first) {
        Optional<Judgement> judgement = metric.judged(month);
        Digits digits = review.digits(metric);
        Optional<Gap> gap = judgement.flatMap(Judgement::gap);
        Optional<RelativeGap> relative = judgement.map(found -> new RelativeGap(review, digits, found));
        return new Chart.Column(
                review.periods().label(month, first),
                judgement.flatMap(Judgement::judged).map(BigDecimal::doubleValue),
                judgement
                        .filter(found -> found.judged().isPresent())
                        .map(found -> digits.judged(found).text())
                        .orElse(""),
                judgement.flatMap(Judgement::target).map(BigDecimal::doubleValue),
                judgement.flatMap(Judgement::judgedLastYear).map(BigDecimal::doubleValue),
                gap.map(Gap::absolute).map(BigDecimal::doubleValue),
                judgement
                        .filter(found -> gap.isPresent())
                        .map(found -> digits.gap(found).text())
                        .orElse(""),
                relative.flatMap(RelativeGap::percent).map(BigDecimal::doubleValue),
                relative.map(RelativeGap::text).orElse(""),
                gap.flatMap(Gap::favour)
                        .map(favour -> favour == Gap.Favour.ADVERSE)
                        .orElse(false));
    }
}
