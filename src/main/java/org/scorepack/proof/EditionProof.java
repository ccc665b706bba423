package org.scorepack.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scorepack.render.PackFile;
import org.scorepack.render.Subjects;

/**
 * The files of an edition against what they must say.
 *
 * @param folder of the edition below the output folder, for messages: {@code sales/2026-10/edition-1}
 * @param department id
 * @param period code
 * @param files bytes by name, without manifest
 */
public record EditionProof(String folder, String department, String period, SortedMap<String, byte[]> files) {

    public EditionProof {
        files = new TreeMap<>(files);
    }

    /**
     * Against the same files made once more from the book: everything that differs, named by figure where it is one.
     *
     * @param expected bytes by name
     */
    public List<Flaw> against(Map<String, byte[]> expected) {
        List<Flaw> flaws = new ArrayList<>();
        expected.forEach((name, bytes) -> {
            byte[] found = files.get(name);
            if (found == null) {
                flaws.add(Flaw.ofFile(Flaw.Kind.MISSING, path(name), "is missing", ""));
            } else if (!Arrays.equals(found, bytes)) {
                flaws.addAll(named(name, found, bytes, true));
            }
        });
        return flaws;
    }

    /**
     * Against the same files as another version of program or templates makes them: tables by row, and every printed
     * figure.
     */
    public List<Flaw> figuresAgainst(Map<String, byte[]> expected) {
        List<Flaw> flaws = new ArrayList<>();
        expected.forEach((name, bytes) -> {
            if (files.containsKey(name)) {
                flaws.addAll(named(name, files.getOrDefault(name, bytes), bytes, false));
            }
        });
        return flaws;
    }

    /** Against each other, for whoever has nothing but the files. */
    public List<Flaw> amongThemselves() {
        return new Agreement(this).flaws();
    }

    private List<Flaw> named(String name, byte[] found, byte[] expected, boolean whole) {
        List<Flaw> flaws = new ArrayList<>();
        try {
            if (name.endsWith(".csv")) {
                CsvRows table = CsvRows.of(found).orElseThrow(() -> new IOException("it is no table"));
                flaws.addAll(table.differences(
                        path(name), CsvRows.of(expected).orElseThrow(() -> new IOException("no table was expected"))));
            } else if (name.endsWith(".html")) {
                flaws.addAll(
                        compared(name, HtmlPieces.of(expected, subjects()), HtmlPieces.of(found, subjects()), whole));
            } else if (name.endsWith(".pdf")) {
                flaws.addAll(compared(
                        name,
                        PdfPieces.of(expected).pieces(),
                        PdfPieces.of(found).pieces(),
                        whole));
            }
        } catch (IOException unreadable) {
            flaws.add(Flaw.ofFile(Flaw.Kind.UNREADABLE, path(name), "cannot be read: " + unreadable.getMessage(), ""));
        }
        boolean read = name.matches(".*\\.(csv|html|pdf)");
        if (whole && !read) {
            flaws.add(Flaw.ofFile(Flaw.Kind.CHANGED, path(name), "is not to the byte what is made from the book", ""));
        } else if (whole && flaws.isEmpty()) {
            flaws.add(Flaw.ofFile(
                    Flaw.Kind.DRAWING,
                    path(name),
                    "is not to the byte what is made from the book, though figures and text agree: drawing, tags, style or"
                            + " metadata were changed",
                    ""));
        }
        return flaws;
    }

    private List<Flaw> compared(String name, List<Piece> expected, List<Piece> found, boolean whole) {
        PieceComparison comparison = new PieceComparison(path(name), expected, found);
        return whole ? comparison.differences() : comparison.figures();
    }

    String path(String name) {
        return folder + "/" + name;
    }

    /** Metrics are those of the table; without one nothing is named but printed figures. */
    Subjects subjects() {
        byte[] csv = files.get(PackFile.CSV.fixedName());
        SortedSet<String> metrics = csv == null
                ? new TreeSet<>()
                : CsvRows.of(csv).map(CsvRows::metrics).orElseGet(TreeSet::new);
        return new Subjects(department, period, metrics);
    }
}
