package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.Cases;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.TestHome;

/**
 * A larger sample company, read by the packaged program with a driver and a database that lie in {@code HOME/drivers}:
 * receipt lines of two years in three tables, expenses and salaries by currency, against what plain SQL says of the same rows.
 */
class FoodMartIT {

    private final List<String> differences = new ArrayList<>();
    private final Map<String, FigureRows> figures = new HashMap<>();
    private int values;
    private String period = "";

    @Test
    void every_expected_sum_is_in_the_figures(@TempDir Path folder) throws Exception {
        List<Cases.Row> stores = Cases.all("data/hsqldb_samples", "expected_foodmart_store_month");
        List<Cases.Row> expenses = Cases.all("data/hsqldb_samples", "expected_foodmart_expense");
        List<Cases.Row> salaries = Cases.all("data/hsqldb_samples", "expected_foodmart_salary_dept_month");
        period = stores.stream()
                        .map(row -> row.text("year"))
                        .max(String::compareTo)
                        .orElseThrow() + "-12";
        TestHome home = TestHome.of("foodmart", folder);
        Files.writeString(Files.createDirectory(folder.resolve("secrets")).resolve("mart"), "FOODMART");
        for (String resource : List.of("/org/hsqldb/jdbc/JDBCDriver.class", "/foodmart.script")) {
            Path jar = jarOf(resource);
            home.copy(jar, "drivers/" + jar.getFileName());
        }

        PackagedProgram.Ended ended = PackagedProgram.with("-Xmx1300m").run(folder, "run", "--period", period);
        assertThat(ended.exit())
                .as("stores that sold nothing in December, and nobody announced it: %s", ended.lines())
                .isEqualTo(4);

        for (Cases.Row row : stores) {
            String store = "store-" + row.text("store_id");
            same(home, store, row, "sales", "store_sales");
            same(home, store, row, "cost", "store_cost");
            same(home, store, row, "units", "unit_sales");
            same(home, store, row, "receipts", "fact_count");
            same(home, store, row, "customers", "customers");
        }
        for (Cases.Row row : expenses) {
            String account = row.text("account").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String metric = "expense-" + account + "-" + row.text("currency_id");
            same(home, "store-" + row.text("store_id"), row, metric, "amount");
        }
        for (Cases.Row row : salaries) {
            String department = "department-" + row.text("department_id");
            same(home, department, row, "salary-" + row.text("currency_id"), "salary_paid");
            same(home, department, row, "overtime-" + row.text("currency_id"), "overtime");
            same(home, department, row, "people-" + row.text("currency_id"), "headcount");
        }
        System.out.println("compared " + values + " values of FoodMart through JDBC");
        assertThat(differences).hasSize(0);
        assertThat(values).isEqualTo(5 * stores.size() + expenses.size() + 3 * salaries.size());
    }

    private void same(TestHome home, String department, Cases.Row row, String metric, String column) {
        values++;
        String month = "%s-%02d".formatted(row.text("year"), row.integer("month"));
        String found = figures.computeIfAbsent(department, id -> home.figures(id, period, 1))
                .row(department, metric, month, "month")
                .map(it -> it.get("actual"))
                .orElse("");
        if (found.isEmpty() || new BigDecimal(found).compareTo(new BigDecimal(row.text(column))) != 0) {
            differences.add(
                    department + "/" + metric + "/" + month + ": expected " + row.text(column) + ", found " + found);
        }
    }

    private static Path jarOf(String resource) {
        try {
            JarURLConnection jar =
                    (JarURLConnection) FoodMartIT.class.getResource(resource).openConnection();
            return Path.of(jar.getJarFileURL().toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
