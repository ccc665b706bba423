package org.scorepack.assess;

import java.util.stream.IntStream;

/**
 * The points of one segment against its limits, and the patterns that rules look for ({@code rules.md} 3.2).
 *
 * <p>Every pattern answers with one mark for each point of the segment: 1 up, -1 down, 0 not part of it. Missing points are
 * passed over, but for trends, which they break. Limits and patterns never cross from one segment into another.
 */
final class ChartPoints {

    private static final double ONE_SIGMA_OF_LIMIT = 1.0 / 3;

    private final XmrChart chart;
    private final int length;
    /** Where the points that are there stand in the segment. */
    private final int[] place;

    private final double[] value;
    private final int[] side;

    ChartPoints(double[] segment, XmrChart chart) {
        this.chart = chart;
        length = segment.length;
        place = IntStream.range(0, segment.length)
                .filter(i -> !Double.isNaN(segment[i]))
                .toArray();
        value = IntStream.of(place).mapToDouble(i -> segment[i]).toArray();
        side = IntStream.range(0, value.length)
                .map(i -> (int) Math.signum(value[i] - chart.mean()))
                .toArray();
    }

    /** Strictly outside the limits. */
    int[] outside() {
        return marks(i -> isOutside(i) ? side[i] : 0);
    }

    /** So many points in a row strictly on one side of the mean; a point on the mean breaks it. */
    int[] run(int points) {
        boolean[] part = new boolean[value.length];
        for (int end = points - 1; end < value.length; end++) {
            int last = end;
            if (side[last] != 0 && window(end, points).allMatch(i -> side[i] == side[last])) {
                window(end, points).forEach(i -> part[i] = true);
            }
        }
        return marks(i -> part[i] ? side[i] : 0);
    }

    /** So many points that strictly rise, or fall; the direction is that of the slope. */
    int[] trend(int points) {
        boolean[] part = new boolean[value.length];
        for (int end = points - 1; end < value.length; end++) {
            int slope = slope(end);
            if (slope != 0 && window(end, points).skip(1).allMatch(i -> slope(i) == slope)) {
                window(end, points).forEach(i -> part[i] = true);
            }
        }
        return marks(i -> {
            boolean goesOn = i + 1 < value.length && part[i + 1] && slope(i + 1) != 0;
            return !part[i] ? 0 : goesOn ? slope(i + 1) : slope(i);
        });
    }

    /** Two of three points on one side that lie between two thirds of the way and the limit. */
    int[] twoOfThreeNearLimit() {
        boolean[] part = new boolean[value.length];
        for (int end = 2; end < value.length; end++) {
            boolean oneSide = Math.abs(window(end, 3).map(i -> side[i]).sum()) == 3;
            if (oneSide && window(end, 3).filter(this::isNearLimit).count() >= 2) {
                window(end, 3).filter(this::isNearLimit).forEach(i -> part[i] = true);
            }
        }
        return marks(i -> part[i] ? side[i] : 0);
    }

    /**
     * So many of a window further than so many thirds of the way to one limit, wherever the others are; at the start the window
     * is as long as there are points.
     */
    int[] zone(int needed, int of, int thirds) {
        int[] part = new int[value.length];
        for (int end = needed - 1; end < value.length; end++) {
            for (int way : new int[] {1, -1}) {
                int[] beyond = window(end, Math.min(of, end + 1))
                        .filter(i -> side[i] == way && isBeyond(i, thirds))
                        .toArray();
                if (beyond.length >= needed) {
                    IntStream.of(beyond).forEach(i -> part[i] = way);
                }
            }
        }
        return marks(i -> part[i]);
    }

    private static IntStream window(int end, int points) {
        return IntStream.rangeClosed(end - points + 1, end);
    }

    private boolean isOutside(int i) {
        return value[i] > chart.upper() || value[i] < chart.lower();
    }

    private boolean isNearLimit(int i) {
        double near = chart.nearLimit();
        return !isOutside(i) && (value[i] < chart.mean() - near || value[i] > chart.mean() + near);
    }

    private boolean isBeyond(int i, int thirds) {
        double distance = thirds * ONE_SIGMA_OF_LIMIT * XmrChart.LIMIT * chart.movingRange();
        return Math.abs(value[i] - chart.mean()) > distance;
    }

    /** 1 where the point is higher than its neighbour before, -1 where lower, 0 where equal or the neighbour is missing. */
    private int slope(int i) {
        return i == 0 || place[i - 1] != place[i] - 1 ? 0 : (int) Math.signum(value[i] - value[i - 1]);
    }

    private int[] marks(java.util.function.IntUnaryOperator mark) {
        int[] marks = new int[length];
        for (int i = 0; i < place.length; i++) {
            marks[place[i]] = mark.applyAsInt(i);
        }
        return marks;
    }
}
