package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.Comparison;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.Shared;
import org.scorepack.testing.StoredBook;
import org.scorepack.testing.TestHome;

/**
 * A health service: attendances of every organisation and of the whole through the main job, against what was computed
 * independently from the same rows. The home names no organisation; they open, close and miss months.
 */
class NhsTest {

    static final String WHOLE = "_ALL";
    private static final int VALUES_OF_A_MONTH = 12;

    private final Path data = Shared.folder("data/nhs_ae");
    private final Path attendances =
            Shared.files(data, "ae_attendances", ".csv").get(0);
    private final List<Cases.Row> expected =
            Cases.of("data/nhs_ae/" + name("expected_ae")).rows();
    private final Comparison comparison = new Comparison("NHS, months of organisations");

    @Test
    void every_organisation_and_the_whole_are_ratios_of_sums(@TempDir Path folder) throws IOException {
        Map<String, String> lastMonths = lastMonths();
        String last = lastMonths.get(WHOLE);
        TestHome home = home(folder, organisation -> true);

        RunOutcome outcome = home.run(last, "corporate");

        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        compare(home.book(), organisation -> lastMonths.get(organisation).equals(last));
        int months = (int) expected.stream()
                .filter(row -> lastMonths.get(row.text("org_code")).equals(last))
                .count();
        comparison.finish(VALUES_OF_A_MONTH * months);
        compareWhole(home.figures("corporate", last, 1));
    }

    /** An organisation that has closed is judged up to its last month, and no pack is made for it later. */
    @Test
    void organisations_that_close_are_judged_to_their_last_month(@TempDir Path folder) throws IOException {
        Map<String, String> lastMonths = lastMonths();
        String last = lastMonths.get(WHOLE);
        Predicate<String> closed = organisation -> lastMonths.get(organisation).compareTo(last) < 0;
        TestHome home = home(folder, closed);
        int months = 0;
        for (String month : new TreeSet<>(lastMonths.values()).headSet(last)) {
            Predicate<String> closing =
                    organisation -> lastMonths.get(organisation).equals(month);
            RunOutcome outcome = home.run(month, "corporate");
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
            months += compare(home.book(), closing);
        }
        assertThat(months).isEqualTo((int) expected.stream()
                .filter(row -> closed.test(row.text("org_code")))
                .count());
        comparison.finish(VALUES_OF_A_MONTH * months);
    }

