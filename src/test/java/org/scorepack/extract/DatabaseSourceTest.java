package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.coded;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.lines;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.Figure;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Metric;

/** Rows of databases, built by a script or reached by a driver. */
class DatabaseSourceTest {

    private static final String ORDERS = """
            create table orders (dept varchar(20), d date, net decimal(10, 2), rate double, note varchar(20));
            insert into orders values
              ('sales', date '2026-09-30', 10.50, 0.1, '7'),
              ('sales', date '2026-10-01', 20.00, 0.2, 'NA'),
              ('sales', date '2026-10-31', null, 0.3, '1,234'),
              ('service', date '2026-11-01', 99, 0.4, '5'),
              ('service', date '2026-10-15', 7, 0.5, 'x');
            """;

    @TempDir
    private Path home;

    @Test
    void a_query_is_mapped_like_a_file_and_names_its_rows() {
        FeedSpec feed = feed("erp")
                .sql("select dept, d, net from orders where d >= :from and d < :to order by d, dept")
                .departmentColumn("DEPT")
                .period(new PeriodKey.Columns(List.of("D"), "yyyy-MM"))
                .spec();
        Extraction read = script(ORDERS, List.of(metric("net", "erp", rows(Rows.SUM, "net"))), feed);
        assertThat(lines(read))
                .containsExactly(
                        "sales/net/2026-09/month/actual = 10.5 [config/sql/erp.sql:row 1:net]",
                        "sales/net/2026-10/month/actual = 20 [config/sql/erp.sql:row 2:net]",
                        "service/net/2026-10/month/actual = 7 [config/sql/erp.sql:row 3:net]");
        assertThat(read.reports().get(0).rows()).isEqualTo(4);
        assertThat(read.reports().get(0).sha256()).hasSize(64);
    }

    @Test
    void text_goes_through_the_number_grammar_and_only_declared_words_are_missing() {
        FeedSpec feed = feed("erp")
                .sql("select dept, d, note from orders order by d")
                .departmentColumn("dept")
                .period(new PeriodKey.Columns(List.of("d"), "yyyy-MM-dd"))
                .spec();
        List<Metric> metrics = List.of(metric("n", "erp", rows(Rows.SUM, "note")));
        Extraction read = script(ORDERS, metrics, feed);
        assertThat(read.rejects()).extracting("code").containsOnly("not-a-number");
        assertThat(read.rejects()).extracting("raw").containsExactly("NA", "x", "1,234");
        assertThat(lines(read)).containsExactly("sales/n/2026-09/month/actual = 7 [config/sql/erp.sql:row 1:note]");
    }

    @Test
    void the_text_na_may_be_a_department_and_doubles_are_what_they_print() {
        FeedSpec feed = feed("erp")
                .sql("select 'NA' as region, d, rate from orders where note = 'NA'")
                .department(new DepartmentKey.Column(
                        "region", Map.of("NA", "sales"), false, Optional.empty(), Optional.empty()))
                .period(new PeriodKey.Columns(List.of("d"), "yyyy-MM"))
                .spec();
        assertThat(lines(script(ORDERS, List.of(metric("r", "erp", rows(Rows.ONLY, "rate"))), feed)))
                .containsExactly("sales/r/2026-10/month/actual = 0.2 [config/sql/erp.sql:row 1:rate]");
    }

    @Test
    void a_query_that_names_the_department_runs_for_each() {
        FeedSpec feed = feed("erp")
                .sql("select d, net from orders where dept = :department and d < :to order by d")
                .noDepartment()
                .period(new PeriodKey.Columns(List.of("d"), "yyyy-MM"))
                .spec();
        assertThat(lines(script(ORDERS, List.of(metric("net", "erp", rows(Rows.SUM, "net"))), feed)))
                .containsExactly(
                        "sales/net/2026-09/month/actual = 10.5 [config/sql/erp.sql(sales):row 1:net]",
                        "sales/net/2026-10/month/actual = 20 [config/sql/erp.sql(sales):row 2:net]",
                        "service/net/2026-10/month/actual = 7 [config/sql/erp.sql(service):row 1:net]");
    }

    @Test
    void a_feed_that_covers_one_month_asks_for_no_more() {
        FeedSpec feed = feed("erp")
                .sql("select d, net from orders where dept = 'sales' and d >= :from and d < :to and net > 0")
                .period(new PeriodKey.Columns(List.of("d"), "yyyy-MM"))
                .covers(new Covers.Last(1))
                .spec();
        Extraction read = script(ORDERS, List.of(metric("net", "erp", rows(Rows.SUM, "net"))), feed);
        assertThat(read.reports().get(0).rows()).isEqualTo(1);
    }

