package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.testing.Cases;

class FxCasesTest {

    private static final int DIGITS = 10;

    @Test
    void business_and_exchange_rate_add_up_exactly() {
        Cases.of("cases/fx.csv").each(row -> {
            Judgement total = CurrencyStory.of(Aggregation.SUM)
                    .actual("britain", "money", "2026-01", row.text("actual_lc"))
                    .target("britain", "money", "2026-01", row.text("plan_lc"))
                    .actual("finance", "average", "2026-01", row.text("actual_rate"))
                    .target("finance", "average", "2026-01", row.text("plan_rate"))
                    .row("2026-01", Basis.MONTH);
            BigDecimal actual = total.actual().number().orElseThrow();
            BigDecimal target = total.target().orElseThrow();
            BigDecimal business = total.gap().map(Gap::absolute).orElseThrow();
            BigDecimal currency = total.currencyEffect().orElseThrow();
            row.sameNumber("exp_actual_gc", Optional.of(actual), DIGITS);
            row.sameNumber("exp_plan_gc", Optional.of(target), DIGITS);
            row.sameNumber("exp_total_var", Optional.of(actual.subtract(target)), DIGITS);
            row.sameNumber("exp_operational_var_at_plan_rate", Optional.of(business), DIGITS);
            row.sameNumber("exp_fx_effect", Optional.of(currency), DIGITS);
            assertThat(business.add(currency)).isEqualByComparingTo(actual.subtract(target));
        });
    }
}
