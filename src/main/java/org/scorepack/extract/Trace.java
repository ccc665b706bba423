package org.scorepack.extract;

import java.util.List;
import org.scorepack.figure.Provenance;

/** Which rows went into a value: file, first and last line, their number, a checksum over their cells. */
final class Trace {

    private String firstFile = "";
    private String lastFile = "";
    private long first;
    private long last;
    private long rows;
    private List<String> firstCells = List.of();
    private Checksum checksum = Checksum.NONE;

    void only(Sample sample) {
        rows = 0;
        checksum = Checksum.NONE;
        add(sample);
    }

    void add(Sample sample) {
        if (rows == 0) {
            firstFile = sample.file();
            first = sample.line();
            firstCells = sample.cells();
        } else {
            if (checksum == Checksum.NONE) {
                checksum = new Checksum();
                checksum.add(firstCells);
            }
            checksum.add(sample.cells());
        }
        lastFile = sample.file();
        last = sample.line();
        rows++;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    long rows() {
        return rows;
    }

    long firstLine() {
        return first;
    }

    String firstFile() {
        return firstFile;
    }

    Provenance provenance(Provenance.Kind kind, String column) {
        String source = firstFile.equals(lastFile) ? firstFile : firstFile + " to " + lastFile;
        String digits = rows > 1 ? checksum.hex().substring(0, 12) : "";
        return new Provenance(kind, source, column, first, last, rows, digits, List.of());
    }
}
