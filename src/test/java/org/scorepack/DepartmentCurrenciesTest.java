package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.cli.Typed;
import org.scorepack.testing.TestHome;

/** Departments that count in three currencies, beside each other on one scale in that of the group. */
class DepartmentCurrenciesTest {

    private static final String CARD = "config/scorecards/corporate.yaml";
    private static final String RATES = "data/rates.csv";

    @TempDir
    private Path folder;

    @Test
    void departments_stand_on_one_scale_in_the_currency_of_the_group() throws IOException {
        TestHome home = group();

        String page = page(home);

        assertThat(page)
                .as("1,000,000; 1,000,000 x 1.10; 500,000 x 0.96: what the sum of 2.58 M is made of")
                .contains("Revenue by department, on one scale. Europe 1.00; Britain 1.10; America 0.48.")
                .contains("Mar 2024 to Feb 2026, in EUR at each month’s exchange rates");
        assertThat(page)
                .as("stocks at the rate of the last day: 310,000; 210,000 x 1.08; 90,000 x 0.97")
                .contains("Cash by department, on one scale. Europe 310; Britain 227; America 87.");
        assertThat(page)
                .as("the gap is judged at the rates of the plan: −20,000 x 0.90; 0; 50,000 x 1.20")
                .contains("from the target of 2.61 to 2.65, gap +0.04. America −0.02; Europe 0.00; Britain +0.06.");
        assertThat(verify().exit()).isZero();
    }

    @Test
    void verify_names_a_changed_digit_of_a_department() throws IOException {
        TestHome home = group();
        home.run("2026-02");
        Path file = home.edition("corporate", "2026-02", 1).resolve("corporate_2026-02_e1.html");
        String html = Files.readString(file);
        int chart = html.indexOf("corporate-revenue-departments");
        int digit = html.indexOf(">1.10<", chart);
        assertThat(digit).isPositive();
        Files.writeString(file, html.substring(0, digit) + ">1.90<" + html.substring(digit + ">1.10<".length()));

        assertThat(verify().out()).contains("corporate/revenue/2026-02 is \"1.90\", expected \"1.10\"");
    }

    @Test
    void a_missing_rate_leaves_a_place_empty_and_says_so() throws IOException {
        TestHome home = group();
        home.replace(RATES, "2026-02,1.10,1.08,", "2026-02,,1.08,");
        home.replace(RATES, "2026-01,1.15,1.14,0.95,", "2026-01,1.15,1.14,,");

        String page = page(home);

        assertThat(page)
                .contains(
                        "Europe 1.00; Britain no GBP rate; America 0.48. Scale: 0.00 to 1.15. Britain: no exchange rate of"
                                + " GBP in Feb 2026, left empty. America: no exchange rate of USD in Jan 2026, left empty.")
                .as("the rate of the last day is there")
                .contains("Europe 310; Britain 227; America 87.");
        assertThat(page)
                .as("two of three countries are below the usual range of all three; that is no change")
                .contains("Revenue was 1.48 M EUR (1.45 at planned exchange rates), just off the target of 1.47"
                        + " (0.02 short). Too early to tell whether it is a real change.")
                .doesNotContain("Find out why it changed");
        assertThat(page).as("gaps without Britain's do not add up").doesNotContain("from the target of 2.61");
        assertThat(verify().exit()).isZero();
    }

    /** More measures than a short pack has, so that there is a page of the departments. */
    private TestHome group() {
        TestHome home = TestHome.of("currencies", folder);
        StringBuilder more = new StringBuilder();
        for (int at = 0; at < 5; at++) {
            more.append("      - id: other-")
                    .append(at)
                    .append("\n        name: Other ")
                    .append(at)
                    .append("\n        definition: More of it\n        unit: \"%\"\n        better: higher\n")
                    .append("        over-time: last\n        actuals: { feed: rates, column: usd_average }\n");
        }
        home.replace(CARD, "      - id: cash\n", more + "      - id: cash\n");
        return home;
    }

    private static String page(TestHome home) throws IOException {
        home.run("2026-02");
        return Files.readString(home.edition("corporate", "2026-02", 1).resolve("corporate_2026-02_e1.html"))
                .replace("\u00a0", " ")
                .replace("&#160;", " ");
    }

    private Typed verify() {
        return Typed.scorepack("verify", "--home", folder.toString());
    }
}
