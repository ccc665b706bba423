package org.scorepack.assess.outlook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class ForecastBaselinesCasesTest {

    private static final int MONTHS = 12;

    @Test
    void rules_of_thumb() {
        Cases.of("cases/forecast_baselines.csv").each(row -> {
            Indicative rules = new Indicative(
                    row.number("ytd").orElseThrow().doubleValue(), number(row, "py_total"), number(row, "py_ytd"));
            int closed = row.integer("months_closed");
            row.sameNumber("exp_run_rate", Optional.of(BigDecimal.valueOf(rules.runRate(closed, MONTHS))), 10);
            row.same("exp_py_share", text(rules.shareOfLastYear()));
            row.same("exp_seasonal_naive", text(rules.changeOfLastYear()));
        });
    }

    private static OptionalDouble number(Cases.Row row, String column) {
        return row.number(column)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private static String text(OptionalDouble value) {
        return value.isPresent()
                ? BigDecimal.valueOf(value.getAsDouble())
                        .setScale(10, java.math.RoundingMode.HALF_UP)
                        .toPlainString()
                : "NA";
    }
}
