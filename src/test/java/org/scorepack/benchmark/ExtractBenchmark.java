package org.scorepack.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorepack.config.Configuration;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.extract.Context;
import org.scorepack.extract.Extraction;
import org.scorepack.extract.SourceReader;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.testing.PostgresServer;
import org.scorepack.testing.TestHome;

/**
 * How fast rows become figures, beside how fast they can be read at all: {@code mvn -Pbenchmark test}, in a heap of 256 MB. The
 * best of some rounds counts on both sides, so that a busy machine slows neither alone; the time that all threads of this
 * process were at work is printed beside, which what else the machine does touches less.
 */
class ExtractBenchmark {

    private static final int ROWS = Integer.getInteger("scorepack.benchmark.rows", 5_000_000);
    private static final int ROUNDS = 3;
    /** What sources fetch unless they say otherwise. */
    private static final int FETCHED = 1_000;

    /** Something that reads all rows. */
    private interface Pass {
        void read() throws Exception;
    }

    @Test
    void a_file_becomes_figures_at_a_quarter_of_the_rate_of_reading_it() throws Exception {
        Path home = Path.of("target", "benchmark").toAbsolutePath();
        TestHome.of("benchmark", home);
        Path file = Ledger.file(home.resolve("data"), ROWS);
        compare(
                "a file",
                () -> {
                    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                        assertThat(reader.stream().count()).isEqualTo(ROWS + 1L);
                    }
                },
                () -> extract(home, "ledger"),
                0.25);
    }

    @Test
    void a_cursor_becomes_figures_at_half_the_rate_of_reading_it() throws Exception {
        Path home = Path.of("target", "benchmark").toAbsolutePath();
        TestHome.of("benchmark", home);
        PostgresServer.Database database = PostgresServer.freshDatabase();
        Ledger.table(database, ROWS);
        Path sources = home.resolve("config/sources.yaml");
        Files.writeString(
                sources,
                Files.readString(sources)
                        .replace("jdbc:postgresql://127.0.0.1:5432/ledger", database.url())
                        .replace("source: ledger", "source: database")
                        .replace("files: ledger.csv", "sql: ledger.sql"));
        compare("a cursor", () -> readCursor(database.url()), () -> extract(home, "database"), 0.5);
    }

    private static void readCursor(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, Ledger.READER, "");
                Statement statement = connection.createStatement()) {
            // without a transaction the driver fetches all rows at once
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED);
            int columns = 0;
            int rows = 0;
            boolean empty = false;
            try (ResultSet result = statement.executeQuery(Ledger.QUERY)) {
                columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    for (int column = 1; column <= columns; column++) {
                        empty |= result.getString(column) == null;
                    }
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(ROWS);
            assertThat(empty).isFalse();
        }
    }

    private static void extract(Path home, String source) {
        Configuration configuration = ((Reading.Valid) HomeFolder.read(home, Map.of())).configuration();
        Context context = Context.of(
                configuration,
                configuration
                        .strategy()
                        .organisation()
                        .calendar()
                        .parse("2026-01")
                        .orElseThrow());
        Extraction extraction = SourceReader.read(
                configuration.sources().get(source),
                configuration.feeds().values().stream()
                        .filter(feed -> feed.source().equals(source))
                        .toList(),
                context);
        assertThat(extraction.reports()).allSatisfy(report -> {
            assertThat(report.outcome()).as(report.explained()).isEqualTo(Outcome.LOADED);
            assertThat(report.used()).isEqualTo(ROWS);
        });
        assertThat(extraction.allFigures()).hasSize(Ledger.FIGURES);
        assertThat(extraction.allFigures().stream()
                        .map(figure -> figure.reading().number().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(Ledger.total(ROWS));
    }

    private static void compare(String what, Pass alone, Pass figures, double share) throws Exception {
        Rate readAlone = Rate.NONE;
        Rate becomeFigures = Rate.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            readAlone = readAlone.best(rate(alone));
            becomeFigures = becomeFigures.best(rate(figures));
        }
        System.out.printf(
                Locale.ROOT,
                "%s of %,d rows: read alone %,.0f rows/s, into %,d figures %,.0f rows/s: %.2f of it, at least %.2f wanted;"
                        + " by the work of the process %,.0f and %,.0f rows/s: %.2f%n",
                what,
                ROWS,
                readAlone.byClock(),
                Ledger.FIGURES,
                becomeFigures.byClock(),
                becomeFigures.byClock() / readAlone.byClock(),
                share,
                readAlone.byWork(),
                becomeFigures.byWork(),
                becomeFigures.byWork() / readAlone.byWork());
        assertThat(becomeFigures.byClock() / readAlone.byClock()).isGreaterThanOrEqualTo(share);
    }

    /**
     * Rows in a second.
     *
     * @param byClock that passed
     * @param byWork in which all threads of this process were at work, added up
     */
    private record Rate(double byClock, double byWork) {

        static final Rate NONE = new Rate(0, 0);

        Rate best(Rate other) {
            return new Rate(Math.max(byClock, other.byClock), Math.max(byWork, other.byWork));
        }
    }

    private static Rate rate(Pass pass) throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long work = process.getProcessCpuTime();
        long start = System.nanoTime();
        pass.read();
        double passed = System.nanoTime() - start;
        return new Rate(ROWS * 1e9 / passed, ROWS * 1e9 / (process.getProcessCpuTime() - work));
    }
}
