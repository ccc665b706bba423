package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.Comparison;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.StoredBook;
import org.scorepack.testing.TestHome;

/**
 * A sample company of another product, read over JDBC through the main job: sales by month, budgets by post, a trial balance,
 * each against what plain SQL says of the same rows. The text {@code NA} is a market.
 */
class SteelwheelsTest {

    private static final List<String> METRICS = List.of("sales", "quantity", "orders", "order-lines");

    private final List<String> differences = new ArrayList<>();
    private int values;
    private String period = "";

    @Test
    void sums_and_variances_are_as_computed_independently(@TempDir Path folder) throws Exception {
        List<Cases.Row> sales = Cases.all("data/hsqldb_samples", "expected_steelwheels_sales_territory_month");
        List<Cases.Row> balance =
                Cases.of("data/hsqldb_samples/expected_trial_balance.csv").rows();
        TestHome home = TestHome.of("steelwheels", folder);
        Files.writeString(Files.createDirectory(folder.resolve("secrets")).resolve("wheels"), "STEELWHEELS");
        period = sales.stream()
                .map(row -> "%s-%02d".formatted(row.text("year"), row.integer("month")))
                .max(String::compareTo)
                .orElseThrow();
        RunOutcome outcome = home.run(period);
        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);

        for (Cases.Row row : sales) {
            String market = row.text("territory").toLowerCase(Locale.ROOT);
            String month = "%s-%02d".formatted(row.text("year"), row.integer("month"));
            FigureRows figures = home.figures(market, period, 1);
            number(row.text("sales"), figures, market, "sales", month, "actual");
            number(row.text("quantity"), figures, market, "quantity", month, "actual");
            number(row.text("orders"), figures, market, "orders", month, "actual");
            number(row.text("order_lines"), figures, market, "order-lines", month, "actual");
        }
        for (Cases.Row row : balance) {
            number(
                    row.text("amount"),
                    home.figures("corporate", period, 1),
                    "corporate",
                    id(row.text("group"), 40),
                    period,
                    "actual");
        }
        int posts = budgets(home);

        System.out.println("compared " + values + " values of Steelwheels through JDBC");
        assertThat(differences).isEmpty();
        assertThat(posts).isEqualTo(148);
        assertThat(values).isEqualTo(4 * sales.size() + balance.size() + 4 * posts);
    }

    /**
     * The expected file holds one year; the database holds more, and says itself what its months sum to. A market without
     * orders in a month has closed the month before, until it has some again: it is asked for in its own last month.
     */
    @Test
    void every_month_of_the_database_is_as_plain_sql_says(@TempDir Path folder) throws Exception {
        Map<String, TreeMap<String, List<String>>> markets = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:hsqldb:res:steelwheels", "STEELWHEELS", "STEELWHEELS");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT c.TERRITORY, o.YEAR_ID, o.MONTH_ID,
                            SUM(ROUND(CAST(o.TOTALPRICE AS DECIMAL(18, 6)), 2)) AS SALES,
                            SUM(o.QUANTITYORDERED) AS QUANTITY, COUNT(DISTINCT o.ORDERNUMBER) AS ORDERS,
                            COUNT(*) AS ORDER_LINES
                        FROM "steelwheels"."orderfact" o
                        JOIN "steelwheels"."customer_w_ter" c ON c.CUSTOMERNUMBER = o.CUSTOMERNUMBER
                        GROUP BY c.TERRITORY, o.YEAR_ID, o.MONTH_ID""")) {
            while (row.next()) {
                String month = "%d-%02d".formatted(row.getInt("YEAR_ID"), row.getInt("MONTH_ID"));
                List<String> sums = new ArrayList<>();
                for (String metric : METRICS) {
                    sums.add(row.getBigDecimal(metric.toUpperCase(Locale.ROOT).replace('-', '_'))
                            .stripTrailingZeros()
                            .toPlainString());
                }
                markets.computeIfAbsent(row.getString("TERRITORY").toLowerCase(Locale.ROOT), market -> new TreeMap<>())
                        .put(month, sums);
            }
        }
        Comparison comparison = new Comparison("Steelwheels, all years");
        Map<String, StoredBook> books = new HashMap<>();
        markets.forEach((market, months) -> {
            String last = months.lastKey();
            StoredBook book = books.computeIfAbsent(last, month -> book(folder.resolve(month), month));
            months.forEach((month, sums) -> {
                for (String metric : METRICS) {
                    comparison.number(
                            market + " " + month + " " + metric,
                            sums.get(METRICS.indexOf(metric)),
                            book.row(market, metric, month, Basis.MONTH)
                                    .map(Judgement::actual)
                                    .flatMap(actual -> actual.number()));
                }
            });
        });
        comparison.finish(
                METRICS.size() * markets.values().stream().mapToInt(Map::size).sum());
    }

    private static StoredBook book(Path folder, String month) {
        TestHome home = TestHome.of("steelwheels", folder);
        try {
            Files.writeString(Files.createDirectory(folder.resolve("secrets")).resolve("wheels"), "STEELWHEELS");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.run(month, "corporate");
        return home.book();
    }

    /** The database's own variance is budget less actual: of a cost, what is positive is good. */
    private int budgets(TestHome home) throws SQLException {
        int posts = 0;
        try (Connection connection =
                        DriverManager.getConnection("jdbc:hsqldb:res:steelwheels", "STEELWHEELS", "STEELWHEELS");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"steelwheels\".\"quadrant_actuals\"")) {
            while (row.next()) {
                String region = row.getString("REGION").toLowerCase(Locale.ROOT);
                String post = id(row.getString("DEPARTMENT"), 9) + "-" + id(row.getString("POSITIONTITLE"), 40);
                BigDecimal variance = row.getBigDecimal("VARIANCE");
                FigureRows figures = home.figures(region, period, 1);
                number(row.getString("ACTUAL"), figures, region, post, period, "actual");
                number(row.getString("BUDGET"), figures, region, post, period, "target");
                number(variance.negate().toPlainString(), figures, region, post, period, "variance");
                String favourable = variance.signum() > 0 ? "F" : variance.signum() < 0 ? "A" : "0";
                String found = figures.row(region, post, period, "month")
                        .map(it -> it.get("favourable"))
                        .orElse("(no row)");
                same(favourable.equals(found), region + "/" + post + " favourable", favourable, found);
                posts++;
            }
        }
        return posts;
    }

    private static String id(String text, int most) {
        String id = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return id.substring(0, Math.min(most, id.length()));
    }

    private void number(
            String expected, FigureRows figures, String department, String metric, String month, String column) {
        String found = figures.row(department, metric, month, "month")
                .map(row -> row.get(column))
                .orElse("");
        boolean equal = !found.isEmpty() && new BigDecimal(found).compareTo(new BigDecimal(expected)) == 0;
        same(equal, department + "/" + metric + "/" + month + " " + column, expected, found);
    }

    private void same(boolean equal, String what, String expected, String found) {
        values++;
        if (!equal) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
