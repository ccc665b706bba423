package org.scorepack.assess;

import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Metric;

/**
 * Whether a month can stand beside other months ({@code rules.md} 1.3): a sum that lacks a department or a week is smaller for that
 * alone. Means and ratios of those that are in can.
 */
public final class Wholeness {

    private Wholeness() {}

    /** Whether a month is known, and of what adds up all of it. */
    public static boolean isWhole(Metric metric, Reading month) {
        boolean adds = metric.overTime() == Aggregation.SUM || metric.overDepartments() == Aggregation.SUM;
        return month instanceof Reading.Present present
                && !(adds && present.quality().kind() == Quality.Kind.PARTIAL);
    }
}
