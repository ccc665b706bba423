package org.scorepack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pieces of a file against those that it must consist of. */
record PieceComparison(String file, List<Piece> expected, List<Piece> found) {

    /** So much of a text is told around what differs. */
    private static final int CONTEXT = 30;

    /** Every piece that differs; where pieces are added or missing, what stands between those that agree at both ends. */
    List<Flaw> differences() {
        if (expected.size() == found.size()) {
            return differences(0, expected.size(), found.size());
        }
        int begin = 0;
        while (begin < Math.min(expected.size(), found.size()) && isSame(expected.get(begin), found.get(begin))) {
            begin++;
        }
        int expectedEnd = expected.size();
        int foundEnd = found.size();
        while (expectedEnd > begin
                && foundEnd > begin
                && isSame(expected.get(expectedEnd - 1), found.get(foundEnd - 1))) {
            expectedEnd--;
            foundEnd--;
        }
        return differences(begin, expectedEnd, foundEnd);
    }

    private List<Flaw> differences(int begin, int expectedEnd, int foundEnd) {
        List<Flaw> flaws = new ArrayList<>();
        for (int at = begin; at < Math.max(expectedEnd, foundEnd); at++) {
            if (at >= expectedEnd) {
                flaws.add(flaw(new Piece("", "", ""), found.get(at)));
            } else if (at >= foundEnd) {
                flaws.add(flaw(expected.get(at), new Piece("", "", "")));
            } else if (!isSame(expected.get(at), found.get(at))) {
                flaws.add(flaw(expected.get(at), found.get(at)));
            }
        }
        return flaws;
    }

    /**
     * Only the figures, wherever they stand: what a figure is printed as must be one of the ways in which it must be printed.
     * For files that another program version laid out.
     */
    List<Flaw> figures() {
        Map<String, Set<String>> texts = new HashMap<>();
        shown(expected)
                .forEach(piece -> texts.computeIfAbsent(piece.mark(), mark -> new TreeSet<>())
                        .add(piece.text()));
        return shown(found).stream()
                .filter(piece -> !texts.getOrDefault(piece.mark(), Set.of()).contains(piece.text()))
                .map(piece -> new Flaw(
                        Flaw.Kind.FIGURE,
                        file,
                        piece.where(),
                        piece.mark(),
                        piece.text(),
                        String.join(" or ", texts.getOrDefault(piece.mark(), Set.of("no such figure")))))
                .toList();
    }

    /** Printed figures, without markup. */
    static List<Piece> shown(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.showsFigure() && !piece.text().startsWith("<"))
                .collect(Collectors.toList());
    }

    private static boolean isSame(Piece expected, Piece found) {
        return expected.text().equals(found.text()) && expected.mark().equals(found.mark());
    }

    private Flaw flaw(Piece expected, Piece found) {
        String mark = expected.mark().isEmpty() ? found.mark() : expected.mark();
        String where = found.where().isEmpty() ? expected.where() : found.where();
        int same = sameBeginning(expected.text(), found.text());
        return new Flaw(
                mark.isEmpty() ? Flaw.Kind.TEXT : Flaw.Kind.FIGURE,
                file,
                where,
                mark,
                around(found.text(), same),
                around(expected.text(), same));
    }

    private static int sameBeginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - CONTEXT);
        int to = Math.min(text.length(), at + CONTEXT);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }
}
