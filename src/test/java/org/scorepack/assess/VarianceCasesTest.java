package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Gap;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Cases;

class VarianceCasesTest {

    private static final Set<String> NOTHING_TO_COMPARE = Set.of("NO_ACTUAL", "NO_BASE");

    @Test
    void every_gap_is_as_expected() {
        Cases.of("cases/variance.csv").each(row -> {
            Optional<Gap> gap = gap(row);
            row.sameNumber("exp_abs", gap.map(Gap::absolute), 10);
            row.sameNumber("exp_pct_10dp", gap.flatMap(Gap::percent), 10);
            row.same("exp_fav", gap.flatMap(Gap::favour).map(Gap.Favour::code).orElse("NA"));
            if (gap.isPresent() || !NOTHING_TO_COMPARE.contains(row.text("exp_reason"))) {
                Gap.Reason reason = gap.orElseThrow().reason();
                row.same("exp_reason", reason == Gap.Reason.NONE ? "" : reason);
            }
        });
    }

    private static Optional<Gap> gap(Cases.Row row) {
        Unit unit = new Unit(row.text("kind").equals("PCT") ? Unit.Kind.PERCENT : Unit.Kind.NUMBER, "");
        Direction better = Direction.valueOf(row.text("direction"));
        Optional<BigDecimal> actual = row.number("actual");
        return better == Direction.BAND
                ? Variance.ofBand(actual, row.number("band_lo"), row.number("band_hi"), unit)
                : Variance.of(actual, row.number("base"), better, unit);
    }
}
