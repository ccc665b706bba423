package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.score.ScoreRollUp;
import org.scorepack.assess.score.ScoreRollUp.Child;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.testing.Cases;

class RollupCasesTest {

    private static final int DIGITS = 10;

    @Test
    void scores_put_together_with_their_guards() {
        Cases.of("cases/rollup.csv").each(row -> {
            List<Child> children = Arrays.stream(row.text("children_score:weight(!critical)(-missing)(?not_due)")
                            .split(";"))
                    .map(RollupCasesTest::child)
                    .toList();
            ScoreRollUp found = ScoreRollUp.of(children, ScorePolicy.GUARDED);
            row.sameNumber("exp_score_10dp", found.score(), DIGITS);
            row.sameNumber("exp_coverage", found.coverage(), DIGITS);
            row.same("exp_status_guarded", found.status());
            row.same("exp_flags", found.flags().stream().map(Enum::name).collect(Collectors.joining("+")));
            Status worst = ScoreRollUp.of(children, ScorePolicy.WORST_OF).status();
            row.same("exp_status_worst_of", worst == Status.NOT_DUE ? Status.NO_DATA : worst);
        });
    }

    /** {@code 90:3}, {@code -:1!}, {@code ?:5}. */
    static Child child(String text) {
        String[] parts = text.split(":");
        boolean critical = parts[1].endsWith("!");
        BigDecimal weight = new BigDecimal(parts[1].replace("!", ""));
        return switch (parts[0]) {
            case "-" -> Child.missing(weight, critical);
            case "?" -> Child.notDue(weight, critical);
            default -> Child.scored(new BigDecimal(parts[0]), weight, critical);
        };
    }
}
