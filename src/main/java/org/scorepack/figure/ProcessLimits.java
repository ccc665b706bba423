package org.scorepack.figure;

import java.util.Optional;
import org.scorepack.calendar.Period;

/**
 * The usual range of a metric: limits of its process chart at the reported period ({@code rules.md} 3.1).
 *
 * @param basis what is charted: the values, the gap to target, or the difference to last year
 * @param byRatio whether it was worked out on a log scale, as a card may ask for and values above zero allow
 * @param mean centre line, in the unit of what is charted; on a log scale the geometric mean
 * @param lower lower limit
 * @param upper upper limit
 * @param sigma mean moving range over 1.128; on a log scale in natural logarithms
 * @param from first period of the segment that the limits hold for
 * @param to last period charted
 * @param points how many values are in the segment
 * @param verdict what may be said
 * @param assurance whether the process will hit the target; empty without target or direction
 * @param hitShare expected share of months on target, 0 to 1; empty where assurance is
 * @param course what else the charted values say
 */
public record ProcessLimits(
        String department,
        String metric,
        ChartedAs basis,
        boolean byRatio,
        double mean,
        double lower,
        double upper,
        double sigma,
        Period from,
        Period to,
        int points,
        Verdict verdict,
        Optional<AssuranceKind> assurance,
        Optional<Double> hitShare,
        Course course) {

    /**
     * What the charted values of the segment say beside its limits: descriptions, no alarms ({@code rules.md} 3.5).
     *
     * @param slope how much they move from one period to the next (Sen), in the unit of what is charted; empty with fewer than
     *     12 values, a gap, or on a log scale
     * @param correlation how much a value resembles the one before, -1 to 1; empty with fewer than 12 values, a gap, or no
     *     variation
     * @param levelSince first period of another level, which a new usual range may begin with; empty where none is proposed
     */
    public record Course(Optional<Double> slope, Optional<Double> correlation, Optional<Period> levelSince) {

        /** Nothing is known. */
        public static final Course UNKNOWN = new Course(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is charted. */
    public enum ChartedAs {
        VALUE,
        VS_TARGET,
        YEAR_ON_YEAR
    }

    /** What may be said about a chart. */
    public enum Verdict {
        /** Limits and rules hold. */
        TESTED,
        /** 6 to 11 points: only a point outside the limits is flagged. */
        PROVISIONAL,
        /** Fewer than 6 points: too early to tell. */
        TOO_SHORT,
        /** All values are equal: no variation. */
        CONSTANT
    }
}
