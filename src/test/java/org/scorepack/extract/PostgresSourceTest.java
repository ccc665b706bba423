package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.testing.Cable;
import org.scorepack.testing.Cable.Fault;
import org.scorepack.testing.PostgresServer;

/** A real PostgreSQL as a source: one state for all feeds, and whatever can happen on the way to it. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresSourceTest {

    private static final int CUTS = 20;

    private static PostgresServer.Database database;

    @BeforeAll
    static void make_database() {
        database = PostgresServer.freshDatabase();
        database.execute(
                "create table facts (m text, n numeric(12, 2), filler text)",
                "insert into facts select case when i % 2 = 0 then '2026-09' else '2026-10' end, i * 0.25,"
                        + " repeat('x', 40) from generate_series(1, 2000) i",
                "create table one (n int)",
                "create table two (n int)",
                "insert into one values (0)",
                "insert into two values (0)",
                "drop role if exists reader",
                "drop role if exists writer",
                "create role reader login",
                "create role writer login",
                "grant select on all tables in schema public to reader, writer",
                "grant insert on two to writer");
    }

    @Test
    void rows_become_figures_as_from_a_file() {
        Extraction read = read(JdbcSource.at(database.url()));
        assertThat(Feeds.lines(read)).hasSize(2);
        assertThat(Feeds.lines(read).get(1)).startsWith("sales/n/2026-10/month/actual = 250000 [config/sql/facts.sql");
        assertThat(read.reports().get(0).explained()).isEmpty();
    }

    @Test
    void rows_are_fetched_in_pieces() throws FeedFailure {
        database.execute(
                "create table wide as select repeat('y', 1000) as filler from generate_series(1, 20000)",
                "grant select on wide to reader");
        try (Cable cable = Cable.whole(database.port());
                QueryStreams streams = new QueryStreams(
                        new JdbcDatabase(
                                JdbcSource.at(database.url(cable.port())).spec(), context()),
                        context());
                RowStream rows = streams.of(
                                feed("wide").sql("select filler from wide").spec())
                        .get(0)
                        .open()) {
            for (int row = 0; row < 50; row++) {
                assertThat(rows.next()).isPresent();
            }
            assertThat(cable.bytes()).as("of 20 MB").isLessThan(1_000_000);
        }
    }

    @Test
    void all_feeds_show_one_state_although_somebody_writes() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> write(stop), "writer");
        writer.start();
        try {
            FeedSpec one = feed("one").sql("select n from one").noPeriod().spec();
            FeedSpec bad = feed("bad").sql("select nn from one").noPeriod().spec();
            FeedSpec two = feed("two")
                    .sql("select n, pg_sleep(0.01) from two")
                    .noPeriod()
                    .spec();
            Context context = company(
                            metric("a", "one", rows(Rows.ONLY, "n")), metric("b", "two", rows(Rows.ONLY, "n")))
                    .context();
            List<String> seen = new ArrayList<>();
            for (int round = 0; round < 30; round++) {
                Extraction read =
                        SourceReader.read(JdbcSource.at(database.url()).spec(), List.of(one, bad, two), context);
                assertThat(read.reports())
                        .extracting(SourceReport::outcome)
                        .containsExactly(Outcome.LOADED, Outcome.FAILED, Outcome.LOADED);
                List<String> values = read.allFigures().stream()
                        .map(figure -> String.valueOf(figure.reading().number()))
                        .toList();
                assertThat(values).hasSize(2);
                assertThat(values.get(0)).isEqualTo(values.get(1));
                seen.add(values.get(0));
            }
            assertThat(seen.stream().distinct().count()).as("the writer wrote").isGreaterThan(5);
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private static void write(AtomicBoolean stop) {
        try (Connection connection = database.connect();
                PreparedStatement one = connection.prepareStatement("update one set n = ?");
                PreparedStatement two = connection.prepareStatement("update two set n = ?")) {
            connection.setAutoCommit(false);
            for (int number = 1; !stop.get(); number++) {
                one.setInt(1, number);
                one.execute();
                two.setInt(1, number);
                two.execute();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_superuser_is_refused_and_one_who_could_write_is_told() {
        Extraction refused = read(JdbcSource.at(database.url()).user("postgres"));
        assertThat(refused.reports().get(0).reason())
                .isEqualTo("source erp was not read: its user is an administrator");
        assertThat(refused.reports().get(0).detail())
                .contains("user postgres of " + database.url())
                .contains("has the rights of ")
                .contains("create user reader");
        Extraction told = read(JdbcSource.at(database.url()).user("writer"));
        assertThat(told.reports().get(0).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(told.reports().get(0).detail())
                .isEqualTo("user writer of " + database.url() + " could write: two; a source needs one that may only"
                        + " read");
    }

    @Test
    void a_cut_ends_in_a_named_error_with_nothing_accepted_wherever_it_falls() {
        long all = bytesOfAReading();
        List<Extraction> read = atEveryCut(cut -> {
            try (Cable cable = Cable.failing(database.port(), Fault.CUT, all * cut / (CUTS + 1))) {
                Extraction extraction = read(patient(cable));
                assertThat(cable.connections()).as("tries").isEqualTo(3);
                return extraction;
            }
        });
        assertThat(read).hasSize(CUTS).allSatisfy(extraction -> {
            assertThat(extraction.figures()).isEmpty();
            assertThat(extraction.reports()).singleElement().satisfies(report -> {
                assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(report.reason()).matches("source erp (cannot be opened|broke off after row [0-9]+)");
            });
        });
    }

    @Test
    void after_a_cut_the_whole_source_is_read_again() {
        long all = bytesOfAReading();
        List<String> expected = Feeds.lines(read(JdbcSource.at(database.url())));
        List<Extraction> read = atEveryCut(cut -> {
            try (Cable cable = Cable.failingOnce(database.port(), Fault.CUT, all * cut / (CUTS + 1))) {
                Extraction extraction = read(patient(cable));
                assertThat(cable.connections()).isEqualTo(2);
                return extraction;
            }
        });
        assertThat(read)
                .hasSize(CUTS)
                .allSatisfy(extraction -> assertThat(Feeds.lines(extraction)).isEqualTo(expected));
    }

    /** At twenty places, at once: most of the time is spent in pauses. */
    private static List<Extraction> atEveryCut(IntFunction<Extraction> reading) {
        ExecutorService threads = Executors.newFixedThreadPool(CUTS);
        try {
            return IntStream.rangeClosed(1, CUTS)
                    .mapToObj(cut -> CompletableFuture.supplyAsync(() -> reading.apply(cut), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_source_that_hangs_ends_at_its_longest_silence() {
        long all = bytesOfAReading();
        try (Cable cable = Cable.failing(database.port(), Fault.HANG, all / 2)) {
            Extraction read = read(patient(cable).silence(Duration.ofSeconds(2)));
            assertThat(read.reports().get(0).reason())
                    .matches("source erp was silent for 2 s after row [0-9]+, its `socket-timeout`");
            assertThat(read.figures()).isEmpty();
        }
    }

    @Test
    void a_source_that_hangs_while_it_is_opened_ends_at_its_connect_timeout() {
        try (Cable cable = Cable.failing(database.port(), Fault.HANG, 100)) {
            assertThat(read(impatient(cable)).reports().get(0).reason())
                    .isEqualTo("source erp did not answer within 500 ms, its `connect-timeout`");
        }
    }

    @Test
    void a_byte_a_second_ends_at_the_limit_of_the_query_and_nothing_is_accepted() {
        long all = bytesOfAReading();
        try (Cable cable = Cable.failing(database.port(), Fault.TRICKLE, all / 2)) {
            Extraction read =
                    read(patient(cable).silence(Duration.ofSeconds(20)).query(Duration.ofSeconds(2)));
            assertThat(read.reports().get(0).reason())
                    .isEqualTo("source erp took longer than 2 s for a query, its `query-timeout`");
            assertThat(read.allFigures()).isEmpty();
        }
        try (Cable cable = Cable.failing(database.port(), Fault.TRICKLE, 50)) {
            assertThat(read(impatient(cable)).reports().get(0).reason())
                    .isEqualTo("source erp did not answer within 500 ms, its `connect-timeout`");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        try (Cable cable = Cable.whole(database.port())) {
            String gone = database.url(cable.port());
            cable.close();
            SourceReport report = read(JdbcSource.at(gone).connect(Duration.ofMillis(500)))
                    .reports()
                    .get(0);
            assertThat(report.reason()).isEqualTo("source erp cannot be opened");
            assertThat(report.detail()).startsWith(gone + ": Connection to 127.0.0.1:");
        }
    }

    /** Without a fault, from the first byte to the last. */
    private static long bytesOfAReading() {
        try (Cable cable = Cable.whole(database.port())) {
            assertThat(read(JdbcSource.at(database.url(cable.port()))).allFigures())
                    .hasSize(2);
            return cable.bytes();
        }
    }

    private static JdbcSource patient(Cable cable) {
        return JdbcSource.at(database.url(cable.port())).connect(Duration.ofSeconds(8));
    }

    private static JdbcSource impatient(Cable cable) {
        return JdbcSource.at(database.url(cable.port())).connect(Duration.ofMillis(500));
    }

    private static Extraction read(JdbcSource source) {
        SourceSpec spec = source.spec();
        return SourceReader.read(
                spec,
                List.of(feed("facts")
                        .sql("select m, n, filler from facts where m < '2027' order by n")
                        .period(new PeriodKey.Columns(List.of("m"), "yyyy-MM"))
                        .spec()),
                context());
    }

    private static Context context() {
        return company(metric("n", "facts", rows(Rows.SUM, "n"))).context();
    }
}
