package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.number;
import static org.scorepack.extract.Feeds.percent;
import static org.scorepack.extract.Feeds.ratio;
import static org.scorepack.extract.Feeds.rejects;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.terms;
import static org.scorepack.extract.Feeds.toDate;
import static org.scorepack.extract.Feeds.weighted;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.WeekCalendar;
import org.scorepack.calendar.WeekPattern;
import org.scorepack.calendar.YearEnd;
import org.scorepack.calendar.YearLabel;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;

/** Sources that deliver the year to date: months come out by subtraction, or say why they do not. */
class CumulativeTest {

    private static final Metric COSTS = metric("costs", "ledger", rows(Rows.ONLY, "costs"));

    @TempDir
    private Path home;

    @Test
    void a_month_is_what_came_since_the_month_before_and_years_start_anew() throws IOException {
        ledger("2026-02,110", "2026-03,120", "2026-04,7", "2026-05,17.5", "2026-06,30");
        assertThat(months(read(
                        ledger().cumulative().covers(new Covers.All()),
                        april(COSTS).in("2026-06"))))
                .containsExactly(
                        "2026-02 missing: the year to date of 2026-01, which is to be subtracted, is missing",
                        "2026-03 10 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "2026-04 7 [ledger.csv:4:costs]",
                        "2026-05 10.5 [ledger.csv:5:costs less ledger.csv:4:costs]",
                        "2026-06 12.5 [ledger.csv:6:costs less ledger.csv:5:costs]");
    }

    @Test
    void without_the_month_before_there_is_no_month_and_never_the_whole_year() throws IOException {
        ledger("2026-01,10", "2026-02,20", "2026-04,45", "2026-05,50");
        assertThat(months(read(ledger().cumulative(), company(COSTS))))
                .containsExactly(
                        "2026-01 10 [ledger.csv:2:costs]",
                        "2026-02 10 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "2026-04 missing: the year to date of 2026-03, which is to be subtracted, is missing",
                        "2026-05 5 [ledger.csv:5:costs less ledger.csv:4:costs]");
    }

    @Test
    void an_empty_cell_is_a_month_without_a_year_to_date() throws IOException {
        ledger("2026-01,10", "2026-02,", "2026-03,30");
        assertThat(months(read(ledger().cumulative(), company(COSTS))))
                .containsExactly(
                        "2026-01 10 [ledger.csv:2:costs]",
                        "2026-03 missing: the year to date of 2026-02, which is to be subtracted, is missing");
    }

