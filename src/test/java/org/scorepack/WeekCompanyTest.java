package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/**
 * A company that closes weeks, from rows to packs: 2023 has 53 weeks. North takes 1000 times the years since 2020 plus the
 * number of the week, South half of it; so every sum can be worked out by hand.
 */
class WeekCompanyTest {

    private static final LocalDate FIRST_DAY_OF_2022 = LocalDate.of(2022, 1, 30);
    private static final Map<Integer, Integer> WEEKS = Map.of(2022, 52, 2023, 53, 2024, 17);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @TempDir
    private static Path folder;

    private static TestHome home;

    @BeforeAll
    static void run() throws IOException {
        home = TestHome.of("weeks", folder);
        write();
        for (String period : new String[] {"2023-P12", "2024-P04"}) {
            RunOutcome outcome = home.run(period);
            assertThat(outcome.result()).as("%s", outcome).isIn(RunOutcome.Result.DONE, RunOutcome.Result.INCOMPLETE);
        }
    }

    /** South's till is missing in the last week, and its rows come in no order. */
    private static void write() throws IOException {
        StringBuilder tills = new StringBuilder("week,shop,takings,sales,visitors\n");
        StringBuilder stock = new StringBuilder("counted,shop,value\n");
        LocalDate end = FIRST_DAY_OF_2022.plusDays(6);
        for (int year = 2022; year <= 2024; year++) {
            for (int week = 1; week <= WEEKS.get(year); week++, end = end.plusWeeks(1)) {
                int takings = 1000 * (year - 2020) + week;
                String code = "%d-W%02d".formatted(year, week);
                tills.append(code + ",north," + takings + "," + (40 + week) + ",100\n");
                if (year < 2024 || week < 17) {
                    tills.insert(tills.indexOf("\n") + 1, code + ",south," + takings * 0.5 + ",30,100\n");
                }
                stock.insert(stock.indexOf("\n") + 1, GERMAN.format(end) + ",north," + (400 + week) + "\n");
            }
        }
        StringBuilder staff = new StringBuilder("period,people,incidents,vacancies\n");
        StringBuilder survey = new StringBuilder("quarter,again\n");
        for (int period = 0; period < 28; period++) {
            String code = "%d-P%02d".formatted(2022 + period / 12, period % 12 + 1);
            staff.append(code + "," + (10 + period) + ",5,3\n");
            if (period % 3 == 2) {
                survey.append("%d-Q%d,%d\n".formatted(2022 + period / 12, period % 12 / 3 + 1, 70 + period));
            }
        }
        Path data = Files.createDirectories(home.path().resolve("data"));
        Files.writeString(data.resolve("tills.csv"), tills);
        Files.writeString(data.resolve("stock.csv"), stock);
        Files.writeString(data.resolve("staff.csv"), staff);
        Files.writeString(data.resolve("survey.csv"), survey);
    }

    @Test
    void weeks_become_a_period_by_the_metrics_own_rule() {
        FigureRows north = home.figures("north", "2024-P04", 1);
        assertThat(cell(north, "north", "revenue", "2024-P04", "month", "actual"))
                .isEqualTo(4 * 4000 + 14 + 15 + 16 + 17);
        assertThat(text(north, "north", "revenue", "2024-P04", "month", "provenance"))
                .isEqualTo("sum of north/revenue/2024-W14..2024-W17/month/actual");
        assertThat(cell(north, "north", "revenue", "2024-P04", "ytd", "actual")).isEqualTo(17 * 4000 + 153);
        assertThat(cell(north, "north", "conversion", "2024-P04", "month", "numerator"))
                .isEqualTo(4 * 40 + 14 + 15 + 16 + 17);
        assertThat(cell(north, "north", "conversion", "2024-P04", "month", "denominator"))
                .isEqualTo(400);
        assertThat(cell(north, "north", "stock", "2024-P04", "month", "actual")).isEqualTo(400 + 17);
        assertThat(cell(north, "north", "stock", "2024-P03", "month", "actual")).isEqualTo(400 + 13);
    }

    /** Three of four weeks, and a company with one of its shops in part: their targets are known, and for all of it. */
    @Test
    void what_is_in_part_is_not_called_without_a_target() throws IOException {
        assertThat(html("south", "2024-P04"))
                .contains(
                        "Revenue was 6.0 thousand EUR (2.01 a week), 3 of 4 parts; not judged, as its target is for the whole.")
                .doesNotContain("no target for 2024 yet");
        assertThat(html("corporate", "2024-P04"))
                .contains("Revenue was 22.1 thousand EUR, 3 of 4 parts; not judged, as its target is for the whole.")
                .doesNotContain("no target for 2024 yet", "no target yet");
    }

    @Test
    void a_period_with_a_week_missing_is_partial_and_its_sum_is_not_judged_against_the_whole_target() {
        FigureRows south = home.figures("south", "2024-P04", 1);
        assertThat(cell(south, "south", "revenue", "2024-P04", "month", "actual"))
                .isEqualTo((3 * 4000 + 14 + 15 + 16) / 2.0);
        assertThat(text(south, "south", "revenue", "2024-P04", "month", "quality"))
                .isEqualTo("PARTIAL 3/4");
        assertThat(text(south, "south", "revenue", "2024-P04", "month", "status"))
                .isEqualTo("NO_TARGET");
        assertThat(text(south, "south", "conversion", "2024-P04", "month", "status"))
                .isEqualTo("RED");
    }

