package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of cases in the shared folder, which the system property {@code scorepack.shared} names.
 *
 * <p>A test is skipped where the folder is absent, and fails where the file holds nothing to compare.
 */
public final class Cases {

    private final Path file;
    private int compared;

    private Cases(Path file) {
        this.file = file;
    }

    /** A file under the shared folder, such as {@code cases/variance.csv}. */
    public static Cases of(String path) {
        Path shared = Path.of(System.getProperty("scorepack.shared", "../shared"));
        assumeTrue(Files.isDirectory(shared), "no shared folder at " + shared);
        return new Cases(shared.resolve(path));
    }

    /** The rows of all files of a folder under the shared one that begin so, however many there are; at least one row. */
    public static List<Row> all(String folder, String beginning) {
        List<Row> rows = Shared.files(Shared.folder(folder), beginning, ".csv").stream()
                .flatMap(file -> new Cases(file).rows().stream())
                .toList();
        assertThat(rows).as("rows of %s* in %s", beginning, folder).isNotEmpty();
        return rows;
    }

    /** Hands every row over; afterwards at least one value must have been compared. */
    public void each(Consumer<Row> check) {
        each(1, check);
    }

    /** Hands every row over; afterwards so many values of each must have been compared. */
    public void each(int values, Consumer<Row> check) {
        List<Row> rows = rows();
        rows.forEach(check);
        assertThat(rows).isNotEmpty();
        assertThat(compared)
                .as("values compared of " + file.getFileName())
                .isGreaterThanOrEqualTo(values * rows.size());
        System.out.printf("compared %d values of %s%n", compared, file.getFileName());
    }

    /** All rows, in order. */
    public List<Row> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(record -> new Row(this, record)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One case. */
    public static final class Row {
        private final Cases cases;
        private final NamedCsvRecord record;

        private Row(Cases cases, NamedCsvRecord record) {
            this.cases = cases;
            this.record = record;
        }

        public String text(String column) {
            return record.getField(column);
        }

        public boolean has(String column) {
            return !text(column).isEmpty();
        }

        /** The text; empty where there is none. */
        public Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        public Optional<BigDecimal> number(String column) {
            return optional(column).map(BigDecimal::new);
        }

        public int integer(String column) {
            return Integer.parseInt(text(column));
        }

        /** A series that is separated by semicolons; an empty slot is a missing value. */
        public List<Optional<BigDecimal>> series(String column) {
            return has(column)
                    ? Arrays.stream(text(column).split(";", -1))
                            .map(slot ->
                                    slot.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(slot)))
                            .toList()
                    : List.of();
        }

        /** The same text. */
        public void same(String column, Object actual) {
            counted();
            assertThat(String.valueOf(actual)).as(where(column)).isEqualTo(text(column));
        }

        /** The same number, or nothing on both sides; the actual is rounded to the given digits. */
        public void sameNumber(String column, Optional<BigDecimal> actual, int digits) {
            counted();
            if (!has(column)) {
                assertThat(actual).as(where(column)).isEmpty();
                return;
            }
            assertThat(actual).as(where(column)).isPresent();
            BigDecimal rounded = actual.orElseThrow().setScale(digits, java.math.RoundingMode.HALF_UP);
            assertThat(rounded).as(where(column)).isEqualByComparingTo(new BigDecimal(text(column)));
        }

        /** The same number as one of several in a cell, rounded to the given digits. */
        public void sameNumber(String column, int at, BigDecimal actual, int digits) {
            counted();
            assertThat(actual.setScale(digits, java.math.RoundingMode.HALF_UP))
                    .as(where(column) + " " + (at + 1))
                    .isEqualByComparingTo(series(column).get(at).orElseThrow());
        }

        /** The same number at a tolerance of 1e-6, relative beyond one; {@code NaN} only equals itself and nothing. */
        public void close(String column, double actual) {
            close(column, optional(column).map(Double::parseDouble).orElse(Double.NaN), actual);
        }

        /** As {@link #close(String, double)}, for a value that is one of several in a cell. */
        public void close(String column, double expected, double actual) {
            counted();
            if (Double.isNaN(expected)) {
                assertThat(actual).as(where(column)).isNaN();
            } else {
                assertThat(Math.abs(actual - expected))
                        .as(where(column) + ": expected " + expected + ", was " + actual)
                        .isLessThanOrEqualTo(1e-6 * Math.max(1, Math.abs(expected)));
            }
        }

        private void counted() {
            cases.compared++;
        }

        private String where(String column) {
            return cases.file.getFileName() + ":" + record.getStartingLineNumber() + " " + column;
        }
    }
}
