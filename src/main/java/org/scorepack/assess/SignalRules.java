package org.scorepack.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.figure.Signal.Rule;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/**
 * Which points of a process chart are flagged, and by which rule ({@code rules.md} 3.2 and 3.3).
 *
 * <p>MDC is NHSRplotthedots 0.2.2 point for point (Making Data Count); BSC8 is the same with a run of 8; WECO are the four
 * rules of Western Electric; R1 is the limits alone. Where several rules fire, the first of the list stands.
 */
public final class SignalRules {

    static final int RUN = 8;
    private static final int RUN_OF_MDC = 7;
    private static final int TREND = 7;

    private static final Pattern OUTSIDE = new Pattern(Rule.OUTSIDE, ChartPoints::outside);
    private static final Pattern TREND_OF_7 = new Pattern(Rule.TREND, points -> points.trend(TREND));
    private static final Pattern NEAR_LIMIT = new Pattern(Rule.TWO_OF_THREE, ChartPoints::twoOfThreeNearLimit);
    private static final Pattern TWO_BEYOND_2_SIGMA = new Pattern(Rule.TWO_OF_THREE, points -> points.zone(2, 3, 2));
    private static final Pattern FOUR_BEYOND_1_SIGMA = new Pattern(Rule.FOUR_OF_FIVE, points -> points.zone(4, 5, 1));
    private static final Pattern RUN_OF_8 = new Pattern(Rule.RUN, points -> points.run(RUN));
    private static final Pattern RUN_OF_7 = new Pattern(Rule.RUN, points -> points.run(RUN_OF_MDC));

    private SignalRules() {}

    /**
     * A point that a rule flags.
     *
     * @param up whether it went up; good or bad is said elsewhere
     */
    public record Flag(Rule rule, boolean up) {}

    private record Pattern(Rule rule, Function<ChartPoints, int[]> marks) {}

    /** In order of precedence. */
    private static List<Pattern> of(RuleSet rules) {
        return switch (rules) {
            case BSC8 -> List.of(OUTSIDE, TREND_OF_7, NEAR_LIMIT, RUN_OF_8);
            case MDC -> List.of(OUTSIDE, TREND_OF_7, NEAR_LIMIT, RUN_OF_7);
            case WECO -> List.of(OUTSIDE, TWO_BEYOND_2_SIGMA, FOUR_BEYOND_1_SIGMA, RUN_OF_8);
            case R1 -> List.of(OUTSIDE);
        };
    }

    /** One answer for each point of a segment; missing points ({@code NaN}) are never flagged. */
    public static List<Optional<Flag>> flags(double[] segment, XmrChart chart, RuleSet rules) {
        ChartPoints points = new ChartPoints(segment, chart);
        List<Optional<Flag>> flags = new ArrayList<>();
        for (int i = 0; i < segment.length; i++) {
            flags.add(Optional.empty());
        }
        for (Pattern pattern : of(rules)) {
            int[] marks = pattern.marks().apply(points);
            for (int i = 0; i < marks.length; i++) {
                if (marks[i] != 0 && flags.get(i).isEmpty()) {
                    flags.set(i, Optional.of(new Flag(pattern.rule(), marks[i] > 0)));
                }
            }
        }
        return flags;
    }
}
