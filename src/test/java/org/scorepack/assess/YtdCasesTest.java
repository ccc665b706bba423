package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.testing.Cases;

class YtdCasesTest {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    @Test
    void months_add_up_as_expected() {
        Cases.of("cases/ytd.csv").each(row -> {
            Aggregation how = Aggregation.valueOf(row.text("aggregation"));
            List<Reading> months = months(row, how);
            Reading whole = Aggregate.over(months, how, PERCENT);
            row.sameNumber("exp_value_10dp", whole.number(), 10);
            row.same("exp_flag", flag(whole, how));
            if (whole instanceof Present present && present.quality().kind() == Quality.Kind.PARTIAL) {
                row.same(
                        "exp_coverage",
                        present.quality().present() + "/" + present.quality().expected());
            }
        });
    }

    private static List<Reading> months(Cases.Row row, Aggregation how) {
        List<Optional<BigDecimal>> left = row.series(how == Aggregation.RATIO ? "numerators" : "values");
        List<Optional<BigDecimal>> right = row.series(how == Aggregation.RATIO ? "denominators" : "weights");
        List<Reading> months = new ArrayList<>();
        for (int month = 0; month < left.size(); month++) {
            Optional<BigDecimal> other = right.isEmpty() ? Optional.of(BigDecimal.ONE) : right.get(month);
            months.add(left.get(month)
                    .flatMap(value -> other.map(by -> switch (how) {
                        case RATIO -> Aggregate.quotient(new Ratio(value, by), PERCENT, Quality.FINAL);
                        case WEIGHTED ->
                            new Present(value, Optional.of(new Ratio(value.multiply(by), by)), Quality.FINAL);
                        default -> Reading.of(value);
                    }))
                    .orElse(Reading.absent(Absence.NO_DATA)));
        }
        return months;
    }

    private static String flag(Reading whole, Aggregation how) {
        if (whole instanceof Absent absent) {
            return absent.kind() == Absence.NOT_APPLICABLE
                    ? how == Aggregation.RATIO ? "ZERO_DENOMINATOR" : "ZERO_WEIGHT"
                    : absent.kind().name();
        }
        return switch (((Present) whole).quality().kind()) {
            case PARTIAL -> "PARTIAL";
            case CARRIED -> "STALE";
            default -> "";
        };
    }
}
