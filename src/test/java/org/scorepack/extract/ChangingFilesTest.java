package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;

/** Somebody writes to a file while it is read: at every row of it, once and each time. */
class ChangingFilesTest {

    private static final int ROWS = 50;

    @TempDir
    private Path home;

    /** What is done to a file of {@link #ROWS} rows of 1. */
    private enum Change {
        GROWS("grew") {
            @Override
            void happen(Path file) throws IOException {
                Files.writeString(file, Files.readString(file) + "2026-10,1\n");
            }
        },
        SHRINKS("shrank") {
            @Override
            void happen(Path file) throws IOException {
                Files.writeString(file, Files.readString(file).replaceFirst("2026-10,1\n", ""));
            }
        },
        IS_REPLACED("was replaced") {
            @Override
            void happen(Path file) throws IOException {
                Path other = file.resolveSibling("other");
                Files.writeString(other, Files.readString(file).replaceFirst("2026-10,1\n", "2026-10,2\n"));
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        },
        KEEPS_SIZE_AND_TIME("was written to") {
            @Override
            void happen(Path file) throws IOException {
                FileTime before = Files.getLastModifiedTime(file);
                Files.writeString(file, Files.readString(file).replaceFirst("2026-10,1\n", "2026-10,2\n"));
                Files.setLastModifiedTime(file, before);
            }
        };

        private final String said;

        Change(String said) {
            this.said = said;
        }

        abstract void happen(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void a_file_that_changes_once_is_read_again_from_its_first_row(Change change) throws IOException {
        for (int row = 1; row <= ROWS; row++) {
            Path file = file();
            FeedResult read = read(change, row, 1);
            assertThat(read.report().outcome()).as("change at row %d", row).isEqualTo(Outcome.LOADED);
            assertThat(read.report().rows()).isEqualTo(Files.readAllLines(file).size() - 1);
            assertThat(read.figures())
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.reading().number()).contains(sum(file)));
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void a_file_that_changes_each_time_is_refused_with_both_sizes(Change change) throws IOException {
        for (int row = 1; row <= ROWS; row++) {
            Path file = file();
            FeedResult read = read(change, row, 2);
            long now = Files.size(file);
            assertThat(read.report().outcome()).as("change at row %d", row).isEqualTo(Outcome.FAILED);
            assertThat(read.report().reason())
                    .startsWith("orders.csv " + change.said + " while it was read: ")
                    .contains(" bytes, then " + now + " bytes; it was read twice and changed both times");
            assertThat(read.figures()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_removed_is_refused() throws IOException {
        file();
        FeedResult read = read("delete", file -> Files.deleteIfExists(file), ROWS, 1);
        assertThat(read.report().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.report().reason()).startsWith("there is no file orders.csv in ");
    }

    @Test
    void a_fault_that_comes_of_the_change_is_told_as_the_change() throws IOException {
        Path file = file();
        FeedResult read = read(
                "half a row", changed -> Files.writeString(changed, Files.readString(changed) + "2026-10,\"1"), 1, 2);
        assertThat(read.report().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.report().reason())
                .contains("orders.csv grew while it was read: ")
                .contains("then " + Files.size(file) + " bytes");
    }

    private Path file() throws IOException {
        return Files.writeString(home.resolve("orders.csv"), "month,orders\n" + "2026-10,1\n".repeat(ROWS));
    }

    private static BigDecimal sum(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> new BigDecimal(line.substring("2026-10,".length())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Action {
        void on(Path file) throws IOException;
    }

    private FeedResult read(Change change, int row, int times) {
        return read(change.name(), change::happen, row, times);
    }

    private FeedResult read(String what, Action action, int row, int times) {
        Context context = company(metric("orders", "erp", rows(Rows.SUM, "orders")))
                .home(home)
                .context();
        FeedSpec feed = feed("erp").files("orders.csv").spec();
        List<Integer> left = new ArrayList<>(List.of(times));
        Streams files = new CsvStreams(csv(Path.of("")).spec(), context);
        Streams meddled = new Streams() {
            @Override
            public List<Opening> of(FeedSpec of) throws FeedFailure {
                return files.of(of).stream()
                        .map(opening -> (Opening) () -> new Meddled(opening.open(), row, () -> {
                            if (left.get(0) > 0) {
                                left.set(0, left.get(0) - 1);
                                action.on(home.resolve("orders.csv"));
                            }
                        }))
                        .toList();
            }

            @Override
            public void close() {
                files.close();
            }
        };
        return new FeedReading(
                        "files", feed, new CellReader(csv(home).spec().numbers(), List.of()), context, Witness.NOBODY)
                .read(meddled);
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The rows as they are, with something that happens before one of them is handed over. */
    private static final class Meddled implements RowStream {
        private final RowStream stream;
        private final int at;
        private final Step step;
        private int row;

        Meddled(RowStream stream, int at, Step step) {
            this.stream = stream;
            this.at = at;
            this.step = step;
        }

        @Override
        public Optional<Row> next() throws FeedFailure {
            if (++row == at) {
                try {
                    step.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return stream.next();
        }

        @Override
        public String input() {
            return stream.input();
        }

        @Override
        public Provenance.Kind kind() {
            return stream.kind();
        }

        @Override
        public Columns columns() {
            return stream.columns();
        }

        @Override
        public void need(Collection<String> names) throws FeedFailure {
            stream.need(names);
        }

        @Override
        public Optional<String> department() {
            return stream.department();
        }

        @Override
        public List<String> preamble() {
            return stream.preamble();
        }

        @Override
        public FeedFailure because(FeedFailure failure) {
            return stream.because(failure);
        }

        @Override
        public String sha256() throws FeedFailure {
            return stream.sha256();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
