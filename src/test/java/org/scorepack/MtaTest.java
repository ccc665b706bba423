package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.Shared;
import org.scorepack.testing.TestHome;

/**
 * A real transport authority: every indicator and month of every agency, through the main job, against what was computed
 * independently from the same rows. The home names no agency and no indicator.
 */
class MtaTest {

    private final List<String> differences = new ArrayList<>();
    private int values;

    @Test
    void every_indicator_and_month_is_as_computed_independently(@TempDir Path folder) throws IOException {
        Path data = Shared.folder("data/mta");
        TestHome home = home(folder, data);
        List<Map<String, String>> expected =
                rows(Shared.files(data, "expected_mta", ".csv").get(0));
        Map<String, Map<String, String>> catalogue = catalogue(data);

        int months = 0;
        for (Map.Entry<String, String> agency : lastMonths(expected).entrySet()) {
            String department = agency.getKey().toLowerCase(Locale.ROOT);
            RunOutcome outcome = home.run(agency.getValue(), department);
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
            FigureRows figures = home.figures(department, agency.getValue(), 1);
            for (Map<String, String> row : expected) {
                if (row.get("agency_code").equals(agency.getKey())) {
                    compare(department, row, catalogue.get(row.get("agency_code") + row.get("indicator_seq")), figures);
                    months++;
                }
            }
        }

        System.out.println("compared " + values + " values of " + months + " indicator-months (MTA)");
        assertThat(differences).as("%s differences", differences.size()).isEmpty();
        assertThat(months).isEqualTo(expected.size()).isPositive();
        assertThat(values).isGreaterThan(8 * months);
    }

    private void compare(String department, Map<String, String> row, Map<String, String> metric, FigureRows figures) {
        String id = "mta-" + row.get("indicator_seq");
        String period = "%s-%02d".formatted(row.get("year"), Integer.parseInt(row.get("month")));
        Map<String, String> month = figures.row(department, id, period, "month").orElse(Map.of());
        String where = department + "/" + id + "/" + period;
        number(where + " actual", row.get("actual"), month.get("actual"));
        number(where + " target", row.get("target"), month.get("target"));
        number(where + " variance", row.get("variance"), month.get("variance"));
        text(where + " favourable", favourable(row), month.getOrDefault("favourable", "(no row)"));
        text(where + " status", status(row, metric), month.getOrDefault("status", "(no row)"));
        number(where + " prior year", row.get("prior_year_actual"), month.get("prior_year"));
        number(where + " prior month", row.get("prior_month_actual"), month.get("prior_period"));
        if (!metric.get("unit").equals("%")) {
            percent(where + " variance_pct", row.get("variance_pct"), month.get("variance_pct"));
        }
        Map<String, String> ytd = figures.row(department, id, period, "ytd").orElse(Map.of());
        switch (metric.get("ytd_aggregation_inferred")) {
            case "sum" -> yearToDate(where + " ytd sum", row.get("ytd_sum_calc"), ytd);
            case "mean" -> yearToDate(where + " ytd mean", row.get("ytd_mean_calc"), ytd);
            default -> {
                number(where + " ytd published", row.get("ytd_actual_published"), ytd.get("actual"));
                number(where + " ytd target", row.get("ytd_target_published"), ytd.get("target"));
            }
        }
    }

    private static String favourable(Map<String, String> row) {
        if (row.get("favourable").isEmpty()) {
            return "";
        }
        return new BigDecimal(row.get("variance")).signum() == 0
                ? "0"
                : row.get("favourable").equals("Y") ? "F" : "A";
    }

    /**
     * The reference rule is the product's default tolerance: amber to 5 % of |target|. Where neither way is good a metric is
     * never judged, with or without a target.
     */
    private static String status(Map<String, String> row, Map<String, String> metric) {
        return metric.get("desired_change").equals("N") ? "NOT_APPLICABLE" : row.get("rag_ref");
    }