    /** Nothing divided by nothing is no percentage, neither 0 nor 100, and changes no sum. */
    @Test
    void a_month_without_attendances_has_no_percentage(@TempDir Path folder) throws IOException {
        TestHome home = TestHome.of("nhs-ae", folder);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/attendances.csv"), """
                period,org_code,type,attendances,breaches,admissions
                2018-04-01,OPENS,1,0,0,0
                2018-04-01,QUIET,1,100,10,5
                2018-04-01,QUIET,2,100,30,5
                2018-05-01,OPENS,1,40,4,0
                2018-05-01,QUIET,1,0,0,0
                2018-06-01,OPENS,1,60,6,0
                2018-06-01,QUIET,1,50,0,1
                """);

        assertThat(home.run("2018-06").result()).isEqualTo(RunOutcome.Result.DONE);

        FigureRows quiet = home.figures("quiet", "2018-06", 1);
        Map<String, String> empty =
                quiet.row("quiet", "four-hours", "2018-05", "month").orElseThrow();
        assertThat(empty)
                .containsEntry("actual", "")
                .containsEntry("variance", "")
                .containsEntry("status", "NOT_APPLICABLE");
        assertThat(quiet.row("quiet", "attendances", "2018-05", "month").orElseThrow())
                .containsEntry("actual", "0");
        assertThat(quiet.row("quiet", "four-hours", "2018-06", "ytd").orElseThrow())
                .containsEntry("actual", "84")
                .containsEntry("quality", "FINAL");
        FigureRows opens = home.figures("opens", "2018-06", 1);
        assertThat(opens.row("opens", "four-hours", "2018-04", "month")).isEmpty();
        assertThat(opens.row("opens", "four-hours", "2018-06", "ytd").orElseThrow())
                .containsEntry("actual", "90")
                .containsEntry("quality", "FINAL");
        FigureRows whole = home.figures("corporate", "2018-06", 1);
        assertThat(whole.row("corporate", "four-hours", "2018-05", "month").orElseThrow())
                .containsEntry("actual", "90")
                .containsEntry("quality", "FINAL");
    }

    /** How many months were compared. */
    private int compare(StoredBook book, Predicate<String> organisations) {
        int months = 0;
        for (Cases.Row row : expected) {
            if (organisations.test(row.text("org_code"))) {
                compare(book, row);
                months++;
            }
        }
        return months;
    }

    private void compare(StoredBook book, Cases.Row row) {
        String department = department(row.text("org_code"));
        String month = month(row);
        String where = department + "/" + month + " ";
        Optional<Judgement> share = book.row(department, "four-hours", month, Basis.MONTH);
        Optional<Judgement> shareToDate = book.row(department, "four-hours", month, Basis.YTD);
        Optional<Judgement> count = book.row(department, "attendances", month, Basis.MONTH);
        Optional<BigDecimal> actual = actual(share);
        comparison.number(where + "attendances", row.text("attendances"), actual(count));
        comparison.number(
                where + "breaches", row.text("breaches"), actual(book.row(department, "breaches", month, Basis.MONTH)));
        comparison.number(
                where + "admissions",
                row.text("admissions"),
                actual(book.row(department, "admissions", month, Basis.MONTH)));
        comparison.number(where + "pct_4h", row.text("pct_4h"), actual);
        comparison.number(
                where + "variance",
                row.text("variance_to_95"),
                share.flatMap(Judgement::gap).map(gap -> gap.absolute()));
        comparison.text(where + "meets target", row.text("meets_target"), meets(share));
        comparison.number(
                where + "FYTD attendances",
                row.text("fytd_attendances"),
                actual(book.row(department, "attendances", month, Basis.YTD)));
        comparison.number(
                where + "FYTD breaches",
                row.text("fytd_breaches"),
                actual(book.row(department, "breaches", month, Basis.YTD)));
        comparison.number(where + "FYTD pct_4h", row.text("fytd_pct_4h"), actual(shareToDate));
        Optional<BigDecimal> lastYear = share.flatMap(Judgement::priorYear);
        comparison.number(where + "prior year pct_4h", row.text("prior_year_pct_4h"), lastYear);
        comparison.number(
                where + "change to prior year",
                row.text("prior_year_change_pp"),
                actual.map(NhsTest::rounded)
                        .flatMap(value -> lastYear.map(NhsTest::rounded).map(value::subtract)));
        comparison.number(
                where + "prior year attendances",
                row.text("prior_year_attendances"),
                count.flatMap(Judgement::priorYear));
    }

    /** The reference subtracts percentages that it has rounded. */
    private static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(4, RoundingMode.HALF_EVEN);
    }

    private static String meets(Optional<Judgement> share) {
        Status status = share.map(Judgement::status).orElse(Status.NOT_APPLICABLE);
        return switch (status) {
            case GREEN -> "Y";
            case AMBER, RED -> "N";
            default -> "";
        };
    }

    private static Optional<BigDecimal> actual(Optional<Judgement> judgement) {
        return judgement.flatMap(row -> row.actual().number());
    }

    /** The whole is the ratio of sums, which is not the mean of the organisations' percentages. */
    private void compareWhole(FigureRows figures) {
        Comparison whole = new Comparison("NHS, months of the whole");
        List<Cases.Row> months =
                Cases.of("data/nhs_ae/" + name("expected_rollup")).rows();
        for (Cases.Row row : months) {
            Map<String, String> share =
                    figures.row("corporate", "four-hours", month(row), "month").orElseThrow();
            Map<String, String> count =
                    figures.row("corporate", "attendances", month(row), "month").orElseThrow();
            BigDecimal percent = new BigDecimal(share.get("actual"));
            whole.number(month(row), row.text("pct_4h_ratio_of_sums"), Optional.of(percent));
            whole.text(month(row), row.text("attendances"), share.get("denominator"));
            whole.text(
                    month(row),
                    row.text("breaches"),
                    new BigDecimal(share.get("denominator"))
                            .subtract(new BigDecimal(share.get("numerator")))
                            .toPlainString());
            whole.text(
                    month(row),
                    row.text("orgs_reporting"),
                    String.valueOf(count.get("provenance").split(" \\+ ").length));
            assertThat(percent.subtract(row.number("pct_4h_mean_of_org_pcts").orElseThrow())
                            .abs())
                    .isGreaterThan(BigDecimal.ONE);
        }
        whole.finish(4 * months.size());
    }

    /** Of the whole and of every organisation, as {@code 2019-03}. */
    Map<String, String> lastMonths() {
        Map<String, String> last = new HashMap<>();
        for (Cases.Row row : expected) {
            last.merge(row.text("org_code"), month(row), (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        return new TreeMap<>(last);
    }

    TestHome home(Path folder, Predicate<String> organisations) throws IOException {
        TestHome home = TestHome.of("nhs-ae", folder);
        List<String> lines = Files.readAllLines(attendances);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                folder.resolve("data/attendances.csv"),
                lines.stream()
                        .filter(line -> line.equals(lines.get(0)) || organisations.test(line.split(",")[1]))
                        .collect(Collectors.joining("\n", "", "\n")));
        return home;
    }

    private String name(String beginning) {
        return Shared.files(data, beginning, ".csv").get(0).getFileName().toString();
    }

    private static String department(String organisation) {
        return organisation.equals(WHOLE) ? "corporate" : organisation.toLowerCase(Locale.ROOT);
    }

    private static String month(Cases.Row row) {
        return row.text("period").substring(0, 7);
    }
}
