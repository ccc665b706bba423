package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.job.RunOutcome.Result;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.PostgresServer;
import org.scorepack.testing.TestHome;

/**
 * Twelve figures from every kind of source: all of {@code figures.csv} is the same, but where the figures came from.
 *
 * <p>Each kind has a folder beside {@code home} with its {@code sources.yaml}, one feed {@code months}, and its data; a list of an
 * ERP system, which calls columns as it likes, also a card that names them so.
 */
class SameFiguresTest {

    private static final Path HOMES = Path.of("src/test/resources/homes/same-figures");
    private static final String PERIOD = "2026-10";
    private static final Map<String, FigureRows> READ = new HashMap<>();

    @TempDir
    private static Path folder;

    @Test
    void csv_delivers_the_twelve_figures() {
        assertThat(months("csv"))
                .isEqualTo(Map.of(
                        "revenue", List.of("1234567.89", "-70000", "1300000.05"),
                        "on-time", List.of("97.5", "98.125", "96.4"),
                        "complaints", List.of("3", "0", "12"),
                        "days", List.of("0.3", "13.1", "4.05")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "jdbc", "postgresql", "sap-list", "debit-credit"})
    void other_sources_deliver_the_same(String kind) {
        Map<String, Map<String, String>> expected = figures("csv").all();
        Map<String, Map<String, String>> found = figures(kind).all();
        List<String> differences = new ArrayList<>();
        int compared = 0;
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        for (String key : expected.keySet()) {
            for (String column : expected.get(key).keySet()) {
                if (!column.equals("provenance")) {
                    compared++;
                    String here = found.get(key).get(column);
                    String there = expected.get(key).get(column);
                    if (!here.equals(there)) {
                        differences.add(key + " " + column + ": " + here + " instead of " + there);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(12 * 20);
    }

    @Test
    void each_names_the_place_that_a_reader_finds() {
        assertThat(provenance("csv")).isEqualTo("data/months.csv:4:revenue");
        assertThat(provenance("xlsx")).isEqualTo("data/months.xlsx:'2026'!C8");
        assertThat(provenance("sap-list")).isEqualTo("data/months.txt:21:Erlöse in Hauswährung");
        assertThat(provenance("debit-credit"))
                .startsWith("data/entries.csv:10-11:Credit Amount-Debit Amount (2 rows, ");
        assertThat(provenance("jdbc")).isEqualTo("months.sql:row 3:revenue");
    }

    private static String provenance(String kind) {
        return figures(kind)
                .row("corporate", "revenue", PERIOD, "month")
                .orElseThrow()
                .get("provenance");
    }

    private static Map<String, List<String>> months(String kind) {
        Map<String, List<String>> months = new TreeMap<>();
        for (Map<String, String> row : figures(kind).all().values()) {
            String actual = row.get("actual");
            if (row.get("basis").equals("month") && !actual.isEmpty()) {
                months.computeIfAbsent(row.get("metric"), metric -> new ArrayList<>())
                        .add(new BigDecimal(actual).toPlainString());
            }
        }
        return months;
    }

    private static FigureRows figures(String kind) {
        return READ.computeIfAbsent(kind, each -> {
            TestHome home = TestHome.copyOf(HOMES.resolve("home"), folder.resolve(each));
            home.copy(HOMES.resolve(each.equals("postgresql") ? "jdbc" : each), "");
            if (each.equals("postgresql")) {
                readFromServer(home);
            }
            assertThat(home.run(PERIOD).result()).as(each).isEqualTo(Result.DONE);
            return home.figures("corporate", PERIOD, 1);
        });
    }

    /** The same rows, but behind a real server and its own driver. */
    private static void readFromServer(TestHome home) {
        PostgresServer.Database database = PostgresServer.freshDatabase();
        try {
            database.execute(
                    Files.readString(HOMES.resolve("jdbc/data/months.sql")).split(";\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.execute(
                "drop role if exists reader_of_months",
                "create role reader_of_months login",
                "grant select on months to reader_of_months");
        home.replace(
                "config/sources.yaml",
                "script: { file: data/months.sql }",
                "jdbc: { url: \"" + database.url() + "\", user: reader_of_months }");
    }
}
