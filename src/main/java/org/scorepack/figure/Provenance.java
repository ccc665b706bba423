package org.scorepack.figure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a number came from. {@link #text()} is what {@code figures.csv} prints and the book keeps.
 *
 * @param kind what the other components mean
 * @param source file relative to the home, query file, card, or the rule that made it
 * @param column column, key or basis; empty where there is none
 * @param first first line or row, from 1; 0 where there are no rows
 * @param last last line or row
 * @param rows how many rows went in
 * @param checksum the first 12 digits of the SHA-256 over the cells of those rows; empty for one row
 * @param of the figures it is made of; empty for rows
 */
public record Provenance(
        Kind kind, String source, String column, long first, long last, long rows, String checksum, List<String> of) {

    /** What a number came from. */
    public enum Kind {
        /** Rows of a file: lines. */
        FILE,
        /** Rows of a sheet of a workbook: the source names the sheet, columns are letters. */
        SHEET,
        /** Rows of a query: rows counted from 1. */
        QUERY,
        /** A card: line and column. */
        CARD,
        /** Other figures. */
        FIGURES,
        /** An earlier run. */
        CARRIED,
        /** Nothing: the figure is absent. */
        NOTHING
    }

    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");

    /** Of an absent figure. */
    public static final Provenance NOTHING = new Provenance(Kind.NOTHING, "", "", 0, 0, 0, "", List.of());

    public Provenance {
        of = List.copyOf(of);
    }

    /** Where a card says it. */
    public static Provenance card(String file, int line, int column) {
        return new Provenance(Kind.CARD, file, String.valueOf(column), line, line, 1, "", List.of());
    }

    /** Made of other figures by a rule, such as {@code sum} or {@code formula}. */
    public static Provenance derived(String rule, List<String> of) {
        return new Provenance(Kind.FIGURES, rule, "", 0, 0, of.size(), "", of);
    }

    /** The same rows, as an earlier run read them. */
    public static Provenance carried(String run, Provenance original) {
        return original.kind == Kind.CARRIED
                ? original
                : new Provenance(Kind.CARRIED, run, "", 0, 0, original.rows, "", List.of(original.text()));
    }

    /**
     * One line: {@code orders.csv:118:lead_time}, {@code orders.sql:row 17:revenue}, {@code orders.csv:2-1187:lead_time
     * (1186 rows, 3f2a91c0de77)}, {@code list.xlsx:Sheet1!D118}, {@code list.xlsx:Sheet1!D5:D9-E5:E9 (5 rows,
     * 3f2a91c0de77)}, {@code sum of a/x/2026-10/month/actual + ...}.
     */
    public String text() {
        return switch (kind) {
            case NOTHING -> "";
            case CARD -> source + ":" + first + ":" + column;
            case FIGURES -> source + " of " + String.join(" + ", of);
            case CARRIED -> "carried from " + source + ": " + String.join(" + ", of);
            case FILE -> source + ":" + span() + ":" + column + many();
            case SHEET -> source + "!" + cells() + many();
            case QUERY -> source + ":row " + span() + ":" + column + many();
        };
    }

    /**
     * A single row, or a cell of it: {@code orders.csv:118}, {@code orders.csv:118:lead_time}, {@code orders.sql:row 17},
     * {@code list.xlsx:Sheet1!D118}, {@code list.xlsx:Sheet1!118:118}.
     *
     * @param column as in provenance; empty for the whole row
     */
    public static String place(Kind kind, String source, String column, long line) {
        String text = new Provenance(kind, source, column, line, line, 1, "", List.of()).text();
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /** As Excel writes them: each column with its rows, {@code 5:9} for whole rows. */
    private String cells() {
        if (column.isEmpty()) {
            return first + ":" + last;
        }
        return LETTERS.matcher(column)
                .replaceAll(letters -> letters.group() + first + (first == last ? "" : ":" + letters.group() + last));
    }

    private String span() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private String many() {
        return rows <= 1 ? "" : " (" + rows + " rows, " + checksum + ")";
    }
}
