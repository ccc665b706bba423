package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.coded;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.lines;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.number;
import static org.scorepack.extract.Feeds.percent;
import static org.scorepack.extract.Feeds.ratio;
import static org.scorepack.extract.Feeds.rejects;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.terms;
import static org.scorepack.extract.Feeds.weighted;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.MetricKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.FeedSpec.QualityKey;
import org.scorepack.figure.Check;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;

/** How the rows of one period become one figure, wide and long, and where the figure says that it came from. */
class RowsToFiguresTest {

    @TempDir
    private Path home;

    @Test
    void one_row_is_one_figure_and_names_its_cell() {
        file("orders.csv", "month,orders", "2026-09,11", "2026-10,12");
        Extraction read = read(
                metric("orders", "erp", rows(Rows.ONLY, "orders")), feed("erp").spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/orders/2026-09/month/actual = 11 [data/orders.csv:2:orders]",
                        "sales/orders/2026-10/month/actual = 12 [data/orders.csv:3:orders]");
        assertThat(read.figures()).containsOnlyKeys("erp");
        SourceReport report = read.reports().get(0);
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(List.of(report.rows(), report.used(), report.rejected(), report.filtered()))
                .containsExactly(2L, 2L, 0L, 0L);
        assertThat(report.newest()).contains(java.time.LocalDate.of(2026, 10, 31));
        assertThat(report.input()).isEqualTo("data/orders.csv");
    }

    /** October has a run of its own: of the week that ends in November nothing is taken, of the one that began in September all. */
    @Test
    void rows_of_a_weekly_metric_become_figures_of_weeks_that_are_over() {
        file("calls.csv", "day,calls", "2026-09-27,1", "2026-09-28,2", "2026-10-04,4", "2026-10-25,8", "2026-10-26,16");
        Metric weekly = Feeds.number("calls")
                .frequency(Frequency.WEEK)
                .overTime(Aggregation.SUM)
                .source(new MetricSource.FromFeed("desk", Optional.empty(), Optional.of(rows(Rows.SUM, "calls"))))
                .build();
        FeedSpec feed = feed("desk")
                .period(new PeriodKey.Columns(List.of("day"), "yyyy-MM-dd"))
                .covers(new Covers.Last(1))
                .spec();
        Extraction read = read(weekly, feed);
        assertThat(lines(read).stream().map(line -> line.replaceAll(" \\[.*", "")))
                .containsExactly("sales/calls/2026-W40/month/actual = 6", "sales/calls/2026-W43/month/actual = 8");
        assertThat(read.reports().get(0).filtered()).isEqualTo(2);
    }

    @Test
    void many_rows_are_named_by_first_last_number_and_checksum() {
        file("orders.csv", "month,orders", "2026-10,1", "2026-10,2.5", "2026-10,4");
        assertThat(lines(read(
                        metric("orders", "erp", rows(Rows.SUM, "orders")),
                        feed("erp").spec())))
                .singleElement()
                .asString()
                .startsWith("sales/orders/2026-10/month/actual = 7.5 [data/orders.csv:2-4:orders (3 rows, ")
                .matches(".*\\(3 rows, [0-9a-f]{12}\\)]");
    }

    @Test
    void the_checksum_tells_other_cells_with_the_same_sum() {
        file("orders.csv", "month,orders", "2026-10,1", "2026-10,2");
        List<String> before = lines(read(
                metric("orders", "erp", rows(Rows.SUM, "orders")), feed("erp").spec()));
        file("orders.csv", "month,orders", "2026-10,2", "2026-10,1");
        assertThat(lines(read(
                        metric("orders", "erp", rows(Rows.SUM, "orders")),
                        feed("erp").spec())))
                .isNotEqualTo(before);
    }

