package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/** A group of three currencies, from rows to packs; every sum can be worked out by hand. */
class CurrencyCompanyTest {

    @TempDir
    private static Path folder;

    private static TestHome home;
    private static FigureRows group;

    @BeforeAll
    static void run() throws IOException {
        home = TestHome.of("currencies", folder);
        RunOutcome outcome = home.run("2026-02");
        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        group = home.figures("corporate", "2026-02", 1);
    }

    @Test
    void the_group_is_judged_without_what_exchange_rates_did() {
        assertThat(cell("revenue", "month", "actual"))
                .as("1,000,000 + 1,000,000 x 1.10 + 500,000 x 0.96")
                .isEqualByComparingTo("2580000");
        assertThat(cell("revenue", "month", "target"))
                .as("1,000,000 + 950,000 x 1.20 + 520,000 x 0.90")
                .isEqualByComparingTo("2608000");
        assertThat(cell("revenue", "month", "actual_at_plan_rates"))
                .as("1,000,000 + 1,000,000 x 1.20 + 500,000 x 0.90")
                .isEqualByComparingTo("2650000");
        assertThat(cell("revenue", "month", "variance")).isEqualByComparingTo("-28000");
        assertThat(cell("revenue", "month", "currency_effect")).isEqualByComparingTo("-70000");
        assertThat(text("revenue", "month", "status")).isEqualTo("GREEN");
        assertThat(text("revenue", "month", "favourable"))
                .as("of the whole gap")
                .isEqualTo("A");
    }

    @Test
    void the_year_to_date_takes_every_month_at_its_own_rates() {
        assertThat(cell("revenue", "ytd", "actual"))
                .as("January 1,000,000 + 1,150,000 + 475,000")
                .isEqualByComparingTo("5205000");
        assertThat(cell("revenue", "ytd", "actual_at_plan_rates")).isEqualByComparingTo("5300000");
        assertThat(cell("revenue", "ytd", "currency_effect")).isEqualByComparingTo("-95000");
    }

    @Test
    void what_stands_is_taken_at_the_last_day() {
        assertThat(cell("cash", "month", "actual"))
                .as("310,000 + 210,000 x 1.08 + 90,000 x 0.97")
                .isEqualByComparingTo("624100");
    }

    @Test
    void the_pack_says_both_and_never_mixes_them() throws IOException {
        String html = Files.readString(home.edition("corporate", "2026-02", 1).resolve("corporate_2026-02_e1.html"))
                .replace("\u00a0", " ")
                .replace("&#160;", " ");
        assertThat(html)
                .contains(
                        "Revenue was 2.58 M EUR (2.65 at planned exchange rates), 0.04 better than the target of 2.61.")
                .contains("exchange rates −0.07: −0.03 in all")
                .contains("r: judged at the exchange rates of the plan");
    }

    @Test
    void last_year_is_known_as_it_was_and_at_the_rates_of_this_years_plan() {
        assertThat(cell("revenue", "month", "prior_year"))
                .as("900,000 + 900,000 x 1.25 + 450,000 x 0.92")
                .isEqualByComparingTo("2439000");
        assertThat(cell("revenue", "month", "prior_year_at_plan_rates"))
                .as("900,000 + 900,000 x 1.20 + 450,000 x 0.90")
                .isEqualByComparingTo("2385000");
        assertThat(cell("revenue", "ytd", "prior_year_at_plan_rates")).isEqualByComparingTo("4770000");
        assertThat(cell("revenue", "month", "outlook"))
                .as("the year as last year went on: 5,300,000 x 12 / 2, all at the rates of the plan")
                .isEqualByComparingTo("31800000");
    }

    /** One metric holds both rates: a target's line says that it is that of the plan. */
    @Test
    void why_tells_the_rate_of_the_plan_from_that_of_the_month() {
        assertThat(Typed.scorepack("why", "corporate", "revenue", "--home", folder.toString())
                        .out())
                .contains(
                        "finance/gbp-average 2026-02 = 1.1 EUR per GBP",
                        "finance/gbp-average 2026-02 target = 1.2 EUR per GBP")
                .contains("-70,000 EUR by exchange rates (rule: currency); the gap with them is -28,000 EUR");
        assertThat(Typed.scorepack("why", "corporate", "revenue", "--home", folder.toString(), "--format", "json")
                        .out())
                .as("the same words as in figures.csv")
                .containsPattern("\"variance\" ?: ?\"?-28000\\D")
                .containsPattern("\"varianceAtPlanRates\" ?: ?\"?42000\\D");
    }

    /** Pounds are pounds until their rate makes euros of them. */
    @Test
    void why_says_each_amount_in_its_own_currency() {
        assertThat(Typed.scorepack("why", "corporate", "revenue", "--home", folder.toString())
                        .out())
                .contains("VALUE  2,580,000 EUR")
                .contains("translated-sum of 5 figures: 1,000,000 EUR + 1,000,000 GBP x 1.1 + 500,000 USD x 0.96"
                        + " = 2,580,000 EUR (rule: currency)")
                .contains("britain/revenue 2026-02 = 1,000,000 GBP", "america/revenue 2026-02 = 500,000 USD")
                .contains("translated-sum of 5 figures: 1,000,000 EUR + 950,000 GBP x 1.2 + 520,000 USD x 0.9"
                        + " = 2,608,000 EUR (rule: currency)")
                .contains("same period last year: 2,439,000 EUR");
        assertThat(Typed.scorepack("why", "corporate", "revenue", "--home", folder.toString(), "--format", "json")
                        .out())
                .containsPattern("\"unit\" ?: ?\"GBP\"");
    }

    @Test
    void charts_say_that_they_stand_at_planned_rates() throws IOException {
        String html = Files.readString(home.edition("corporate", "2026-02", 1).resolve("corporate_2026-02_e1.html"))
                .replace("\u00a0", " ")
                .replace("&#160;", " ");
        assertThat(html).contains("Feb 2026, at planned exchange rates");
    }

    private static BigDecimal cell(String metric, String basis, String column) {
        return new BigDecimal(text(metric, basis, column));
    }

    private static String text(String metric, String basis, String column) {
        return Objects.requireNonNull(
                group.row("corporate", metric, "2026-02", basis).orElseThrow().get(column));
    }
}
