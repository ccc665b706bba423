package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.score.MetricScore;
import org.scorepack.testing.Cases;

class ScoreCasesTest {

    private static final int DIGITS = 10;

    @Test
    void scores_and_their_colours() {
        Cases.of("cases/score.csv").each(row -> {
            BigDecimal score = score(row);
            row.sameNumber("exp_score_10dp", Optional.of(score), DIGITS);
            if (row.text("method").equals("GOAL_RED_FLAG")) {
                row.same("exp_status", MetricScore.colour(score));
            }
        });
    }

    private static BigDecimal score(Cases.Row row) {
        BigDecimal value = row.number("value").orElseThrow();
        boolean higher = row.text("direction").equals("HIGHER");
        return switch (row.text("method")) {
            case "GOAL_RED_FLAG" ->
                MetricScore.byGoal(
                        value,
                        row.number("goal_or_target").orElseThrow(),
                        row.number("red_or_baseline").orElseThrow(),
                        higher);
            case "MIN_MAX" ->
                MetricScore.byProgress(
                        value,
                        row.number(higher ? "min" : "max").orElseThrow(),
                        row.number(higher ? "max" : "min").orElseThrow());
            case "PROGRESS" ->
                MetricScore.byProgress(
                        value,
                        row.number("red_or_baseline").orElseThrow(),
                        row.number("goal_or_target").orElseThrow());
            default -> throw new IllegalArgumentException("No method " + row.text("method"));
        };
    }
}
