package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scorepack.cli.Typed;
import org.scorepack.job.RunOutcome;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Strategy;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.SampleRun;

/** What was planted in the sample company's rows comes out of its packs, to the number. */
class SampleCompanyTest {

    private static final Path PLANTED = Path.of("src/test/resources/sample/planted.csv");
    private static final Path COUNTS = Path.of("src/test/resources/sample/counts.csv");
    private static final Set<String> WORDS = Set.of("status", "signal", "assurance", "favourable", "quality");

    private static SampleRun run;

    @BeforeAll
    static void october() {
        run = SampleRun.once();
    }

    @Test
    void the_run_is_complete_and_every_department_has_a_pack() {
        assertThat(run.outcome().result()).as("%s", run.outcome()).isEqualTo(RunOutcome.Result.DONE);
        assertThat(run.departments())
                .containsExactlyInAnyOrder(
                        "corporate", "manufacturing", "operations", "quality", "sales", "service", "hr", "finance");
        for (String department : run.departments()) {
            for (String end : List.of(".pdf", "_annex.pdf", ".html")) {
                assertThat(run.file(department, end)).isNotEmptyFile();
            }
            assertThat(run.figures(department).all()).isNotEmpty();
        }
    }

    @Test
    void every_planted_value_comes_out() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> planted : rows(PLANTED)) {
            Optional<String> found = run.figures(planted.get("department"))
                    .row(planted.get("department"), planted.get("metric"), planted.get("period"), planted.get("basis"))
                    .map(row -> row.get(planted.get("column")));
            compared++;
            if (!found.map(cell -> isSame(planted.get("column"), planted.get("expected"), cell))
                    .orElse(false)) {
                differences.add(planted + ", found " + found.orElse("no row"));
            }
        }
        assertThat(differences)
                .as("%d of %d differ", differences.size(), compared)
                .isEmpty();
        assertThat(compared).isGreaterThan(300);
        System.out.println("compared " + compared + " values of the sample company");
    }

    @Test
    void exports_land_short_of_the_years_target_and_the_cfo_forecasts_revenue() {
        Map<String, String> exports = run.figures("corporate")
                .row("corporate", "european-exports", "2026-10", "ytd")
                .orElseThrow();
        assertThat(new BigDecimal(exports.get("outlook")))
                .isBetween(new BigDecimal("24350000"), new BigDecimal("24449999"));
        assertThat(new BigDecimal(exports.get("outlook_low")))
                .isBetween(new BigDecimal("23850000"), new BigDecimal("23949999"));
        assertThat(new BigDecimal(exports.get("outlook_high")))
                .isBetween(new BigDecimal("24850000"), new BigDecimal("24949999"));
        assertThat(new BigDecimal(exports.get("chance"))).isLessThan(new BigDecimal("0.05"));
        assertThat(run.figures("corporate")
                        .row("corporate", "revenue", "2026-10", "month")
                        .orElseThrow())
                .containsEntry("owner_forecast", revenue());
    }

    /** Days until customers pay are those of the last month: the year so far said the same once more. */
    @Test
    void what_stands_at_the_end_of_a_month_has_no_year_so_far_in_words() throws IOException {
        assertThat(Files.readString(run.file("finance", ".html")).replace('\u00a0', ' '))
                .contains("52 days, 5 too long")
                .doesNotContain("Year to date 52 days");
    }

    /** An August of the energy meter that was exported twice, and the company's overhead beside the ledger. */
    @Test
    void what_was_exported_twice_counts_once_and_the_ledger_agrees() throws IOException {
        String company = Files.readString(run.file("corporate", ".html"));
        assertThat(company)
                .contains("2 estimates, ledger agrees. Missing: ")
                .contains("Loaded; 1 row came twice and counts once");
        assertThat(run.figures("operations")
                        .row("operations", "energy-per-instrument", "2026-08", "month")
                        .orElseThrow()
                        .get("actual"))
                .as("36,990 kWh for 900 instruments")
                .isEqualTo("41.1");
    }

    /** Orders in pounds at 1.132, not 1.16 as planned: 664,000 x 0.028 less. */
    @Test
    void sales_reads_what_the_pound_did_beside_the_gap_that_it_is_judged_by() throws IOException {
        assertThat(Files.readString(run.file("sales", ".html"))
                        .replace("&#160;", " ")
                        .replace('\u00a0', ' '))
                .contains("exchange rates −0.02: +0.09 in all")
                .contains(
                        "Order intake was 7.24 M EUR (7.26 at planned exchange rates; 4 % above last October at the same exchange rates), 0.11 better than the target of 7.15")
                .contains("at planned exchange rates");
    }

    @Test
    void why_tells_a_usual_range_as_it_was_worked_out_and_as_it_is_drawn() {
        assertThat(why("manufacturing", "accidents"))
                .contains("usual range -0.758551 to 1.09188 accidents (rule: process limits)")
                .contains("as far as values can be, usual in 2026-10 is 0 to 1.09188 accidents")
                .contains("GREEN up to 0 accidents, else RED: a critical metric has no AMBER (rule: status)");
        assertThat(why("corporate", "order-intake"))
                .contains("24 months, 2024-11 to 2026-10, charted as difference to last year: tested")
                .contains("average +291,416 EUR, usual range -970,970 to +1,553,800 EUR (rule: process limits)")
                .contains("around last year's 6,969,147.9 EUR, usual in 2026-10 is 5,998,180 to 8,522,950 EUR");
        assertThat(why("operations", "order-lead-time"))
                .contains("average +0.174306 days, usual range -0.458452 to +0.807063 days")
                .contains("around the target of 11.6666666667 days, usual in 2026-10 is 11.2082 to 12.4737 days")
                .contains("score 25.7 of 100 (rule: score)");
        assertThat(why("sales", "trade-shows"))
                .startsWith("Regional trade shows attended of Sales, 2026-10 (month): NOT_DUE\n")
                .contains("12 quarters, 2023-12 to 2026-09", "% of quarters (rule: assurance)");
        assertThat(why("finance", "pound-average"))
                .contains("VALUE  1.132 EUR/GBP", "of no direction that it is good, so nothing is judged");
    }

    private static String why(String department, String metric) {
        return Typed.scorepack(
                        "why",
                        department,
                        metric,
                        "--home",
                        run.configuration().home().toString())
                .out();
    }

    @Test
    void departments_stand_side_by_side_on_one_scale_but_pounds_on_none_of_euros() throws IOException {
        assertThat(Files.readString(run.file("corporate", ".html")))
                .contains("corporate-accidents-departments")
                .as("what Sales orders in euros and what it orders in pounds")
                .doesNotContain("corporate-order-intake-departments");
    }

    @Test
    void that_it_is_too_early_to_tell_is_said_once() throws IOException {
        assertThat(Files.readString(run.file("hr", ".html"))
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " "))
                .contains("Too early to tell whether it is a real change. Operations waits for it. Head of HR");
    }

    /** Actuals to October, the CFO's November and December. */
    private static String revenue() {
        BigDecimal year = run.figures("corporate")
                .row("corporate", "revenue", "2026-10", "ytd")
                .map(row -> new BigDecimal(row.get("actual")))
                .orElseThrow();
        return year.add(new BigDecimal("7150000"))
                .add(new BigDecimal("7000000"))
                .toPlainString();
    }

    /** The statuses on the basis that each metric is judged on, as the count strip adds them up. */
    @Test
    void the_counts_of_statuses_add_up() throws IOException {
        Strategy strategy = run.configuration().strategy();
        List<String> differences = new ArrayList<>();
        List<Map<String, String>> counts = rows(COUNTS);
        for (Map<String, String> count : counts) {
            String department = count.get("department");
            FigureRows figures = run.figures(department);
            long found = strategy.metricsOf(department).stream()
                    .filter(metric -> status(figures, department, metric, count.get("period"))
                            .equals(Optional.of(count.get("status"))))
                    .count();
            if (found != Long.parseLong(count.get("count"))) {
                differences.add(count + ", found " + found);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(strategy.metricsOf("corporate")).hasSize(40);
        System.out.println("compared " + counts.size() + " values of the sample company's counts");
    }

    @Test
    void a_department_has_its_own_figures_and_nobody_elses() {
        Strategy strategy = run.configuration().strategy();
        for (String department : run.departments()) {
            Set<String> own = strategy.metricsOf(department).stream()
                    .map(Metric::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(run.figures(department).all().values()).allSatisfy(row -> {
                assertThat(row.get("department")).isEqualTo(department);
                assertThat(own).contains(row.get("metric"));
            });
        }
    }

    private static Optional<String> status(FigureRows figures, String department, Metric metric, String period) {
        return figures.row(department, metric.id(), period, metric.judgeOn().code())
                .map(row -> row.get("status"));
    }

    private static boolean isSame(String column, String expected, String found) {
        boolean text = expected.isEmpty() || found.isEmpty() || WORDS.contains(column);
        return text ? expected.equals(found) : new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
