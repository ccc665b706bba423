package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Signal;
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

    /** What is missing from the total for want of a rate is missing from what is judged too: nothing of it was done by exchange rates. */
    @Test
    void without_a_rate_of_the_month_a_part_is_in_nothing_although_the_plan_has_one() {
        Judgement february = group(Aggregation.SUM)
                .actual("britain", "money", "2026-02", "1000")
                .target("britain", "money", "2026-02", "900")
                .actual("france", "money", "2026-02", "500")
                .target("france", "money", "2026-02", "520")
                .target("finance", "average", "2026-02", "1.20")
                .row("2026-02", Basis.MONTH);
        assertThat(february.actual().number().orElseThrow()).isEqualByComparingTo("500");
        assertThat(february.judged().orElseThrow()).isEqualByComparingTo("500");
        assertThat(february.currencyEffect().orElse(BigDecimal.ZERO)).isEqualByComparingTo("0");
        assertThat(february.target().orElseThrow()).as("of France alone").isEqualByComparingTo("520");
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

    @Test
    void last_year_is_compared_at_the_same_rates() {
        Judged judged = group(Aggregation.SUM)
                .actual("britain", "money", "2025-01", "800")
                .actual("france", "money", "2025-01", "500")
                .actual("finance", "average", "2025-01", "1.00")
                .target("finance", "average", "2025-01", "1.05")
                .judged("2025-01", "2026-01");
        for (Basis basis : new Basis[] {Basis.MONTH, Basis.YTD}) {
            Judgement january = row(judged, "2026-01", basis);
            assertThat(january.priorYear().orElseThrow())
                    .as("800 pounds at 1.00 and 500 euros")
                    .isEqualByComparingTo("1300");
            assertThat(january.priorYearAtPlanRates().orElseThrow())
                    .as("800 at 1.20, this year's plan, and 500")
                    .isEqualByComparingTo("1460");
            assertThat(january.judgedLastYear()).isEqualTo(january.priorYearAtPlanRates());
        }
        assertThat(row(judged, "2025-01", Basis.MONTH).priorYearAtPlanRates()).isEmpty();
    }

    /** What is known of last year is told, as the public figures of the NHS tell it; no target stands on it (1.6) and no chart (3.4). */
    @Test
    void last_year_without_one_of_its_parts_is_told_as_it_is_known() {
        Judged judged = group(Aggregation.SUM)
                .actual("france", "money", "2025-01", "500")
                .judged("2025-01", "2026-01");
        assertThat(row(judged, "2025-01", Basis.MONTH).actual())
                .isEqualTo(new Present(new BigDecimal("500"), java.util.Optional.empty(), Quality.partial(1, 2)));
        assertThat(row(judged, "2026-01", Basis.MONTH).priorYear().orElseThrow())
                .isEqualByComparingTo("500");
    }

    /** Without one of two countries the group's sum lies far outside; that says nothing of the business. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_sum_without_one_of_its_parts_is_no_point_of_a_chart(boolean missing) {
        CurrencyStory story = CurrencyStory.of(Aggregation.SUM);
        YearMonth first = YearMonth.of(2025, 1);
        for (int at = 0; at < 20; at++) {
            String month = first.plusMonths(at).toString();
            boolean last = at == 19;
            story.actual("britain", "money", month, String.valueOf(1000 + 7 * (at * 5 % 11)))
                    .actual("france", "money", month, last && !missing ? "5" : "500");
            if (!last || !missing) {
                story.actual("finance", "average", month, "1.20").target("finance", "average", month, "1.20");
            }
        }
        Judged judged = story.judged("2025-01", "2026-08");
        Judgement newest = row(judged, "2026-08", Basis.MONTH);
        assertThat(newest.signal().map(Signal::code))
                .as("a real fall is told")
                .isEqualTo(missing ? java.util.Optional.empty() : java.util.Optional.of("CONCERN (outside)"));
        assertThat(judged.limits().orElseThrow().lower())
                .as("the sum that lacks a part widens no usual range")
                .isGreaterThan(1500);
    }

    /** Pounds and euros stand still for three years; the pound loses a third in the last half year. */
    @Test
    void chart_and_outlook_know_nothing_of_exchange_rates() {
        CurrencyStory story = CurrencyStory.of(Aggregation.SUM);
        YearMonth first = YearMonth.of(2023, 11);
        for (int at = 0; at < 36; at++) {
            String month = first.plusMonths(at).toString();
            String moved = String.valueOf(1000 + 7 * (at * 5 % 11));
            story.actual("britain", "money", month, moved)
                    .actual("france", "money", month, "500")
                    .actual("finance", "average", month, at < 30 ? "1.20" : "0.80")
                    .target("finance", "average", month, "1.20");
        }
        Judged judged = story.judged("2023-11", "2026-10");
        double mean = judged.rows().stream()
                .filter(row -> row.id().basis() == Basis.MONTH)
                .skip(12)
                .mapToDouble(row -> row.judged().orElseThrow().doubleValue())
                .average()
                .orElseThrow();
        ProcessLimits limits = judged.limits().orElseThrow();
        assertThat(limits.mean()).isCloseTo(mean, within(1e-9));
        assertThat(limits.mean()).isBetween(1700.0, 1784.0);
        assertThat(judged.rows().stream().flatMap(row -> row.signal().stream()).map(Signal::change))
                .as("no month changed but for the exchange rate")
                .containsOnly(Signal.Change.NONE);
        Judgement october = row(judged, "2026-10", Basis.MONTH);
        assertThat(october.currencyEffect().orElseThrow()).isNegative();
        Expected year = judged.outlook().orElseThrow().year().orElseThrow();
        assertThat(year.value().orElseThrow().doubleValue())
                .as("twelve months at the rates of the plan")
                .isBetween(12 * 1700.0, 12 * 1784.0);
        assertThat(judged.outlook()
                        .orElseThrow()
                        .months()
                        .get(0)
                        .value()
                        .orElseThrow()
                        .doubleValue())
                .isBetween(1700.0, 1784.0);
    }

    private static Judgement row(Judged judged, String month, Basis basis) {
        return judged.rows().stream()
                .filter(row ->
                        row.id().period().code().equals(month) && row.id().basis() == basis)
                .findFirst()
                .orElseThrow();
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
