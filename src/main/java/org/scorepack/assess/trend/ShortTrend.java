package org.scorepack.assess.trend;

/**
 * What may be said of a history too short for a process chart: four months in a row that all rise or all fall ({@code rules.md}
 * 3.5). Three would be chance in every sixth case, four in every 24th.
 */
public final class ShortTrend {

    /** So many months in a row, none missing. */
    public static final int MONTHS = 4;

    private ShortTrend() {}

    /**
     * 1 where the last four rise, -1 where they fall, else 0.
     *
     * @param points one a month, in order; missing ones are {@code NaN}
     */
    public static int of(double[] points) {
        if (points.length < MONTHS) {
            return 0;
        }
        int direction = 0;
        for (int i = points.length - MONTHS + 1; i < points.length; i++) {
            double step = points[i] - points[i - 1];
            int sign = Double.isNaN(step) ? 0 : (int) Math.signum(step);
            if (sign == 0 || direction != 0 && sign != direction) {
                return 0;
            }
            direction = sign;
        }
        return direction;
    }
}