    @Test
    void the_same_rows_give_the_same_figures_as_from_a_file() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/kpi.csv"), """
                dept,kpi,y,m,act,tgt,ytd
                sales,lead,2026,9,2.50,0,20.10
                sales,lead,2026,10,.54,3,
                service,lead,2026,10,1000,-3.0,1e3
                """);
        String sql = """
                create table kpi (dept varchar(9), kpi varchar(9), y int, m int, act decimal(9,3), tgt double, ytd varchar(9));
                insert into kpi values ('sales', 'lead', 2026, 9, 2.5, 0, '20.10'),
                  ('sales', 'lead', 2026, 10, 0.54, 3, ''), ('service', 'lead', 2026, 10, 1000, -3, '1e3');
                """;
        Feeds.Feed feed = feed("erp")
                .departmentColumn("dept")
                .metric("kpi", "{}")
                .period(new PeriodKey.Columns(List.of("y", "m"), "yyyy M"))
                .value("actual", Basis.MONTH, "act")
                .value("target", Basis.MONTH, "tgt", true)
                .value("actual", Basis.YTD, "ytd");
        Metric lead = coded("lead", "erp", "");
        Extraction file = csv(Path.of("data")).read(company(lead).home(home).context(), feed.spec());
        Extraction base =
                script(sql, List.of(lead), feed.sql("select * from kpi").spec());
        assertThat(base.allFigures()).hasSize(6);
        assertThat(base.allFigures())
                .extracting(Figure::id, Figure::reading)
                .isEqualTo(file.allFigures().stream()
                        .map(figure -> org.assertj.core.groups.Tuple.tuple(figure.id(), figure.reading()))
                        .toList());
        assertThat(base.rejects())
                .extracting("code", "column")
                .isEqualTo(file.rejects().stream()
                        .map(r -> org.assertj.core.groups.Tuple.tuple(r.code(), r.column()))
                        .toList());
    }

    @Test
    void a_script_is_read_by_a_user_who_may_only_select() {
        FeedSpec feed = feed("erp")
                .sql("select file_read('/etc/hostname', 'UTF-8') as d, 1 as net")
                .noPeriod()
                .spec();
        Extraction read = script(ORDERS, List.of(metric("net", "erp", rows(Rows.SUM, "net"))), feed);
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.reports().get(0).reason()).isEqualTo("source erp cannot answer the query");
        assertThat(read.reports().get(0).detail()).contains("config/sql/erp.sql: Admin rights are required");
    }

    @Test
    void a_feed_that_fails_does_not_take_the_next_one_with_it() {
        List<Metric> metrics =
                List.of(metric("a", "bad", rows(Rows.SUM, "net")), metric("b", "good", rows(Rows.SUM, "net")));
        PeriodKey day = new PeriodKey.Columns(List.of("d"), "yyyy-MM");
        Extraction read = script(
                ORDERS,
                metrics,
                feed("bad").sql("select d, nett from orders").period(day).spec(),
                feed("wrong").sql("delete from orders").period(day).spec(),
                feed("good").sql("select d, net from orders").period(day).spec());
        assertThat(read.reports())
                .extracting("outcome")
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.LOADED);
        assertThat(read.reports().get(0).detail()).startsWith("config/sql/bad.sql: Column \"NETT\" not found");
        assertThat(read.figures()).containsOnlyKeys("good");
    }

    @Test
    void a_script_that_does_not_run_says_so() {
        Extraction read = script(
                "create tabel x", List.of(), feed("erp").sql("select 1 as a").spec());
        assertThat(read.reports().get(0).explained())
                .startsWith("the script of source erp cannot be run: erp.sql: Syntax error in SQL statement");
    }

    @Test
    void a_driver_reads_as_a_user_of_the_database() throws SQLException {
        try (Connection owner = database("reads")) {
            Extraction read = jdbc("reads", "READER", 100);
            assertThat(lines(read))
                    .containsExactly("sales/net/2026-10/month/actual = 3 [config/sql/erp.sql:row 1-2:net" + " (2 rows, "
                            + read.allFigures().get(0).provenance().replaceAll(".*rows, |\\)", "") + ")]");
        }
    }

    @Test
    void a_database_file_is_found_from_the_home_and_only_read() throws SQLException, IOException {
        Files.createDirectories(home.resolve("data"));
        Path file = home.resolve("data/erp.mv.db");
        try (Connection owner = owner("jdbc:h2:file:" + home.toAbsolutePath().resolve("data/erp"))) {
            assertThat(owner.isValid(1)).isTrue();
        }
        byte[] before = Files.readAllBytes(file);
        Extraction read = read("jdbc:h2:./data/erp", "READER", 100);
        assertThat(read.reports().get(0).explained()).isEmpty();
        assertThat(read.allFigures()).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(read("jdbc:h2:./data/none", "READER", 100).reports().get(0).explained())
                .isEqualTo("source erp cannot be opened: there is no file ./data/none.mv.db");
    }

    @Test
    void one_who_could_write_is_read_and_told() throws SQLException {
        try (Connection owner = database("writes");
                Statement statement = owner.createStatement()) {
            statement.execute("grant insert on t to reader");
            Extraction read = jdbc("writes", "READER", 100);
            assertThat(read.allFigures()).hasSize(1);
            assertThat(read.reports().get(0).detail())
                    .isEqualTo("user READER of jdbc:h2:mem:writes could write: PUBLIC.T; a source needs one that may"
                            + " only read");
        }
    }

    @Test
    void an_administrator_is_refused() throws SQLException {
        try (Connection owner = database("admin")) {
            Extraction read = jdbc("admin", "OWNER", 100);
            assertThat(read.reports().get(0).reason())
                    .isEqualTo("source erp was not read: its user is an administrator");
            assertThat(read.reports().get(0).detail())
                    .startsWith(
                            "user OWNER of jdbc:h2:mem:admin has the rights of OWNER; make one that may only read: create");
        }
    }

    @Test
    void a_query_beyond_the_row_cap_fails_and_names_it() throws SQLException {
        try (Connection owner = database("cap")) {
            assertThat(jdbc("cap", "READER", 1).reports().get(0).reason())
                    .contains("has more than 1 rows, the `max-rows` of the source");
        }
    }

    @Test
    void a_wrong_password_is_no_secret_told() throws SQLException {
        try (Connection owner = database("wrong")) {
            SourceReport report = jdbc("wrong", "NOBODY", 1).reports().get(0);
            assertThat(report.reason()).isEqualTo("source erp cannot be opened");
            assertThat(report.detail())
                    .startsWith("jdbc:h2:mem:wrong: Wrong user name or password")
                    .doesNotContain("swordfish");
        }
    }

    @Test
    void a_database_nobody_knows_names_the_drivers_folder() {
        Extraction read = SourceReader.read(
                jdbcSpec("jdbc:nosuch://host/x", "READER", 1),
                List.of(feed("erp").sql("select 1 as a").spec()),
                company().home(home).context());
        assertThat(read.reports().get(0).reason()).isEqualTo("source erp has no JDBC driver");
        assertThat(read.reports().get(0).detail())
                .isEqualTo("none understands jdbc:nosuch://host/x; put the driver's jar into drivers/ of the home");
    }

    private static Connection database(String name) throws SQLException {
        return owner("jdbc:h2:mem:" + name);
    }

    private static Connection owner(String url) throws SQLException {
        Connection owner = DriverManager.getConnection(url, "OWNER", "swordfish");
        try (Statement statement = owner.createStatement()) {
            statement.execute("create table t (net int)");
            statement.execute("insert into t values (1), (2)");
            statement.execute("create user reader password 'swordfish'");
            statement.execute("grant select on schema public to reader");
        }
        return owner;
    }

    private Extraction jdbc(String name, String user, long maxRows) {
        return read("jdbc:h2:mem:" + name, user, maxRows);
    }

    private Extraction read(String url, String user, long maxRows) {
        return SourceReader.read(
                jdbcSpec(url, user, maxRows),
                List.of(feed("erp")
                        .sql("select net from t order by net")
                        .noPeriod()
                        .spec()),
                company(metric("net", "erp", rows(Rows.SUM, "net"))).home(home).context());
    }

    private static SourceSpec.Jdbc jdbcSpec(String url, String user, long maxRows) {
        return JdbcSource.at(url).user(user).maxRows(maxRows).spec();
    }

    private Extraction script(String sql, List<Metric> metrics, FeedSpec... feeds) {
        try {
            Files.writeString(home.resolve("erp.sql"), sql);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        SourceSpec source = new SourceSpec.Script("erp", "erp.sql", NumberStyle.PLAIN, List.of(""), Feeds.NOWHERE);
        return SourceReader.read(
                source,
                List.of(feeds),
                company(metrics.toArray(Metric[]::new)).home(home).context());
    }
}