    @Test
    void each_way_of_making_one_value_of_many_rows() {
        file("o.csv", "month,a,w", "2026-10,2,1", "2026-10,8,3", "2026-10,5,0");
        assertThat(value(rows(Rows.SUM, "a"))).isEqualTo("15");
        assertThat(value(rows(Rows.AVERAGE, "a"))).isEqualTo("5");
        assertThat(value(rows(Rows.LAST, "a"))).isEqualTo("5");
        assertThat(value(rows(Rows.COUNT))).isEqualTo("3");
        assertThat(value(rows(Rows.MAX, "a"))).isEqualTo("8");
        assertThat(value(rows(Rows.MIN, "a"))).isEqualTo("2");
        assertThat(value(weighted("a", "w"))).isEqualTo("6.5");
        assertThat(value(ratio(terms("a"), terms("w")))).isEqualTo("3.75");
        assertThat(value(rows(Rows.SUM, "a", "-w"))).isEqualTo("11");
    }

    @Test
    void last_max_and_min_name_the_one_row_that_they_are() {
        file("o.csv", "month,a", "2026-10,2", "2026-10,8", "2026-10,5");
        assertThat(lines(read(
                        metric("m", "erp", rows(Rows.MAX, "a")), feed("erp").spec())))
                .containsExactly("sales/m/2026-10/month/actual = 8 [data/o.csv:3:a]");
    }

    @Test
    void a_ratio_of_sums_keeps_both_and_takes_the_metrics_factor() {
        file("ae.csv", "month,attendances,breaches", "2026-10,300,60", "2026-10,100,0");
        Extraction read = read(
                percent("in-time", "erp", ratio(terms("attendances", "-breaches"), terms("attendances"))),
                feed("erp").spec());
        Reading.Present present = (Reading.Present) read.allFigures().get(0).reading();
        assertThat(present.value()).isEqualByComparingTo("85");
        assertThat(present.ratio()).contains(new Reading.Ratio(new BigDecimal(340), new BigDecimal(400)));
        assertThat(read.allFigures().get(0).provenance())
                .contains("data/ae.csv:2-3:attendances-breaches/attendances (2 rows, ");
    }

    @Test
    void a_weighted_mean_of_percentages_is_not_multiplied_again() {
        file("o.csv", "month,rate,n", "2026-10,50,1", "2026-10,100,3");
        Extraction read =
                read(percent("rate", "erp", weighted("rate", "n")), feed("erp").spec());
        assertThat(read.allFigures().get(0).reading().number().orElseThrow()).isEqualByComparingTo("87.5");
    }

