package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Cases;

class OutlookCasesTest {

    private static final int MONTHS = 12;

    @Test
    void a_year_of_actuals_and_forecasts() {
        Cases.of("cases/outlook.csv").each(row -> {
            List<Optional<BigDecimal>> known = new ArrayList<>(row.series("actuals"));
            known.addAll(row.series("forecasts"));
            List<Reading> months = new ArrayList<>(known.stream()
                    .map(value -> value.map(Reading::of).orElse(Reading.absent(Absence.NO_DATA)))
                    .toList());
            while (months.size() < MONTHS) {
                months.add(Reading.absent(Absence.NO_DATA));
            }
            Optional<BigDecimal> year =
                    FullYear.of(months, Aggregation.valueOf(row.text("aggregation")), BigDecimal.valueOf(100));
            row.sameNumber("exp_outlook", year, 10);
            row.sameNumber(
                    "exp_variance",
                    Variance.of(year, row.number("annual_target"), Direction.HIGHER, new Unit(Unit.Kind.NUMBER, ""))
                            .map(Gap::absolute),
                    10);
            row.same("exp_flag", year.isPresent() ? "" : "NO_OUTLOOK");
        });
    }
}
