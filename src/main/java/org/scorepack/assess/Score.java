package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.score.MetricScore;

/** The score of a value under the thresholds of its status, which it never contradicts ({@code rules.md} 2.2). */
public final class Score {

    private Score() {}

    /**
     * 0 to 100. Of a band the side counts that the value is worse on; a critical metric has no middle colour, so that it is all
     * or nothing.
     */
    public static BigDecimal of(BigDecimal value, Thresholds limits, boolean critical) {
        Optional<BigDecimal> low = limits.greenLow()
                .flatMap(goal -> (critical ? limits.greenLow() : limits.redLow())
                        .map(redFlag -> MetricScore.byGoal(value, goal, redFlag, true)));
        Optional<BigDecimal> high = limits.greenHigh()
                .flatMap(goal -> (critical ? limits.greenHigh() : limits.redHigh())
                        .map(redFlag -> MetricScore.byGoal(value, goal, redFlag, false)));
        return Stream.of(low, high)
                .flatMap(Optional::stream)
                .min(BigDecimal::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("Thresholds without a limit judge nothing"));
    }
}
