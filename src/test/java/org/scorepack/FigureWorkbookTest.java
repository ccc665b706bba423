package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.extract.SheetsOfFile;
import org.scorepack.extract.SheetsOfFile.Cell;
import org.scorepack.testing.SampleRun;

/** {@code figures.xlsx} of the sample company holds what {@code figures.csv} holds: read back by the program's own reader. */
class FigureWorkbookTest {

    /** What a spreadsheet keeps of a number. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final Set<String> NUMBERS = Set.of(
            "actual",
            "numerator",
            "denominator",
            "target",
            "target_original",
            "target_low",
            "variance",
            "variance_pct",
            "prior_period",
            "prior_year",
            "outlook",
            "outlook_low",
            "outlook_high",
            "chance",
            "owner_forecast",
            "definition_version",
            "score",
            "actual_at_plan_rates",
            "currency_effect",
            "per_week",
            "prior_year_at_plan_rates");

    static List<String> departments() {
        return SampleRun.once().departments();
    }

    @ParameterizedTest
    @MethodSource("departments")
    void every_value_is_that_of_the_csv(String department) {
        List<Map<Integer, Cell>> sheet = sheets(department).get("figures");
        Map<Integer, Cell> head = sheet.get(0);
        Iterator<Map<String, String>> csv =
                SampleRun.once().figures(department).all().values().iterator();
        int numbers = 0;
        for (Map<Integer, Cell> row : sheet.subList(1, sheet.size())) {
            Map<String, String> exact = csv.next();
            Map<String, Cell> cells = new TreeMap<>();
            row.forEach((at, cell) -> cells.put(head.get(at).text(), cell));
            for (String column : exact.keySet()) {
                String expected = exact.get(column);
                Cell cell = cells.get(column);
                if (expected.isEmpty()) {
                    assertThat(cell).as(column).isNull();
                } else if (column.equals("target") && expected.contains("..")) {
                    assertThat(cells.get("target_low").text() + ".." + cell.text())
                            .isEqualTo(expected);
                } else if (NUMBERS.contains(column)) {
                    assertThat(cell.kind()).as(column).isEqualTo("NUMBER");
                    assertThat(new BigDecimal(cell.text()))
                            .as("%s of %s", column, exact)
                            .isEqualByComparingTo(new BigDecimal(expected).round(KEPT));
                    numbers++;
                } else {
                    assertThat(cell).as(column).isEqualTo(new Cell("TEXT", expected));
                }
            }
            assertThat(cells.get("period_end").kind()).isEqualTo("DATE");
            assertThat(cells.get("period_end").text()).startsWith(exact.get("period"));
        }
        assertThat(csv).isExhausted();
        assertThat(numbers).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("departments")
    void each_row_stands_once_by_perspective(String department) {
        Map<String, List<Map<Integer, Cell>>> sheets = sheets(department);
        List<String> names = new ArrayList<>(sheets.keySet());
        assertThat(names).startsWith("Read me").endsWith("figures").hasSizeGreaterThan(2);
        int rows = names.subList(1, names.size() - 1).stream()
                .mapToInt(name -> sheets.get(name).size() - 1)
                .sum();
        assertThat(rows).isEqualTo(sheets.get("figures").size() - 1);
    }

    /** In words, the newest month first, without a column in which nothing stands. */
    @Test
    void a_sheet_of_a_perspective_is_for_people() {
        List<Map<Integer, Cell>> sheet = sheets("corporate").get("Financial");
        Map<Integer, Cell> head = sheet.get(0);
        Map<String, String> first = new TreeMap<>();
        sheet.get(1).forEach((at, cell) -> first.put(head.get(at).text(), cell.text()));
        assertThat(first)
                .containsEntry("Measure", "European exports")
                .containsEntry("Objective", "Increase revenue from European exports by 15%")
                .containsEntry("Owner", "Head of Sales")
                .containsEntry("Unit", "EUR")
                .containsEntry("Up to", "2026-10-31")
                .containsEntry("Span", "Month")
                .containsEntry("Against target", "■\u00a0Off target")
                .containsEntry("Actual", "2040000")
                .containsEntry("Target", "2200000")
                .containsEntry("Gap", "-160000")
                .containsEntry("Real change?", "No real change");
        assertThat(head.values())
                .extracting(Cell::text)
                .contains("At planned exchange rates")
                .as("no band and no weeks")
                .doesNotContain("Target from", "A week");
        head.forEach((at, cell) ->
                assertThat(sheet.subList(1, sheet.size())).as(cell.text()).anyMatch(row -> row.containsKey(at)));
    }

    @Test
    void the_first_sheet_says_what_this_is() {
        List<String> lines = sheets("operations").get("Read me").stream()
                .map(row ->
                        String.join(" | ", row.values().stream().map(Cell::text).toList()))
                .toList();
        assertThat(lines)
                .contains(
                        "Department | Operations",
                        "Period | October 2026",
                        "Issue | Issue 1",
                        "Actual | actual | what was reached; empty where nothing is known",
                        "score | 0 to 100; for sorting only")
                .anyMatch(line -> line.startsWith("○\u00a0Missing | NO_DATA | "))
                .anyMatch(line -> line.startsWith("◌\u00a0Not due | NOT_DUE | "))
                .anyMatch(line -> line.startsWith("manifest.json"));
    }

    private static Map<String, List<Map<Integer, Cell>>> sheets(String department) {
        Path csv = SampleRun.once().file(department, ".pdf").resolveSibling("figures.xlsx");
        return SheetsOfFile.read(csv);
    }
}
