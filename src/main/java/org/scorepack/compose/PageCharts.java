package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorepack.scorecard.Unit;

/**
 * The charts of a page: those of one unit have one scale, so that a length means the same in each (IBCS).
 * One that would be flat on it is drawn on a larger scale with others of its size, and says so.
 *
 * @param place where they stand, as in {@link Charts}
 */
record PageCharts(Review review, String place) {

    /** What would be less than a quarter as tall as it could be is flat. */
    private static final double FLAT = 0.25;

    /** Nobody compares the height of charts that are so many times apart: how many says nothing. */
    private static final int BEYOND_COMPARISON = 100;

    private record Drawn(int at, Reviewed metric, Chart chart) {

        double need() {
            return chart instanceof Chart.Scaled scaled ? ChartNeed.of(scaled) : 0;
        }
    }

    /** A chart for each, in their order. */
    List<Chart> of(List<Reviewed> metrics) {
        List<Chart> charts = new ArrayList<>();
        Map<Unit, List<Drawn>> byUnit = new LinkedHashMap<>();
        for (Reviewed metric : metrics) {
            Drawn drawn = new Drawn(charts.size(), metric, new Charts(review, metric, place).best());
            charts.add(drawn.chart());
            Unit unit = metric.metric().unit();
            // Bare numbers have no unit in common.
            if (drawn.chart() instanceof Chart.Scaled && !unit.symbol().isEmpty()) {
                byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(drawn);
            }
        }
        byUnit.values().stream().filter(alike -> alike.size() > 1).forEach(alike -> share(alike, charts));
        return charts;
    }

    /** From the tallest down: each takes those along that are not flat beside it. */
    private void share(List<Drawn> alike, List<Chart> charts) {
        List<Drawn> left = new ArrayList<>(alike);
        left.sort(Comparator.comparingDouble(Drawn::need).reversed());
        Drawn tallest = left.get(0);
        while (!left.isEmpty()) {
            double span = left.get(0).need();
            List<Drawn> together = left.stream()
                    .filter(drawn -> drawn.need() >= span * FLAT || span == tallest.need() && drawn.need() == 0)
                    .toList();
            together.forEach(drawn -> charts.set(drawn.at(), onScale(drawn, span, tallest)));
            left.removeAll(together);
        }
    }

    private Chart onScale(Drawn drawn, double span, Drawn tallest) {
        if (span == 0 || !(drawn.chart() instanceof Chart.Scaled scaled)) {
            return drawn.chart();
        }
        return scaled.onScale(span, span == tallest.need() ? List.of() : List.of(larger(span, tallest)));
    }

    private String larger(double span, Drawn tallest) {
        long times = Math.round(tallest.need() / span);
        String other = review.name(tallest.metric());
        return times < BEYOND_COMPARISON
                ? review.words().say("chart.scale.larger", review.numbers().plain(BigDecimal.valueOf(times), 0), other)
                : review.words().say("chart.scale.own", other);
    }
}
