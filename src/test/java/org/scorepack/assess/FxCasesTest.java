package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class FxCasesTest {

    private static final int DIGITS = 10;

    @Test
    void business_and_exchange_rate_add_up_exactly() {
        Cases.of("cases/fx.csv").each(row -> {
            BigDecimal actual = row.number("actual_lc").orElseThrow();
            BigDecimal plan = row.number("plan_lc").orElseThrow();
            BigDecimal actualRate = row.number("actual_rate").orElseThrow();
            BigDecimal planRate = row.number("plan_rate").orElseThrow();
            CurrencyGap gap = CurrencyGap.of(actual, plan, actualRate, planRate);
            row.sameNumber("exp_total_var", Optional.of(gap.total()), DIGITS);
            row.sameNumber("exp_operational_var_at_plan_rate", Optional.of(gap.operational()), DIGITS);
            row.sameNumber("exp_fx_effect", Optional.of(gap.currency()), DIGITS);
            Assertions.assertThat(gap.operational().add(gap.currency())).isEqualByComparingTo(gap.total());
        });
    }
}
