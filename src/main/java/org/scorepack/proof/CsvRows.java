package org.scorepack.proof;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of a pack as it lies in its folder, rows by key.
 *
 * @param columns of the header line
 * @param rows by {@code department/metric/period}, and the basis where there is one; a repeated key has its line too
 */
record CsvRows(List<String> columns, SortedMap<String, Row> rows) {

    private static final List<String> FIGURE = List.of("department", "metric", "period", "basis");
    /** Of tables about more than one metric, such as scores. */
    private static final List<String> LEVEL = List.of("department", "level", "perspective", "objective", "period");

    /** @param line where it stands */
    record Row(long line, List<String> cells) {}

    CsvRows {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** Empty where it is no table. */
    static Optional<CsvRows> of(byte[] csv) {
        List<String> columns = List.of();
        SortedMap<String, Row> rows = new TreeMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                if (columns.isEmpty()) {
                    columns = row.getFields();
                } else if (row.getFieldCount() == columns.size()) {
                    String key = key(columns, row.getFields());
                    String unique = rows.containsKey(key) ? key + " #" + row.getStartingLineNumber() : key;
                    rows.put(unique, new Row(row.getStartingLineNumber(), row.getFields()));
                } else {
                    return Optional.empty();
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return Optional.empty();
        }
        return Optional.of(new CsvRows(columns, rows));
    }

    private static String key(List<String> columns, List<String> cells) {
        List<String> key = new ArrayList<>();
        (columns.contains("metric") ? FIGURE : LEVEL)
                .stream().filter(columns::contains).forEach(name -> key.add(cells.get(columns.indexOf(name))));
        return String.join("/", key);
    }

    /** The value of a row; empty where there is no such row or column. */
    Optional<String> value(String key, String column) {
        int at = columns.indexOf(column);
        return at < 0
                ? Optional.empty()
                : Optional.ofNullable(rows.get(key)).map(row -> row.cells().get(at));
    }

    SortedSet<String> metrics() {
        SortedSet<String> metrics = new TreeSet<>();
        int at = columns.indexOf("metric");
        if (at >= 0) {
            rows.values().forEach(row -> metrics.add(row.cells().get(at)));
        }
        return metrics;
    }

    /** Every cell that differs, with its figure. */
    List<Flaw> differences(String file, CsvRows expected) {
        List<Flaw> flaws = new ArrayList<>();
        if (!columns.equals(expected.columns)) {
            flaws.add(new Flaw(
                    Flaw.Kind.TEXT, file, "line 1", "", String.join(",", columns), String.join(",", expected.columns)));
            return flaws;
        }
        for (Map.Entry<String, Row> row : expected.rows.entrySet()) {
            Row found = rows.get(row.getKey());
            if (found == null) {
                flaws.add(new Flaw(Flaw.Kind.FIGURE, file, "", row.getKey(), "", "a row of its own"));
            } else {
                compare(file, row.getKey(), found, row.getValue(), flaws);
            }
        }
        rows.forEach((key, row) -> {
            if (!expected.rows.containsKey(key)) {
                flaws.add(new Flaw(
                        Flaw.Kind.FIGURE, file, "line " + row.line, key, "has a row that was never published", ""));
            }
        });
        return flaws;
    }

    private void compare(String file, String key, Row found, Row expected, List<Flaw> flaws) {
        for (int at = 0; at < columns.size(); at++) {
            if (!found.cells.get(at).equals(expected.cells.get(at))) {
                flaws.add(new Flaw(
                        Flaw.Kind.FIGURE,
                        file,
                        "line " + found.line + ", column " + columns.get(at),
                        key,
                        found.cells.get(at),
                        expected.cells.get(at)));
            }
        }
    }
}