    @Test
    void a_correction_makes_a_negative_month() throws IOException {
        ledger("2026-01,100", "2026-02,80.25", "2026-03,80.25");
        assertThat(months(read(ledger().cumulative(), company(COSTS))))
                .containsExactly(
                        "2026-01 100 [ledger.csv:2:costs]",
                        "2026-02 -19.75 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "2026-03 0 [ledger.csv:4:costs less ledger.csv:3:costs]");
    }

    @Test
    void the_month_before_those_that_a_feed_speaks_for_is_read_and_is_no_month() throws IOException {
        ledger("2026-07,70", "2026-08,80", "2026-09,95", "2026-10,100");
        Extraction read = read(ledger().cumulative().covers(new Covers.Last(2)), company(COSTS));
        assertThat(months(read))
                .containsExactly(
                        "2026-09 15 [ledger.csv:4:costs less ledger.csv:3:costs]",
                        "2026-10 5 [ledger.csv:5:costs less ledger.csv:4:costs]");
        assertThat(read.reports().get(0).used()).as("July is left out").isEqualTo(3);
        assertThat(months(read(ledger().cumulative().covers(new Covers.Last(1)), company(COSTS))))
                .containsExactly("2026-10 5 [ledger.csv:5:costs less ledger.csv:4:costs]");
        ledger("2026-03,70", "2026-04,8");
        Extraction april = read(
                ledger().cumulative().covers(new Covers.Last(1)), april(COSTS).in("2026-04"));
        assertThat(months(april)).containsExactly("2026-04 8 [ledger.csv:3:costs]");
        assertThat(april.reports().get(0).used())
                .as("the year starts, March is not needed")
                .isEqualTo(1);
    }

    /** Else a file of the last thirteen months would make last year's first month, known until now, unknown. */
    @Test
    void a_feed_that_speaks_for_what_it_delivers_does_not_speak_for_a_first_month_that_it_cannot_tell()
            throws IOException {
        ledger("2026-08,80", "2026-09,95", "2026-10,100");
        assertThat(months(read(ledger().cumulative(), company(COSTS))))
                .containsExactly(
                        "2026-09 15 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "2026-10 5 [ledger.csv:4:costs less ledger.csv:3:costs]");
        ledger("2026-10,100");
        assertThat(months(read(ledger().cumulative(), company(COSTS))))
                .as("but of the month of the run something is said")
                .containsExactly("2026-10 missing: the year to date of 2026-09, which is to be subtracted, is missing");
    }

    @Test
    void years_to_date_that_contradict_each_other_cost_their_month_and_the_next() throws IOException {
        ledger("2026-01,10", "2026-02,20", "2026-02,21", "2026-03,30", "2026-04,42");
        Extraction read = read(ledger().cumulative(), company(COSTS));
        assertThat(months(read))
                .containsExactly(
                        "2026-01 10 [ledger.csv:2:costs]",
                        "2026-02 missing: contradiction",
                        "2026-03 missing: the year to date of 2026-02, which is to be subtracted, is not known:"
                                + " ledger.csv:3:costs and ledger.csv:4:costs say different things",
                        "2026-04 12 [ledger.csv:6:costs less ledger.csv:5:costs]");
        assertThat(rejects(read)).hasSize(2);
    }

    @Test
    void the_first_month_of_a_department_is_its_year_to_date() throws IOException {
        Files.writeString(
                home.resolve("ledger.csv"),
                "month,dept,costs\n2026-05,sales,50\n2026-06,sales,60\n2026-06,service,4\n2026-07,service,9\n");
        Feeds.Company company = company(COSTS).in("2026-07").serviceSince(LocalDate.of(2026, 6, 15));
        assertThat(months(read(ledger().cumulative().departmentColumn("dept"), company)))
                .containsExactly(
                        "2026-06 10 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "2026-06 4 [ledger.csv:4:costs]",
                        "2026-07 5 [ledger.csv:5:costs less ledger.csv:4:costs]");
    }

    @Test
    void numerator_and_denominator_are_subtracted_each() throws IOException {
        Files.writeString(
                home.resolve("ledger.csv"),
                "month,good,all\n2026-01,9,10\n2026-02,18,40\n2026-03,20,40\n2026-04,30,50\n2026-04,1,1\n");
        Metric share = percent("share", "ledger", toDate(ratio(terms("good"), terms("all"))));
        List<Figure> figures = read(ledger(), company(share)).allFigures();
        assertThat(figures.stream().map(figure -> parts(figure.reading())))
                .containsExactly("9/10 = 90", "9/30 = 30", "2/0 = nothing to divide by", "11/11 = 100");
        assertThat(figures.get(3).provenance())
                .matches("ledger.csv:5-6:good/all \\(2 rows, \\w{12}\\) less ledger.csv:4:good/all");
    }

    @Test
    void a_weighted_mean_is_taken_apart_by_its_weights() throws IOException {
        Files.writeString(home.resolve("ledger.csv"), "month,price,pieces\n2026-01,10,100\n2026-02,12,200\n");
        Metric price = metric("price", "ledger", toDate(weighted("price", "pieces")));
        assertThat(read(ledger(), company(price)).allFigures().stream().map(figure -> parts(figure.reading())))
                .containsExactly("1000/100 = 10", "1400/100 = 14");
    }

    @Test
    void of_two_feeds_each_says_its_columns_in_its_own_way() throws IOException {
        ledger("2026-08,80", "2026-09,100", "2026-10,130");
        Files.writeString(home.resolve("staff.csv"), "month,heads\n2026-08,2\n2026-09,4\n2026-10,5\n");
        Metric each = metric("costs-per-head", "ledger", ratio(terms("costs"), terms("staff:heads")));
        Context context = company(each).home(home).context();
        List<Part> parts = new ArrayList<>();
        parts.addAll(csv(Path.of(""))
                .read(context, ledger().cumulative().covers(new Covers.All()).spec())
                .parts());
        parts.addAll(csv(Path.of(""))
                .read(context, feed("staff").files("staff.csv").spec())
                .parts());
        assertThat(new Joined(context.strategy())
                        .figures(parts).get("ledger").stream().map(CumulativeTest::month))
                .containsExactly(
                        "2026-08 missing: the year to date of 2026-07, which is to be subtracted, is missing",
                        "2026-09 5 [ledger.csv:3:costs less ledger.csv:2:costs and staff.csv:3:heads]",
                        "2026-10 6 [ledger.csv:4:costs less ledger.csv:3:costs and staff.csv:4:heads]");
    }

    @Test
    void a_year_to_date_that_is_delivered_as_one_stays_one() throws IOException {
        Files.writeString(
                home.resolve("ledger.csv"), "month,kpi,costs,plan\n2026-09,costs,95,9\n2026-10,costs,100,8\n");
        FeedSpec spec = ledger().metric("kpi", "{}")
                .value(toDate(rows(Rows.ONLY, "costs")))
                .value("actual", Basis.YTD, "costs")
                .value("target", Basis.MONTH, "plan")
                .spec();
        Metric costs = number("costs")
                .source(new MetricSource.FromFeed("ledger", Optional.empty(), Optional.empty()))
                .build();
        assertThat(csv(Path.of("")).read(company(costs).home(home).context(), spec).allFigures().stream()
                        .map(figure -> figure.id().basis() + " " + figure.id().scenario() + " " + month(figure)))
                .containsExactlyInAnyOrder(
                        "MONTH ACTUAL 2026-09 missing: the year to date of 2026-08, which is to be subtracted, is"
                                + " missing",
                        "MONTH ACTUAL 2026-10 5 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "YTD ACTUAL 2026-09 95 [ledger.csv:2:costs]",
                        "YTD ACTUAL 2026-10 100 [ledger.csv:3:costs]",
                        "MONTH TARGET 2026-09 9 [ledger.csv:2:plan]",
                        "MONTH TARGET 2026-10 8 [ledger.csv:3:plan]");
    }

    @Test
    void targets_of_months_ahead_are_taken_apart_too() throws IOException {
        Files.writeString(home.resolve("budget.csv"), "month,plan\n2026-10,100\n2026-11,110\n2026-12,125\n2027-01,9\n");
        Metric costs = number("costs")
                .source(new MetricSource.FromFeed("ledger", Optional.empty(), Optional.of(rows(Rows.ONLY, "costs"))))
                .targetSource(new MetricSource.FromFeed(
                        "budget", Optional.empty(), Optional.of(toDate(rows(Rows.ONLY, "plan")))))
                .build();
        assertThat(months(
                        read(feed("budget").files("budget.csv"), company(costs).in("2026-09"))))
                .containsExactly(
                        "2026-11 10 [budget.csv:3:plan less budget.csv:2:plan]",
                        "2026-12 15 [budget.csv:4:plan less budget.csv:3:plan]",
                        "2027-01 9 [budget.csv:5:plan]");
    }

    @Test
    void periods_of_weeks_start_anew_with_their_fiscal_year() throws IOException {
        WeekCalendar retail = new WeekCalendar(
                WeekPattern.values()[0],
                new YearEnd(YearEnd.Rule.NEAREST, DayOfWeek.SATURDAY, 1),
                YearLabel.START,
                12,
                WeekCalendar.Comparison.RESTATED);
        Files.writeString(home.resolve("ledger.csv"), "year,p,costs\n2025,11,110\n2025,12,130\n2026,1,8\n2026,2,20\n");
        Feeds.Feed feed = ledger().cumulative()
                .period(new PeriodKey.Posting("year", "p", PeriodKey.Special.REFUSED))
                .covers(new Covers.Last(3));
        assertThat(months(read(feed, company(COSTS).calendar(retail).in("2026-P02"))))
                .containsExactly(
                        "2025-P12 20 [ledger.csv:3:costs less ledger.csv:2:costs]",
                        "2026-P01 8 [ledger.csv:4:costs]",
                        "2026-P02 12 [ledger.csv:5:costs less ledger.csv:4:costs]");
    }

    @Test
    void a_query_is_asked_for_the_month_before_and_says_the_same_as_a_file() throws IOException {
        ledger("2026-07,70", "2026-08,80", "2026-09,95", "2026-10,100");
        Files.createDirectories(home.resolve("config/sql"));
        Files.writeString(home.resolve("ledger-db.sql"), """
                create table ledger (d date, costs decimal(10, 2));
                insert into ledger values (date '2026-07-31', 70), (date '2026-08-31', 80),
                  (date '2026-09-30', 95), (date '2026-10-31', 100);
                """);
        FeedSpec spec = feed("ledger")
                .sql("select d, costs from ledger where d >= :from and d < :to order by d")
                .period(new PeriodKey.Columns(List.of("D"), "yyyy-MM-dd"))
                .cumulative()
                .covers(new Covers.Last(2))
                .spec();
        Extraction read = SourceReader.read(
                new SourceSpec.Script("erp", "ledger-db.sql", NumberStyle.PLAIN, List.of(""), Feeds.NOWHERE),
                List.of(spec),
                company(COSTS).home(home).context());
        assertThat(months(read))
                .containsExactly(
                        "2026-09 15 [config/sql/ledger.sql:row 2:costs less config/sql/ledger.sql:row 1:costs]",
                        "2026-10 5 [config/sql/ledger.sql:row 3:costs less config/sql/ledger.sql:row 2:costs]");
        assertThat(read.reports().get(0).rows()).as("August to October").isEqualTo(3);
        assertThat(values(read))
                .isEqualTo(values(read(ledger().cumulative().covers(new Covers.Last(2)), company(COSTS))));
    }

    @Test
    void who_asks_for_a_month_is_shown_the_rows_of_both() throws IOException {
        ledger("2026-08,80", "2026-09,95", "2026-10,100");
        List<String> told = new ArrayList<>();
        FigureId october = FigureId.actual("sales", "costs", Feeds.month("2026-10"));
        SourceReader.read(
                csv(Path.of("")).spec(),
                List.of(ledger().cumulative().spec()),
                company(COSTS).home(home).context(),
                new Witness() {
                    @Override
                    public boolean wants(FigureId figure) {
                        return figure.equals(october);
                    }

                    @Override
                    public void saw(FigureId figure, UsedRow row) {
                        told.add(row.place() + " " + row.cells().get(0).text());
                    }

                    @Override
                    public void forget(String feed) {
                        told.clear();
                    }
                });
        assertThat(told).containsExactly("ledger.csv:3 95", "ledger.csv:4 100");
    }

    /** The checksum of rows that are added in one month and subtracted in the next is one and the same. */
    @Test
    void sums_of_many_rows_name_both_checksums() throws IOException {
        ledger("2026-08,30", "2026-08,50", "2026-09,35", "2026-09,60", "2026-10,40", "2026-10,60");
        Metric costs = metric("costs", "ledger", rows(Rows.SUM, "costs"));
        List<Figure> figures = read(ledger().cumulative(), company(costs)).allFigures();
        assertThat(values(figures)).containsExactly("2026-09 15", "2026-10 5");
        String september = figures.get(0).provenance().split(" less ")[0];
        assertThat(figures.get(1).provenance()).endsWith(" less " + september);
        assertThat(new TreeSet<>(Stream.of(figures.get(0), figures.get(1))
                        .flatMap(figure -> Stream.of(figure.provenance().split(" less ")))
                        .toList()))
                .as("three months")
                .hasSize(3);
    }

    /** Whatever the years to date are, the months that can be told add up to them. */
    @Test
    void months_add_up_to_the_year_to_date() throws IOException {
        String[] rows = IntStream.rangeClosed(1, 24)
                .mapToObj(month -> "%d-%02d,%d.%02d"
                        .formatted(2024 + (month + 11) / 12, (month - 1) % 12 + 1, month * 7919 % 311 - 99, month))
                .toArray(String[]::new);
        ledger(rows);
        List<Figure> months =
                read(ledger().cumulative(), company(COSTS).in("2026-12")).allFigures();
        assertThat(months).hasSize(24);
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < 24; place++) {
            Figure month = months.get(place);
            sum = month.id().period().number() == 1 ? BigDecimal.ZERO : sum;
            sum = sum.add(month.reading().number().orElseThrow());
            assertThat(sum).as(rows[place]).isEqualByComparingTo(rows[place].split(",")[1]);
        }
    }

    private void ledger(String... rows) throws IOException {
        Files.writeString(home.resolve("ledger.csv"), "month,costs\n" + String.join("\n", rows) + "\n");
    }

    private static Feeds.Feed ledger() {
        return feed("ledger").files("ledger.csv");
    }

    private static Feeds.Company april(Metric... metrics) {
        return company(metrics).calendar(new MonthCalendar(4, YearLabel.END));
    }

    private Extraction read(Feeds.Feed feed, Feeds.Company company) {
        return csv(Path.of("")).read(company.home(home).context(), feed.spec());
    }

    private static List<String> months(Extraction read) {
        return read.allFigures().stream().map(CumulativeTest::month).toList();
    }

    private static String month(Figure figure) {
        String period = figure.id().period() + " ";
        return figure.reading() instanceof Reading.Absent absent
                ? period + "missing: " + absent.reason()
                : period + values(List.of(figure)).get(0).substring(period.length()) + " [" + figure.provenance() + "]";
    }

    private static List<String> values(Extraction read) {
        return values(read.allFigures());
    }

    private static List<String> values(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.id().period() + " "
                        + figure.reading().number().orElseThrow().toPlainString())
                .collect(Collectors.toList());
    }

    private static String parts(Reading reading) {
        Reading.Ratio ratio = reading.fraction().orElseThrow();
        return ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString() + " = "
                + (reading instanceof Reading.Absent absent
                        ? absent.reason()
                        : reading.number().orElseThrow().toPlainString());
    }
}
