package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/**
 * A sample company of another product, read over JDBC through the main job: sales by month, budgets by post, a trial balance,
 * each against what plain SQL says of the same rows. The text {@code NA} is a market.
 */
class SteelwheelsTest {

    private static final String PERIOD = "2003-12";

    private final List<String> differences = new ArrayList<>();
    private int values;

    @Test
    void sums_and_variances_are_as_computed_independently(@TempDir Path folder) throws Exception {
        List<Cases.Row> sales = Cases.of("data/hsqldb_samples/expected_steelwheels_sales_territory_month.csv")
                .rows();
        List<Cases.Row> balance =
                Cases.of("data/hsqldb_samples/expected_trial_balance.csv").rows();
        TestHome home = TestHome.of("steelwheels", folder);
        Files.writeString(Files.createDirectory(folder.resolve("secrets")).resolve("wheels"), "STEELWHEELS");
        RunOutcome outcome = home.run(PERIOD);
        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);

        for (Cases.Row row : sales) {
            String market = row.text("territory").toLowerCase(Locale.ROOT);
            String month = "%s-%02d".formatted(row.text("year"), row.integer("month"));
            FigureRows figures = home.figures(market, PERIOD, 1);
            number(row.text("sales"), figures, market, "sales", month, "actual");
            number(row.text("quantity"), figures, market, "quantity", month, "actual");
            number(row.text("orders"), figures, market, "orders", month, "actual");
            number(row.text("order_lines"), figures, market, "order-lines", month, "actual");
        }
        for (Cases.Row row : balance) {
            number(
                    row.text("amount"),
                    home.figures("corporate", PERIOD, 1),
                    "corporate",
                    id(row.text("group"), 40),
                    PERIOD,
                    "actual");
        }
        int posts = budgets(home);

        System.out.println("compared " + values + " values of Steelwheels through JDBC");
        assertThat(differences).isEmpty();
        assertThat(posts).isEqualTo(148);
        assertThat(values).isEqualTo(4 * sales.size() + balance.size() + 4 * posts);
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
                FigureRows figures = home.figures(region, PERIOD, 1);
                number(row.getString("ACTUAL"), figures, region, post, PERIOD, "actual");
                number(row.getString("BUDGET"), figures, region, post, PERIOD, "target");
                number(variance.negate().toPlainString(), figures, region, post, PERIOD, "variance");
                String favourable = variance.signum() > 0 ? "F" : variance.signum() < 0 ? "A" : "0";
                String found = figures.row(region, post, PERIOD, "month")
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
