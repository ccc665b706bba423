package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.config.FeedChecks.Total;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.Freshness;
import org.scorepack.figure.ControlTotal;
import org.scorepack.figure.NewestDay;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;

/** Control totals of files and how far feeds reach; the period is October 2026. */
class FeedChecksTest {

    private static final String LINE = "Total:? ([0-9.-]+)";

    @TempDir
    private Path home;

    @Test
    void a_line_below_the_table_says_what_the_column_adds_up_to() throws IOException {
        file("o.csv", "month,a", "2026-09,10.50", "2026-10,-0.25", "Total,10.25");

        SourceReport report = totals(new Total("a", Optional.empty(), LINE, BigDecimal.ZERO, false));

        assertThat(report.outcome()).as(report.reason()).isEqualTo(Outcome.LOADED);
        assertThat(report.totals())
                .extracting(ControlTotal::text)
                .containsExactly("a adds up to 10.25 in data/o.csv, as data/o.csv:4 says");
        assertThat(List.of(report.rows(), report.used(), report.filtered())).containsExactly(3L, 2L, 1L);
    }

    @Test
    void what_does_not_add_up_is_refused_or_held_as_configured_with_both_numbers() throws IOException {
        file("o.csv", "month,a", "2026-09,10.50", "2026-10,-0.25", "Total,10.26");
        Total refused = new Total("a", Optional.empty(), LINE, BigDecimal.ZERO, false);

        SourceReport report = totals(refused);

        String told = "a adds up to 10.25 in data/o.csv, but data/o.csv:4 says 10.26: 0.01 apart, more than 0";
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(told);

        SourceReport held = totals(new Total("a", Optional.empty(), LINE, BigDecimal.ZERO, true));
        assertThat(held.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(held.totals()).extracting(ControlTotal::agrees).containsExactly(false);
        assertThat(held.totals().get(0).text()).isEqualTo(told);

        SourceReport within = totals(new Total("a", Optional.empty(), LINE, new BigDecimal("0.01"), false));
        assertThat(within.totals()).extracting(ControlTotal::agrees).containsExactly(true);
    }

    /** Rows that a condition leaves out are rows of the table all the same. */
    @Test
    void a_file_beside_says_it_for_each_file_and_rows_that_do_not_count_are_added_too() throws IOException {
        file("o1.csv", "month,kind,a", "2026-09,x,1", "2026-09,y,2");
        file("o1.csv.ctl", "rows=2", "amount=3.00");
        file("o2.csv", "month,kind,a", "2026-10,x,4");
        file("o2.csv.ctl", "amount=5");
        Total total = new Total("a", Optional.of("{file}.ctl"), "amount=([0-9.]+)", BigDecimal.ZERO, true);

        SourceReport report = read(feed("erp").rows(Rows.SUM).where("kind", "x").total(total))
                .reports()
                .get(0);

        assertThat(report.totals())
                .extracting(ControlTotal::text)
                .containsExactly(
                        "a adds up to 3 in data/o1.csv, as data/o1.csv.ctl says",
                        "a adds up to 4 in data/o2.csv, but data/o2.csv.ctl says 5: 1 apart, more than 0");
    }

    @Test
    void a_file_that_does_not_say_its_total_is_cut_off_and_one_row_less_is_found() throws IOException {
        file("o.csv", "month,a", "2026-10,1", "2026-10,2", "2026-10,4");
        Total total = new Total("a", Optional.empty(), LINE, BigDecimal.ZERO, true);

        SourceReport report = totals(total);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason())
                .isEqualTo(
                        "data/o.csv does not say what a adds up to, as `totals` expects: the file is cut off, or it ends"
                                + " otherwise now");
        List<String> rows = List.of("2026-10,1", "2026-10,2", "2026-10,4");
        for (int missing = 0; missing < rows.size(); missing++) {
            List<String> lines =
                    new java.util.ArrayList<>(List.of("month,a", "2026-10,1", "2026-10,2", "2026-10,4", "Total,7"));
            lines.remove(missing + 1);
            file("o.csv", lines.toArray(String[]::new));
            assertThat(totals(total).totals().get(0).agrees())
                    .as("without row %d", missing)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31.10.2026, 0, false, FINAL",
        "02.11.2026, 0, false, FINAL",
        "30.10.2026, 0, false, PARTIAL",
        "28.10.2026, -3, false, FINAL",
        "27.10.2026, -3, false, PARTIAL",
        "no day, 0, false, PARTIAL",
    })
    void the_newest_day_of_a_column_has_to_reach_as_far_as_expected(
            String day, int days, boolean working, Quality.Kind kind) throws IOException {
        file("o.csv", "month,booked,a", "2026-09,30.09.2026,3", "2026-10," + day + ",4", "2026-10,01.10.2026,5");

        Extraction read = read(feed("erp")
                .rows(Rows.SUM)
                .fresh(new PeriodKey.Columns(List.of("booked"), "dd.MM.yyyy"), days, working));

        assertThat(qualities(read)).containsExactly(Quality.Kind.FINAL, kind);
        assertThat(read.reports().get(0).stale()).isEqualTo(kind == Quality.Kind.PARTIAL);
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.LOADED);
    }

    /** 31 October 2026 is a Saturday: working day 2 is Tuesday, 3 November. */
    @Test
    void a_day_in_the_name_of_a_file_is_compared_with_a_working_day_and_the_oldest_file_counts() throws IOException {
        PeriodKey name = new PeriodKey.FileName("o-([0-9-]+).csv", "yyyy-MM-dd");
        file("o-2026-11-03.csv", "month,a", "2026-10,4");
        assertThat(read(feed("erp").rows(Rows.SUM).fresh(name, 2, true))
                        .reports()
                        .get(0)
                        .day())
                .contains(new NewestDay(Optional.of(LocalDate.of(2026, 11, 3)), LocalDate.of(2026, 11, 3)));

        file("o-2026-11-02.csv", "month,a", "2026-10,4");
        SourceReport report =
                read(feed("erp").rows(Rows.SUM).fresh(name, 2, true)).reports().get(0);

        assertThat(report.stale()).isTrue();
        assertThat(report.day().flatMap(NewestDay::found)).contains(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_day_in_a_line_above_the_header_and_a_feed_that_is_announced_as_late() throws IOException {
        file("o.csv", "Bookings up to 20 Oct 2026", "month,a", "2026-10,4");
        Feeds.Feed stale =
                feed("erp").rows(Rows.SUM).fresh(new PeriodKey.Line(1, "up to (.+)$", "d MMM yyyy"), 0, false);
        Extraction read = csv(Path.of("data")).header(2, 0).read(context(), stale.spec());
        assertThat(read.reports().get(0).day().flatMap(NewestDay::found)).contains(LocalDate.of(2026, 10, 20));
        assertThat(read.reports().get(0).stale()).isTrue();

        Extraction late = csv(Path.of("data"))
                .header(2, 0)
                .read(context(), stale.late("2026-10").spec());

        assertThat(late.reports().get(0).outcome()).isEqualTo(Outcome.LATE);
        assertThat(qualities(late)).containsExactly(Quality.Kind.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 1, 2026-11-02",
        "2026-10-31, 5, 2026-11-06",
        "2026-10-31, 6, 2026-11-09",
        "2026-12-31, 1, 2027-01-01",
        "2026-02-28, 1, 2026-03-02"
    })
    void working_days_are_monday_to_friday(LocalDate end, int days, LocalDate expected) {
        assertThat(new Freshness.Reach(days, true).from(end)).isEqualTo(expected);
    }

    private static List<Quality.Kind> qualities(Extraction read) {
        return read.allFigures().stream()
                .map(figure -> ((Reading.Present) figure.reading()).quality().kind())
                .toList();
    }

    private SourceReport totals(Total total) throws IOException {
        return read(feed("erp").rows(Rows.SUM).total(total)).reports().get(0);
    }

    private Extraction read(Feeds.Feed feed) {
        return csv(Path.of("data")).read(context(), feed.spec());
    }

    private Context context() {
        return company(metric("m", "erp", rows(Rows.SUM, "a"))).home(home).context();
    }

    private void file(String name, String... lines) throws IOException {
        Path file = home.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
