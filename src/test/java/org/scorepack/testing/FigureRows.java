package org.scorepack.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code figures.csv}, read by column names as other programs do. */
public final class FigureRows {

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** Reads the file; two rows of one key are a fault. */
    public static FigureRows read(Path file) {
        FigureRows figures = new FigureRows();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                Map<String, String> fields = row.getFieldsAsMap();
                String key =
                        key(fields.get("department"), fields.get("metric"), fields.get("period"), fields.get("basis"));
                if (figures.rows.put(key, fields) != null) {
                    throw new AssertionError(file + " has two rows of " + key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    public Optional<Map<String, String>> row(String department, String metric, String period, String basis) {
        return Optional.ofNullable(rows.get(key(department, metric, period, basis)));
    }

    public Map<String, Map<String, String>> all() {
        return rows;
    }

    public Set<String> keys() {
        return rows.keySet();
    }

    private static String key(String department, String metric, String period, String basis) {
        return String.join("/", department, metric, period, basis);
    }
}