    @Test
    void after_a_year_of_53_weeks_a_week_is_compared_with_the_one_52_weeks_before() {
        FigureRows north = home.figures("north", "2024-P04", 1);
        assertThat(cell(north, "north", "revenue", "2024-P01", "month", "prior_year"))
                .isEqualTo(4 * 3000 + 2 + 3 + 4 + 5);
        assertThat(cell(north, "north", "revenue", "2024-P04", "ytd", "prior_year"))
                .isEqualTo(17 * 3000 + 170);
        assertThat(cell(north, "north", "revenue", "2023-P01", "month", "prior_year"))
                .isEqualTo(4 * 2000 + 10);
        FigureRows company = home.figures("corporate", "2024-P04", 1);
        assertThat(cell(company, "corporate", "revenue", "2024-P01", "month", "prior_year"))
                .isEqualTo(1.5 * (4 * 3000 + 14));
        assertThat(text(company, "corporate", "revenue", "2024-P01", "month", "provenance"))
                .isEqualTo("sum of north/revenue/2024-P01/month/actual + south/revenue/2024-P01/month/actual");
        assertThat(cell(company, "corporate", "incidents", "2024-P01", "month", "prior_year"))
                .isEqualTo(5);
    }

    @Test
    void the_53rd_week_counts_and_is_left_out_where_years_are_compared() throws IOException {
        FigureRows north = home.figures("north", "2023-P12", 1);
        assertThat(cell(north, "north", "revenue", "2023-P12", "month", "actual"))
                .isEqualTo(5 * 3000 + 49 + 50 + 51 + 52 + 53);
        assertThat(cell(north, "north", "revenue", "2023-P12", "month", "prior_year"))
                .isEqualTo(4 * 2000 + 49 + 50 + 51 + 52);
        String page = html("north", "2023-P12");
        assertThat(page)
                .contains("Week 53 (28 January 2024 to 3 February 2024) has no week of last year")
                .contains("49 % above P12 2022"); // 12,202 of four weeks against 8,202; with the fifth it would be 86 %
        assertThat(html("corporate", "2023-P12")).doesNotContain("Incidents were 5, 4 better than the target of 9, ");
    }

    @Test
    void pages_name_periods_their_days_and_quarters() throws IOException {
        String page = html("corporate", "2024-P04");
        assertThat(page)
                .contains("P4 2024 (5 May to 1 Jun)")
                .contains("5 measures in P4 (P3 as known now)")
                .contains("Q1, as of 4 May: 96")
                .contains("P1 2024")
                .contains("2023 had 53 weeks");
        FigureRows company = home.figures("corporate", "2024-P04", 1);
        assertThat(text(company, "corporate", "satisfaction", "2024-P04", "month", "status"))
                .isEqualTo("NOT_DUE");
        assertThat(cell(company, "corporate", "satisfaction", "2024-P03", "month", "actual"))
                .isEqualTo(96);
        assertThat(cell(company, "corporate", "staff", "2024-P04", "month", "prior_year"))
                .isEqualTo(25);
        assertThat(company.keys()).noneMatch(key -> key.contains("-W"));
    }

    /** P2 has five weeks and P4 four: 20,035 and 16,062 are nearly the same by the week. */
    @Test
    void what_adds_up_is_told_by_the_week_beside_its_value() throws IOException {
        FigureRows north = home.figures("north", "2024-P04", 1);
        assertThat(cell(north, "north", "revenue", "2024-P02", "month", "per_week"))
                .isEqualTo((5 * 4000 + 5 + 6 + 7 + 8 + 9) / 5.0);
        assertThat(cell(north, "north", "revenue", "2024-P04", "month", "per_week"))
                .isEqualTo((4 * 4000 + 14 + 15 + 16 + 17) / 4.0);
        assertThat(text(north, "north", "revenue", "2024-P04", "ytd", "per_week"))
                .isEmpty();
        assertThat(text(north, "north", "conversion", "2024-P04", "month", "per_week"))
                .isEmpty();
        assertThat(text(north, "north", "stock", "2024-P04", "month", "per_week"))
                .isEmpty();
        assertThat(html("north", "2024-P04"))
                .contains("16.1 thousand EUR (4.02 a week; 33 % above P4 2023), 6.1 better than the target of 10")
                .contains("4.02 a week in 4 weeks; P3: 4.01 in 4")
                .contains("Revenue, thousand EUR, a week");
    }

    @Test
    void by_the_week_a_missing_week_is_no_week_without_takings() throws IOException {
        FigureRows south = home.figures("south", "2024-P04", 1);
        assertThat(cell(south, "south", "revenue", "2024-P04", "month", "per_week"))
                .isEqualTo((3 * 4000 + 14 + 15 + 16) / 2.0 / 3);
        assertThat(html("south", "2024-P04")).contains("2.01 a week in 3 weeks; P3: 2.01 in 4");
        assertThat(text(
                        home.figures("corporate", "2024-P04", 1),
                        "corporate",
                        "revenue",
                        "2024-P04",
                        "month",
                        "per_week"))
                .as("the company's sum has a part that lacks a week: nobody knows how many weeks are behind it")
                .isEmpty();
    }

    private static double cell(
            FigureRows rows, String department, String metric, String period, String basis, String column) {
        return new BigDecimal(text(rows, department, metric, period, basis, column)).doubleValue();
    }

    private static String text(
            FigureRows rows, String department, String metric, String period, String basis, String column) {
        return rows.row(department, metric, period, basis).orElseThrow().get(column);
    }

    private static String html(String department, String period) throws IOException {
        return Files.readString(
                        home.edition(department, period, 1).resolve(department + "_" + period + "_e1.html"),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }
}
