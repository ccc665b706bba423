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
import java.util.SortedMap;
import java.util.TreeMap;
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
        text(where + " status", status(row.get("rag_ref")), month.getOrDefault("status", "(no row)"));
        number(where + " prior year", row.get("prior_year_actual"), month.get("prior_year"));
        number(where + " prior month", row.get("prior_month_actual"), month.get("prior_period"));
        if (!metric.get("unit").equals("%")) {
            percent(where + " variance_pct", row.get("variance_pct"), month.get("variance_pct"));
        }
        Map<String, String> ytd = figures.row(department, id, period, "ytd").orElse(Map.of());
        switch (metric.get("ytd_aggregation_inferred")) {
            case "sum" -> number(where + " ytd sum", row.get("ytd_sum_calc"), ytd.get("actual"));
            case "mean" -> mean(where + " ytd mean", row.get("ytd_mean_calc"), ytd.get("actual"));
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

    /** The reference rule is the product's default tolerance: amber to 5 % of |target|. */
    private static String status(String reference) {
        return reference.equals("NEUTRAL") ? "NOT_APPLICABLE" : reference;
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

    private void mean(String what, String expected, String found) {
        rounded(what, expected, found, RoundingMode.HALF_EVEN);
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

    private static TestHome home(Path folder, Path data) throws IOException {
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
            String month = "%s-%02d".formatted(row.get("year"), Integer.parseInt(row.get("month")));
            last.merge(row.get("agency_code"), month, (one, other) -> one.compareTo(other) >= 0 ? one : other);
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
