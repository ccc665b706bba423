package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.Comparison;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.Shared;
import org.scorepack.testing.StoredBook;
import org.scorepack.testing.TestHome;

/**
 * A city's revenue reports: files whose header changes every month, a fiscal year from July, negative and blank cells, subtotals
 * in the column of what they are made of. Through the main job, against what was computed independently from the same files.
 */
class PhiladelphiaTest {

    private final Path data = Shared.folder("data/phl_collections");
    private final List<Cases.Row> expected = Cases.all("data/phl_collections", "expected_phl");

    @Test
    void every_revenue_of_every_month_is_as_computed_independently(@TempDir Path folder) throws IOException {
        TestHome home = home(folder);
        String last = lastMonth();

        RunOutcome outcome = home.run(last, "corporate");

        assertThat(outcome.result())
                .as("three revenues have no June, and nobody announced it: %s", outcome)
                .isEqualTo(RunOutcome.Result.INCOMPLETE);
        assertThat(outcome.gaps()).hasSize(3);
        assertThat(outcome.rejects())
                .allSatisfy(feed -> assertThat(feed.rejected()).isZero());
        compareLines(home.book());
        compareWhole(home.figures("corporate", last, 1));
    }

    private void compareLines(StoredBook book) {
        Comparison comparison = new Comparison("Philadelphia, months of revenues");
        Comparison changes = new Comparison("Philadelphia, changes of the year to date");
        Map<String, Cases.Row> rows = new HashMap<>();
        expected.forEach(row -> rows.put(key(row, 0), row));
        int comparable = 0;
        for (Cases.Row row : expected) {
            String where = key(row, 0) + " ";
            Optional<Judgement> month = book.row("collections", metric(row), month(row), Basis.MONTH);
            Optional<Judgement> toDate = book.row("collections", metric(row), month(row), Basis.YTD);
            Optional<BigDecimal> fytd = toDate.flatMap(ytd -> ytd.actual().number());
            if (row.has("fytd_sum_of_months")) {
                comparison.number(where + "FYTD as sum of months", row.text("fytd_sum_of_months"), fytd);
            } else {
                comparison.text(
                        where + "FYTD of a revenue that began later", "in part", isWhole(toDate) ? "whole" : "in part");
            }
            comparison.number(
                    where + "prior year month",
                    row.text("prior_year_month_from_series"),
                    month.flatMap(Judgement::priorYear));
            Optional<Cases.Row> lastYear = Optional.ofNullable(rows.get(key(row, 1)));
            boolean whole = lastYear.filter(
                            before -> isWhole(book.row("collections", metric(row), month(before), Basis.YTD)))
                    .isPresent();
            if (whole && isExact(row) && saysTheSame(row, lastYear.get())) {
                comparable++;
                changes.number(
                        where + "change of FYTD",
                        row.text("net_change_calc"),
                        fytd.flatMap(now -> toDate.flatMap(Judgement::priorYear).map(now::subtract)));
            }
        }
        comparison.finish(2 * expected.size());
        changes.finish(comparable);
    }

    private static boolean isWhole(Optional<Judgement> toDate) {
        return toDate.map(Judgement::actual)
                .map(actual -> actual instanceof Reading.Present present
                        && present.quality().kind() != Quality.Kind.PARTIAL)
                .orElse(false);
    }

    /** Whether the published year to date is the sum of the published months, to the dollar. */
    private static boolean isExact(Cases.Row row) {
        return row.has("fytd_diff") && row.number("fytd_diff").orElseThrow().signum() == 0;
    }

    /** Whether this year's report has last year's year to date as last year's report had it. */
    private static boolean saysTheSame(Cases.Row row, Cases.Row before) {
        return isExact(before)
                && row.has("net_change_calc")
                && row.number("fytd_actual_published")
                                .orElseThrow()
                                .subtract(row.number("net_change_calc").orElseThrow())
                                .compareTo(
                                        before.number("fytd_actual_published").orElseThrow())
                        == 0;
    }

    private static String key(Cases.Row row, int yearsBefore) {
        return "%s/%d-%02d".formatted(metric(row), row.integer("year") - yearsBefore, row.integer("month"));
    }

    private void compareWhole(FigureRows figures) {
        Comparison comparison = new Comparison("Philadelphia, months of all taxes");
        List<Cases.Row> rows = Cases.all("data/phl_collections", "expected_rollup");
        for (Cases.Row row : rows) {
            String metric = row.text("measure").equals("month_actual") ? "all-taxes" : "all-taxes-to-date";
            Map<String, String> all =
                    figures.row("corporate", metric, month(row), "month").orElseThrow();
            comparison.number(
                    month(row) + " " + metric,
                    row.text("sum_of_leaves"),
                    Optional.of(new BigDecimal(all.get("actual"))));
        }
        comparison.finish(rows.size());
    }

    String lastMonth() {
        return expected.stream()
                .map(PhiladelphiaTest::month)
                .max(String::compareTo)
                .orElseThrow();
    }

    TestHome home(Path folder) throws IOException {
        TestHome home = TestHome.of("phl-collections", folder);
        home.copy(data.resolve("raw"), "data");
        Files.writeString(
                folder.resolve("data/catalogue.csv"),
                expected.stream()
                        .map(row -> String.join(",", metric(row), row.text("name"), feed(row)))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining("\n", "id,name,feed\n", "\n")));
        return home;
    }

    private static String metric(Cases.Row row) {
        return row.text("name").replace('_', '-') + "-" + row.text("part");
    }

    private static String feed(Cases.Row row) {
        return row.text("kind").replace('_', '-') + "-" + row.text("part");
    }

    private static String month(Cases.Row row) {
        return "%s-%02d".formatted(row.text("year"), row.integer("month"));
    }
}
