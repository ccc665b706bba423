package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.testing.Cases;

class RagCasesTest {

    @Test
    void every_status_is_as_expected() {
        Cases.of("cases/rag.csv").each(row -> {
            Direction better = Direction.valueOf(row.text("direction"));
            Optional<Thresholds> thresholds = thresholds(row, better);
            Reading actual = row.number("actual")
                    .map(Reading::of)
                    .orElseGet(
                            () -> Reading.absent(row.text("due").equals("true") ? Absence.NO_DATA : Absence.NOT_DUE));
            row.same("exp_status", StatusRule.of(actual, better, thresholds, false));
            if (row.has("exp_green_threshold")) {
                Thresholds limits = thresholds.orElseThrow();
                row.sameNumber("exp_green_threshold", limits.greenLow().or(limits::greenHigh), 10);
                row.sameNumber("exp_red_threshold", limits.redLow().or(limits::redHigh), 10);
            }
        });
    }

    private static Optional<Thresholds> thresholds(Cases.Row row, Direction better) {
        List<Optional<BigDecimal>> band = row.series("band_rl_gl_gh_rh");
        if (!band.isEmpty()) {
            return Optional.of(Thresholds.band(
                    band.get(0).orElseThrow(),
                    band.get(1).orElseThrow(),
                    band.get(2).orElseThrow(),
                    band.get(3).orElseThrow()));
        }
        return row.number("target").map(target -> {
            Tolerance.Mode mode = row.text("tol_mode").equals("PCT") ? Tolerance.Mode.PERCENT : Tolerance.Mode.ABSOLUTE;
            Tolerance tolerance = new Tolerance(
                    new Tolerance.Margin(row.number("green_tol").orElse(BigDecimal.ZERO), mode),
                    new Tolerance.Margin(row.number("red_tol").orElse(BigDecimal.ZERO), mode));
            return Thresholds.of(better, target, Optional.empty(), tolerance);
        });
    }
}
