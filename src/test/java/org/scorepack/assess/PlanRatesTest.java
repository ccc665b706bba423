package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Aggregation;

class PlanRatesTest {

    @Test
    void a_fallen_pound_is_not_held_against_the_group() {
        Judgement january = group(Aggregation.SUM).row("2026-01", Basis.MONTH);
        assertThat(january.actual().number().orElseThrow())
                .as("1,000 pounds at 1.10 and 500 euros")
                .isEqualByComparingTo("1600");
        assertThat(january.target().orElseThrow()).as("900 at 1.20 and 500").isEqualByComparingTo("1580");
        assertThat(january.judged().orElseThrow()).as("1,000 at 1.20 and 500").isEqualByComparingTo("1700");
        assertThat(january.gap().orElseThrow().absolute()).isEqualByComparingTo("120");
        assertThat(january.currencyEffect().orElseThrow()).isEqualByComparingTo("-100");
        assertThat(january.status()).isEqualTo(Status.GREEN);
        assertThat(january.provenance())
                .isEqualTo("translated-sum of britain/money/2026-01/month/actual + finance/average/2026-01/month/actual"
                        + " + france/money/2026-01/month/actual");
    }

    @Test
    void the_year_to_date_adds_up_months_each_at_its_own_rates() {
        Judgement year = group(Aggregation.SUM)
                .actual("britain", "money", "2026-02", "1000")
                .target("britain", "money", "2026-02", "900")
                .actual("france", "money", "2026-02", "500")
                .target("france", "money", "2026-02", "500")
                .actual("finance", "average", "2026-02", "1.30")
                .target("finance", "average", "2026-02", "1.20")
                .row("2026-02", Basis.YTD);
        assertThat(year.actual().number().orElseThrow()).isEqualByComparingTo("3400");
        assertThat(year.judged().orElseThrow()).isEqualByComparingTo("3400");
        assertThat(year.currencyEffect().orElseThrow())
                .as("−100 in January, +100 in February")
                .isEqualByComparingTo("0");
    }

    @Test
    void what_stands_is_taken_at_the_rate_of_the_last_day() {
        Judgement stock = group(Aggregation.LAST)
                .actual("finance", "closing", "2026-01", "1.05")
                .target("finance", "closing", "2026-01", "1.15")
                .row("2026-01", Basis.MONTH);
        assertThat(stock.actual().number().orElseThrow()).isEqualByComparingTo("1550");
        assertThat(stock.judged().orElseThrow()).isEqualByComparingTo("1650");
    }

    @Test
    void without_a_rate_the_total_is_partial_and_says_so() {
        Judgement february = group(Aggregation.SUM)
                .actual("britain", "money", "2026-02", "1000")
                .actual("france", "money", "2026-02", "500")
                .row("2026-02", Basis.MONTH);
        assertThat(february.actual())
                .isEqualTo(new Present(new BigDecimal("500"), java.util.Optional.empty(), Quality.partial(1, 2)));
    }

    @Test
    void without_a_rate_of_the_plan_nothing_is_split() {
        Judgement february = group(Aggregation.SUM)
                .actual("britain", "money", "2026-02", "1000")
                .actual("france", "money", "2026-02", "500")
                .actual("finance", "average", "2026-02", "1.30")
                .row("2026-02", Basis.MONTH);
        assertThat(february.actual().number().orElseThrow()).isEqualByComparingTo("1800");
        assertThat(february.atPlanRates()).isEmpty();
        assertThat(february.currencyEffect()).isEmpty();
        assertThat(february.status()).isEqualTo(Status.NO_TARGET);
    }

    private static CurrencyStory group(Aggregation overTime) {
        return CurrencyStory.of(overTime)
                .actual("britain", "money", "2026-01", "1000")
                .target("britain", "money", "2026-01", "900")
                .actual("france", "money", "2026-01", "500")
                .target("france", "money", "2026-01", "500")
                .actual("finance", "average", "2026-01", "1.10")
                .target("finance", "average", "2026-01", "1.20");
    }
}
