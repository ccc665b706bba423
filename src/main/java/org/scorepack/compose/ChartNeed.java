package org.scorepack.compose;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What the height of a chart, without the names of its months, has to stand for, so that its values just fit. */
final class ChartNeed {

    private static final int MOST_MARKS = 6;

    private ChartNeed() {}

    /** 0 where all values are alike. */
    static double of(Chart.Scaled chart) {
        return chart instanceof Chart.Process process ? of(process) : of((Chart.Columns) chart);
    }

    /** Each mark may need a line of words of its own. */
    private static double of(Chart.Process chart) {
        double words = ChartRoom.MARK * Math.min(MOST_MARKS, chart.marks().size());
        return span(values(chart.points().stream().flatMap(Chart.Point::drawn))) * (1 + ChartRoom.AIR) / (1 - words);
    }

    /** From zero, with air at both ends, below the gaps. */
    private static double of(Chart.Columns chart) {
        Stream<Double> drawn = chart.points().stream()
                .flatMap(point -> Stream.of(point.actual(), point.target(), point.lastYear()))
                .flatMap(Optional::stream);
        boolean gaps = chart.points().stream().anyMatch(point -> point.gap().isPresent());
        boolean pins =
                chart.points().stream().anyMatch(point -> point.relative().isPresent());
        double above = pins ? ChartRoom.PINS : gaps ? ChartRoom.GAPS : 0;
        return span(values(Stream.concat(Stream.of(0.0), drawn))) * (1 + 2 * ChartRoom.AIR) / (1 - above);
    }

    private static double span(double[] values) {
        return DoubleStream.of(values).max().orElse(0)
                - DoubleStream.of(values).min().orElse(0);
    }

    private static double[] values(Stream<Double> some) {
        return some.mapToDouble(value -> value).toArray();
    }
}