    @Test
    void nothing_to_divide_by_is_not_applicable() {
        file("ae.csv", "month,a,b", "2026-10,0,0");
        Extraction read = read(
                metric("m", "erp", ratio(terms("b"), terms("a"))), feed("erp").spec());
        assertThat(read.allFigures().get(0).reading())
                .isEqualTo(Reading.overNothing(new Reading.Ratio(BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    @Test
    void half_a_ratio_is_left_out_and_said() {
        file("ae.csv", "month,a,b", "2026-10,10,5", "2026-10,,5");
        Extraction read = read(
                metric("m", "erp", ratio(terms("b"), terms("a"))), feed("erp").spec());
        assertThat(value(read)).isEqualTo("0.5");
        assertThat(rejects(read)).containsExactly("3:b/a half-a-ratio: has a numerator without a denominator");
    }

    @Test
    void an_equal_second_row_is_a_warning_and_the_value_stands() {
        file("o.csv", "month,a", "2026-10,5", "2026-10,5.0");
        Extraction read = read(
                metric("m", "erp", rows(Rows.ONLY, "a")),
                feed("erp").limit(0, "0").spec());
        assertThat(lines(read)).containsExactly("sales/m/2026-10/month/actual = 5 [data/o.csv:2:a]");
        assertThat(rejects(read))
                .containsExactly("3:a duplicate-equal: says of sales/m/2026-10/month/actual the same as data/o.csv:2;"
                        + " it counts once");
        assertThat(read.reports().get(0).used()).isEqualTo(1);
        assertThat(read.reports().get(0).rejected()).isEqualTo(1);
    }

    @Test
    void a_different_second_row_is_held_and_names_both_lines() {
        file("o.csv", "month,a", "2026-09,4", "2026-10,5", "2026-10,6");
        Extraction read =
                read(metric("m", "erp", rows(Rows.ONLY, "a")), feed("erp").spec());
        assertThat(read.allFigures().get(1).reading()).isEqualTo(Reading.held(Check.CONTRADICTION));
        assertThat(read.allFigures().get(1).provenance()).isEqualTo("data/o.csv:3:a and data/o.csv:4:a");
        assertThat(read.rejects()).extracting("line").containsExactly(3L, 4L);
        assertThat(read.rejects()).extracting("code").containsOnly("duplicate-different");
        SourceReport report = read.reports().get(0);
        assertThat(List.of(report.rows(), report.used(), report.rejected())).containsExactly(3L, 1L, 2L);
    }

    @Test
    void a_booking_that_is_exported_twice_counts_once_where_its_key_is_known() {
        file(
                "o.csv",
                "doc,item,month,a,note",
                "7,1,2026-10,5,first",
                "7,2,2026-10,5,",
                "7,1,2026-10,5,again",
                "8,1,2026-10,3,");
        Extraction twice = read(
                metric("m", "erp", rows(Rows.SUM, "a")),
                feed("erp").rows(Rows.SUM).spec());
        assertThat(value(twice)).as("without a key nobody can know").isEqualTo("18");

        Extraction read = read(
                metric("m", "erp", rows(Rows.SUM, "a")),
                feed("erp").rows(Rows.SUM).unique("doc", "item").limit(0, "0").spec());

        assertThat(lines(read)).singleElement().asString().startsWith("sales/m/2026-10/month/actual = 13 [");
        assertThat(rejects(read))
                .containsExactly("4:doc+item duplicate-equal: comes once more after data/o.csv:2; it counts once");
        SourceReport report = read.reports().get(0);
        assertThat(List.of(report.rows(), report.used(), report.rejected())).containsExactly(4L, 3L, 1L);
    }

    @Test
    void two_bookings_of_one_key_that_differ_hold_every_figure_that_either_went_into() {
        file("o.csv", "doc,month,a", "7,2026-09,5", "8,2026-09,1", "7,2026-10,5", "9,2026-08,2", "9,2026-08,2.0");
        Extraction read = read(
                metric("m", "erp", rows(Rows.SUM, "a")),
                feed("erp").rows(Rows.SUM).unique("doc").spec());

        assertThat(lines(read).get(0)).startsWith("sales/m/2026-08/month/actual = 2 [data/o.csv:5:a");
        for (int month = 1; month <= 2; month++) {
            assertThat(read.allFigures().get(month).reading()).isEqualTo(Reading.held(Check.CONTRADICTION));
            assertThat(read.allFigures().get(month).provenance()).isEqualTo("data/o.csv:2 and data/o.csv:4");
        }
        assertThat(rejects(read))
                .containsExactly(
                        "2:doc duplicate-different: data/o.csv:2 and data/o.csv:4 have one key and say different things;"
                                + " neither counts",
                        "4:doc duplicate-different: data/o.csv:2 and data/o.csv:4 have one key and say different things;"
                                + " neither counts",
                        "6:doc duplicate-equal: comes once more after data/o.csv:5; it counts once");
        SourceReport report = read.reports().get(0);
        assertThat(List.of(report.rows(), report.used(), report.rejected())).containsExactly(5L, 2L, 3L);
    }

    @Test
    void a_row_without_a_key_is_left_out_and_a_key_reaches_over_files() {
        file("o1.csv", "doc,month,a", "7,2026-09,5", ",2026-09,1");
        file("o2.csv", "doc,month,a", "7,2026-09,5");
        Extraction read = read(
                metric("m", "erp", rows(Rows.SUM, "a")),
                feed("erp").rows(Rows.SUM).unique("doc").spec());
        assertThat(value(read)).isEqualTo("5");
        assertThat(rejects(read))
                .containsExactly(
                        "3:doc no-key: is empty; `unique` needs a key in every row",
                        "2:doc duplicate-equal: comes once more after data/o1.csv:2; it counts once");
    }

    @Test
    void a_missing_cell_is_no_value_and_never_zero() {
        file("o.csv", "month,a", "2026-09,", "2026-10,n/a");
        Extraction read = csv(home.resolve("data"))
                .missing("n/a")
                .read(
                        context(metric("m", "erp", rows(Rows.SUM, "a"))),
                        feed("erp").spec());
        assertThat(read.allFigures()).isEmpty();
        assertThat(read.rejects()).isEmpty();
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.LOADED);
    }

    @Test
    void future_months_and_rows_that_do_not_count_are_filtered() {
        file("o.csv", "month,type,a", "2026-10,X,1", "2026-11,X,2", "2026-10,TOTAL,9", ",,");
        Extraction read = read(
                metric("m", "erp", rows(Rows.SUM, "a")),
                feed("erp").whereNot("type", "TOTAL").spec());
        assertThat(value(read)).isEqualTo("1");
        assertThat(read.reports().get(0).filtered()).isEqualTo(3);
    }

    @Test
    void of_months_ahead_targets_and_forecasts_are_kept_and_actuals_are_not() {
        file(
                "o.csv",
                "dept,kpi,month,act,tgt,fc",
                "SALES,m,2026-10,5,6,",
                "SALES,m,2026-12,9,7,8",
                "SALES,m,2027-01,9,,");
        Extraction read = read(
                coded("m", "erp", ""),
                feed("erp")
                        .department(
                                new DepartmentKey.Column("dept", Map.of(), true, Optional.empty(), Optional.empty()))
                        .metric("kpi", "{}")
                        .value("actual", Basis.MONTH, "act")
                        .value("target", Basis.MONTH, "tgt")
                        .value("forecast", Basis.MONTH, "fc")
                        .spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/m/2026-10/month/actual = 5 [data/o.csv:2:act]",
                        "sales/m/2026-10/month/target = 6 [data/o.csv:2:tgt]",
                        "sales/m/2026-12/month/target = 7 [data/o.csv:3:tgt]",
                        "sales/m/2026-12/month/forecast = 8 [data/o.csv:3:fc]");
        assertThat(read.reports().get(0).newest()).contains(LocalDate.of(2026, 10, 31));
        assertThat(read.reports().get(0).filtered()).isEqualTo(1);
    }

    @Test
    void the_owners_forecast_comes_from_the_feed_that_the_card_names() {
        file("o.csv", "month,a,b", "2026-10,5,9", "2026-11,6,8");
        Metric metric = number("m")
                .source(new MetricSource.FromFeed("ledger", Optional.empty(), Optional.empty()))
                .forecastSource(new MetricSource.FromFeed("erp", Optional.empty(), Optional.of(rows(Rows.ONLY, "b"))))
                .build();
        assertThat(lines(read(metric, feed("erp").spec())))
                .containsExactly(
                        "sales/m/2026-10/month/forecast = 9 [data/o.csv:2:b]",
                        "sales/m/2026-11/month/forecast = 8 [data/o.csv:3:b]");
    }

    @Test
    void values_are_scaled_and_signed() {
        file("o.csv", "month,a", "2026-10,1.5");
        assertThat(value(read(
                        metric("m", "erp", rows(Rows.ONLY, "a")),
                        feed("erp").scale("-1000").spec())))
                .isEqualTo("-1500");
    }

    @Test
    void quality_is_fixed_or_stands_in_a_column_and_the_worst_counts() {
        file("o.csv", "month,a,q", "2026-10,1,A", "2026-10,2,E");
        QualityKey key = new QualityKey("manual", Optional.of("q"), Map.of("A", "final", "E", "estimate"));
        Extraction read = read(
                metric("m", "erp", rows(Rows.SUM, "a")),
                feed("erp").quality(key).spec());
        assertThat(((Reading.Present) read.allFigures().get(0).reading()).quality())
                .isEqualTo(Quality.of(Quality.Kind.ESTIMATE));
    }

    @Test
    void long_rows_deliver_actual_target_and_the_published_year_to_date() {
        file("o.csv", "dept,kpi,y,m,act,tgt,ytd", "SALES,7,2026,9,5,0,40", "SALES,7,2026,10,6,8,46");
        Extraction read = read(
                coded("lead-7", "erp", ""),
                feed("erp")
                        .period(new PeriodKey.Columns(List.of("y", "m"), "yyyy M"))
                        .department(
                                new DepartmentKey.Column("dept", Map.of(), true, Optional.empty(), Optional.empty()))
                        .metric("kpi", "lead-{}")
                        .value("actual", Basis.MONTH, "act")
                        .value("target", Basis.MONTH, "tgt", true)
                        .value("actual", Basis.YTD, "ytd")
                        .spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/lead-7/2026-09/month/actual = 5 [data/o.csv:2:act]",
                        "sales/lead-7/2026-09/ytd/actual = 40 [data/o.csv:2:ytd]",
                        "sales/lead-7/2026-10/month/actual = 6 [data/o.csv:3:act]",
                        "sales/lead-7/2026-10/month/target = 8 [data/o.csv:3:tgt]",
                        "sales/lead-7/2026-10/ytd/actual = 46 [data/o.csv:3:ytd]");
    }

    @Test
    void a_card_may_say_how_the_feed_writes_its_metric() {
        file("o.csv", "kpi,month,a", "LT,2026-10,5", "XX,2026-10,6");
        FeedSpec feed = feed("erp")
                .metric(new MetricKey("kpi", Map.of("XX", "other"), "{}", false))
                .value("actual", Basis.MONTH, "a")
                .spec();
        Extraction read = csv(home.resolve("data"))
                .read(context(coded("lead-time", "erp", "LT"), coded("other", "erp", "")), feed);
        assertThat(lines(read))
                .containsExactly(
                        "sales/lead-time/2026-10/month/actual = 5 [data/o.csv:2:a]",
                        "sales/other/2026-10/month/actual = 6 [data/o.csv:3:a]");
    }

    @Test
    void unknown_metrics_are_refused_unless_a_catalogue_may_bring_them() {
        file("o.csv", "kpi,month,a", "leed-time,2026-10,5");
        FeedSpec feed = feed("erp")
                .metric("kpi", "{}")
                .value("actual", Basis.MONTH, "a")
                .spec();
        Metric known = coded("lead-time", "erp", "");
        assertThat(rejects(csv(home.resolve("data")).read(context(known), feed)))
                .containsExactly("2:kpi unknown-metric: `leed-time` is no metric; did you mean lead-time? (leed-time)");
        assertThat(lines(csv(home.resolve("data"))
                        .read(company(known).home(home).openMetrics().context(), feed)))
                .containsExactly("sales/leed-time/2026-10/month/actual = 5 [data/o.csv:2:a]");
    }

    @Test
    void unknown_departments_are_refused_with_the_nearest() {
        file("o.csv", "dept,month,a", "slaes,2026-10,5", "service,2026-10,6", "R&D,2026-10,1");
        Extraction read = read(
                metric("m", "erp", rows(Rows.ONLY, "a")),
                feed("erp").departmentColumn("dept").spec());
        assertThat(lines(read)).containsExactly("service/m/2026-10/month/actual = 6 [data/o.csv:3:a]");
        assertThat(rejects(read))
                .containsExactly(
                        "2:dept unknown-department: `slaes` is no department; did you mean sales? (slaes)",
                        "4:dept unknown-department: is no department and no id for one: ids have small letters, digits"
                                + " and hyphens, at most 40 (R&D)");
    }

    @Test
    void departments_are_discovered_with_the_months_in_which_they_have_rows() {
        file(
                "o.csv",
                "code,name,month,a",
                "B,Beta,2026-10,1",
                "A,Alpha,2025-03,1",
                "A,Alpha,2025-07,1",
                "C,,2027-01,9");
        FeedSpec feed = feed("erp")
                .department(
                        new DepartmentKey.Column("code", Map.of(), true, Optional.of("corporate"), Optional.of("name")))
                .spec();
        Extraction read = csv(home.resolve("data"))
                .read(
                        company(metric("m", "erp", rows(Rows.ONLY, "a")))
                                .home(home)
                                .cardForAllBelow("corporate")
                                .context(),
                        feed);
        assertThat(read.departments())
                .containsExactly(
                        Map.of(
                                "id",
                                "a",
                                "name",
                                "Alpha",
                                "parent",
                                "corporate",
                                "from",
                                "2025-03-01",
                                "until",
                                "2025-07-31"),
                        Map.of("id", "b", "name", "Beta", "parent", "corporate", "from", "2026-10-01", "until", ""));
        assertThat(lines(read))
                .contains(
                        "a/m/2025-03/month/actual = 1 [data/o.csv:3:a]",
                        "b/m/2026-10/month/actual = 1 [data/o.csv:2:a]");
    }

    @Test
    void periods_stand_in_the_file_name() {
        file("orders-2026-09.csv", "a", "1");
        file("orders-2026-10.csv", "a", "2");
        Extraction read = read(
                metric("m", "erp", rows(Rows.ONLY, "a")),
                feed("erp")
                        .files("orders-*.csv")
                        .period(new PeriodKey.FileName("orders-([0-9]{4}-[0-9]{2}).csv", "yyyy-MM"))
                        .spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/m/2026-09/month/actual = 1 [data/orders-2026-09.csv:2:a]",
                        "sales/m/2026-10/month/actual = 2 [data/orders-2026-10.csv:2:a]");
        assertThat(read.reports().get(0).input()).isEqualTo("data/orders-2026-09.csv, data/orders-2026-10.csv");
    }

    @Test
    void names_of_columns_change_with_the_period_of_the_file() {
        file("orders-2026-09.csv", "dept,Sep_fy26,Sep_fy25", "sales,1,7");
        file("orders-2026-10.csv", "dept,oct_fy25,oct_fy26", "sales,8,2");
        Extraction read = read(metric("m", "erp", rows(Rows.ONLY, "orders")), changing("{MMM}_fy{fiscal yy}"));
        assertThat(lines(read))
                .containsExactly(
                        "sales/m/2026-09/month/actual = 1 [data/orders-2026-09.csv:2:Sep_fy26]",
                        "sales/m/2026-10/month/actual = 2 [data/orders-2026-10.csv:2:oct_fy26]");
        assertThat(lines(read(metric("m", "erp", rows(Rows.ONLY, "orders")), changing("{MMM}_fy{fiscal yy -1}"))))
                .anyMatch(line -> line.endsWith("= 8 [data/orders-2026-10.csv:2:oct_fy25]"));
    }

    @Test
    void a_header_of_another_period_is_named() {
        file("orders-2026-10.csv", "dept,Sep_fy26", "sales,1");
        assertThat(read(metric("m", "erp", rows(Rows.ONLY, "orders")), changing("{MMM}_fy{fiscal yy}"))
                        .reports()
                        .get(0)
                        .reason())
                .isEqualTo("data/orders-2026-10.csv:1 has no column `Oct_fy26`, it has `dept`, `Sep_fy26`");
    }

    @Test
    void a_reject_names_the_column_as_its_file_does() {
        file("orders-2026-10.csv", "dept,oct_fy26", "sales,many");
        assertThat(rejects(read(metric("m", "erp", rows(Rows.ONLY, "orders")), changing("{MMM}_fy{fiscal yy}"))))
                .singleElement()
                .asString()
                .contains("oct_fy26 (orders) not-a-number");
    }

    private FeedSpec changing(String name) {
        return feed("erp")
                .files("orders-*.csv")
                .period(new PeriodKey.FileName("orders-([0-9]{4}-[0-9]{2}).csv", "yyyy-MM"))
                .header("orders", name)
                .spec();
    }

    @Test
    void periods_stand_in_a_line_above_the_header() {
        file("o.csv", "Sales report", "Period: 10/2026", "", "a", "(EUR)", "7");
        Extraction read = csv(home.resolve("data"))
                .header(4, 1)
                .read(
                        context(metric("m", "erp", rows(Rows.ONLY, "a"))),
                        feed("erp")
                                .period(new PeriodKey.Line(2, "Period: ([0-9/]+)", "MM/yyyy"))
                                .spec());
        assertThat(lines(read)).containsExactly("sales/m/2026-10/month/actual = 7 [data/o.csv:6:a]");
    }

    @Test
    void periods_stand_in_the_header() {
        file("o.csv", "kpi,Aug 2026,Sep 2026,Oct 2026,Nov 2026,note", "m,1,2,,9,x");
        Extraction read = read(
                coded("m", "erp", ""),
                feed("erp")
                        .metric("kpi", "{}")
                        .period(new PeriodKey.Headers("MMM yyyy"))
                        .spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/m/2026-08/month/actual = 1 [data/o.csv:2:Aug 2026]",
                        "sales/m/2026-09/month/actual = 2 [data/o.csv:2:Sep 2026]");
    }

    @Test
    void without_a_period_every_row_is_of_the_period_of_the_run() {
        file("o.csv", "a", "7");
        assertThat(lines(read(
                        metric("m", "erp", rows(Rows.ONLY, "a")),
                        feed("erp").noPeriod().spec())))
                .containsExactly("sales/m/2026-10/month/actual = 7 [data/o.csv:2:a]");
    }

    @Test
    void a_feed_that_covers_three_months_leaves_out_older_rows() {
        file("o.csv", "month,a", "2026-07,1", "2026-08,2", "2026-10,3");
        Extraction read = read(
                metric("m", "erp", rows(Rows.ONLY, "a")),
                feed("erp").covers(new Covers.Last(3)).spec());
        assertThat(read.allFigures())
                .extracting(figure -> figure.id().period().code())
                .containsExactly("2026-08", "2026-10");
    }

    @Test
    void the_same_key_in_two_files_is_named_by_both() {
        file("a.csv", "month,a", "2026-10,1");
        file("b.csv", "month,a", "2026-10,2");
        assertThat(lines(read(
                        metric("m", "erp", rows(Rows.SUM, "a")), feed("erp").spec())))
                .singleElement()
                .asString()
                .startsWith("sales/m/2026-10/month/actual = 3 [data/a.csv to data/b.csv:2:a (2 rows, ");
    }

    private String value(Measure measure) {
        return value(read(metric("m", "erp", measure), feed("erp").spec()));
    }

    private static String value(Extraction read) {
        return read.allFigures().get(0).reading().number().orElseThrow().toPlainString();
    }

    private Context context(Metric... metrics) {
        return company(metrics).home(home).context();
    }

    private Extraction read(Metric metric, FeedSpec feed) {
        return csv(Path.of("data")).read(context(metric), feed);
    }

    private void file(String name, String... lines) {
        try {
            Files.createDirectories(home.resolve("data"));
            Files.write(home.resolve("data").resolve(name), List.of(lines), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