    private void number(String what, String expected, String found) {
        values++;
        boolean same = found != null
                && (expected.isEmpty() || found.isEmpty()
                        ? expected.equals(found)
                        : new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0);
        differ(same, what, expected, found);
    }

    /** The expected file has 6 decimals, rounded half to even. */
    private void percent(String what, String expected, String found) {
        rounded(what, expected, found, RoundingMode.HALF_EVEN);
    }

    /** The expected file leaves out a year to date with a gap; the product tells it and says that it is partial. */
    private void yearToDate(String what, String expected, Map<String, String> row) {
        if (expected.isEmpty()) {
            text(
                    what + " with a gap",
                    "PARTIAL",
                    row.getOrDefault("quality", "").split(" ")[0]);
        } else {
            rounded(what, expected, row.get("actual"), RoundingMode.HALF_EVEN);
        }
    }

    private void rounded(String what, String expected, String found, RoundingMode mode) {
        values++;
        boolean same = found != null
                && (expected.isEmpty() || found.isEmpty()
                        ? expected.equals(found)
                        : new BigDecimal(found)
                                        .setScale(6, mode)
                                        .subtract(new BigDecimal(expected))
                                        .abs()
                                        .compareTo(new BigDecimal("0.000001"))
                                <= 0);
        differ(same, what, expected, found);
    }

    private void text(String what, String expected, String found) {
        values++;
        differ(expected.equals(found), what, expected, found);
    }

    private void differ(boolean same, String what, String expected, String found) {
        if (!same && differences.size() < 50) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }

    @Test
    void rows_of_a_database_give_the_same_figures(@TempDir Path csv, @TempDir Path database) throws IOException {
        Path data = Shared.folder("data/mta");
        String period = "2017-03";
        TestHome files = home(csv, data);
        TestHome tables = home(database, data);
        tables.copy(Path.of("src/test/resources/homes/mta-jdbc"), "");
        Files.writeString(
                database.resolve("data/months.sql"),
                script(Shared.files(data, "mta_long", ".csv").get(0)));
        RunOutcome outcome = files.run(period);
        assertThat(tables.run(period).packs()).isEqualTo(outcome.packs()).isNotEmpty();

        int rows = 0;
        for (RunOutcome.PackLine pack : outcome.packs()) {
            Map<String, Map<String, String>> expected =
                    files.figures(pack.department(), period, 1).all();
            Map<String, Map<String, String>> found =
                    tables.figures(pack.department(), period, 1).all();
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((key, row) ->
                    assertThat(withoutProvenance(found.get(key))).as(key).isEqualTo(withoutProvenance(row)));
            rows += expected.size();
        }
        System.out.println("compared " + rows + " values of rows through CSV and JDBC (MTA)");
        assertThat(rows).isGreaterThan(5_000);
    }

    /** The earlier vintage first, then the later one: who shows a value that differs gets the next edition. */
    @Test
    void restated_values_make_the_next_edition_of_the_packs_that_show_them(@TempDir Path folder) throws IOException {
        Path data = Shared.folder("data/mta");
        TestHome home = home(folder, data);
        List<Map<String, String>> restated =
                rows(Shared.files(data, "restatements", ".csv").get(0));
        String period =
                restated.stream().map(MtaTest::month).min(String::compareTo).orElseThrow();
        Set<String> changed = new TreeSet<>();
        Map<String, Map<String, String>> before = new HashMap<>();
        for (Map<String, String> row : restated) {
            if (month(row).equals(period)) {
                changed.add(row.get("agency_code").toLowerCase(Locale.ROOT));
                before.put(key(row), row);
            }
        }
        Path months = folder.resolve("data/months.csv");
        String now = Files.readString(months);
        Files.writeString(months, earlierVintage(now, before));
        RunOutcome first = home.run(period);
        assertThat(first.packs())
                .hasSizeGreaterThan(changed.size())
                .allMatch(pack -> pack.what().equals("edition 1"));

        Files.writeString(months, now);
        RunOutcome second = home.run(period);

        assertThat(second.packs())
                .allSatisfy(pack -> assertThat(pack.what())
                        .isEqualTo(changed.contains(pack.department()) ? "edition 2" : "unchanged, edition 1"));
        assertThat(changed).isNotEmpty();
        RunOutcome third = home.run(period);
        assertThat(third.result()).isEqualTo(RunOutcome.Result.UNCHANGED);
    }

