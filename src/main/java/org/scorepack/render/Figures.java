package org.scorepack.render;

import java.util.SortedSet;
import java.util.TreeSet;
import org.scorepack.compose.FigureTable;

/**
 * The figures of a pack as they lie beside its pages and inside its PDFs.
 *
 * @param csv bytes of {@code figures.csv}
 * @param metrics ids of the metrics in it
 */
record Figures(byte[] csv, SortedSet<String> metrics) {

    /** What the file is called. */
    static final String FILE = PackFile.CSV.fixedName();

    static Figures of(FigureTable table) {
        int metric = table.columns().indexOf("metric");
        TreeSet<String> metrics = new TreeSet<>();
        table.rows().forEach(row -> metrics.add(row.get(metric)));
        return new Figures(CsvPrinter.print(table), metrics);
    }
}