    private static String earlierVintage(String csv, Map<String, Map<String, String>> before) {
        StringBuilder text = new StringBuilder();
        int replaced = 0;
        for (String line : csv.split("\n")) {
            String[] cells = line.strip().split(",", -1);
            int last = cells.length - 1;
            Map<String, String> old = before.get(cells[0] + cells[2] + cells[last - 6] + "-" + cells[last - 5]);
            if (old != null) {
                cells[last - 4] = old.get("old_monthly_actual");
                cells[last - 2] = old.get("old_ytd_actual");
                replaced++;
            }
            text.append(String.join(",", cells)).append('\n');
        }
        assertThat(replaced).as("rows of the earlier vintage").isEqualTo(before.size());
        return text.toString();
    }

    private static String key(Map<String, String> row) {
        return row.get("agency_code") + row.get("indicator_seq") + row.get("year") + "-" + row.get("month");
    }

    private static String month(Map<String, String> row) {
        return "%s-%02d".formatted(row.get("year"), Integer.parseInt(row.get("month")));
    }

    private static Map<String, String> withoutProvenance(Map<String, String> row) {
        Map<String, String> rest = new TreeMap<>(row);
        rest.remove("provenance");
        return rest;
    }

    /** The rows as a table: numbers as numbers, blanks as nulls. */
    private static String script(Path csv) throws IOException {
        StringBuilder sql = new StringBuilder("create table months (agency_code varchar(20), agency varchar(60),"
                + " indicator_seq varchar(20), report_year int, report_month int, monthly_actual decimal(30, 10),"
                + " monthly_target decimal(30, 10), ytd_actual decimal(30, 10), ytd_target decimal(30, 10));\n");
        for (Map<String, String> row : rows(csv)) {
            sql.append("insert into months values (")
                    .append(quoted(row.get("agency_code")))
                    .append(", ")
                    .append(quoted(row.get("agency")))
                    .append(", ")
                    .append(quoted(row.get("indicator_seq")));
            for (String column :
                    List.of("year", "month", "monthly_actual", "monthly_target", "ytd_actual", "ytd_target")) {
                sql.append(", ").append(row.get(column).isEmpty() ? "null" : row.get(column));
            }
            sql.append(");\n");
        }
        return sql.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static TestHome home(Path folder, Path data) throws IOException {
        TestHome home = TestHome.of("mta", folder);
        Files.createDirectories(folder.resolve("data"));
        home.copy(Shared.files(data, "mta_long", ".csv").get(0), "data/months.csv");
        home.copy(Shared.files(data, "mta_metric_catalogue", ".csv").get(0), "data/catalogue.csv");
        return home;
    }

    /** The last month with rows of each agency: departments end with their rows. */
    private static SortedMap<String, String> lastMonths(List<Map<String, String>> rows) {
        SortedMap<String, String> last = new TreeMap<>();
        for (Map<String, String> row : rows) {
            last.merge(row.get("agency_code"), month(row), (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        return last;
    }

    private static Map<String, Map<String, String>> catalogue(Path data) throws IOException {
        Map<String, Map<String, String>> catalogue = new HashMap<>();
        for (Map<String, String> row :
                rows(Shared.files(data, "mta_metric_catalogue", ".csv").get(0))) {
            catalogue.put(row.get("agency_code") + row.get("indicator_seq"), row);
        }
        return catalogue;
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
