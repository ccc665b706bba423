package org.scorepack.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows that were delivered twice, by columns that tell a row from all others ({@code rules.md} 5.1).
 *
 * <p>A row that says once more what one before it said is refused: it counts once. Where it says something else in a cell that
 * is used, neither row can be told to be right: both are rejects, and every figure that either went into is contradicted.
 */
final class UniqueRows {

    /** Of so many rows the keys are kept at most; a key with its row takes about 250 bytes. */
    private static final int MOST = 2_000_000;

    private static final char SEPARATOR = '\u001F';

    /**
     * A row that counted.
     *
     * @param said its cells that are used
     * @param figures that it went into
     */
    private record Seen(String file, long line, String said, List<Accumulator> figures) {}

    private final List<String> key;
    private final CellReader cells;
    private final Tally tally;
    private final Map<String, Seen> rows = new HashMap<>();
    private Origin origin = Origin.NOTHING;
    private List<String> used = List.of();
    private Optional<Seen> now = Optional.empty();
    private Optional<Seen> other = Optional.empty();

    /**
     * @param key columns; none = every row counts
     */
    UniqueRows(List<String> key, CellReader cells, Tally tally) {
        this.key = key;
        this.cells = cells;
        this.tally = tally;
    }

    /** What comes from here on stands in another file, and these of its columns are used; none = all are. */
    void readFrom(Origin of, Collection<String> columns) {
        origin = of;
        used = List.copyOf(columns);
    }

    /** Refuses a row that came before, and one that has no key. */
    void check(Row row) throws Refusal {
        now = Optional.empty();
        other = Optional.empty();
        if (key.isEmpty()) {
            return;
        }
        String named = text(row, key);
        if (named.length() == key.size()) {
            throw new Refusal("no-key", keyText(), "is empty; `unique` needs a key in every row", "");
        }
        Seen seen = new Seen(origin.name(), row.line(), said(row), new ArrayList<>(1));
        Optional<Seen> before = Optional.ofNullable(rows.get(named));
        if (before.isEmpty() && rows.size() == MOST) {
            throw new Refusal("too-many-keys", keyText(), "is one key more than the " + MOST + " that are kept", "");
        }
        if (before.isPresent() && before.get().said().equals(seen.said())) {
            throw new Refusal(
                    Tally.EQUAL, keyText(), "comes once more after " + place(before.get()) + "; it counts once", "");
        }
        rows.putIfAbsent(named, seen);
        now = Optional.of(seen);
        other = before;
    }

    /** Remembers a figure that the row went into. */
    void wentInto(Accumulator figure) {
        now.ifPresent(row -> row.figures().add(figure));
    }

    /** What is wrong with the row, if another one has its key: to be asked once it is in its figures. */
    Optional<Refusal> contradiction() {
        return other.map(before -> {
            Seen row = now.orElseThrow();
            String both = place(before) + " and " + place(row);
            Refusal different = new Refusal(
                    Tally.DIFFERENT, keyText(), both + " have one key and say different things; neither counts", "");
            if (!before.figures().isEmpty()) {
                tally.revoked(origin.named(before.file()), before.line(), different);
            }
            before.figures().forEach(figure -> figure.dispute(both));
            row.figures().forEach(figure -> figure.dispute(both));
            return different;
        });
    }

    private String place(Seen row) {
        return origin.named(row.file()).place(row.line(), "");
    }

    /** Numbers by their value: 5 and 5.0 say the same. */
    private String said(Row row) {
        if (used.isEmpty()) {
            return String.join(String.valueOf(SEPARATOR), row.cells());
        }
        StringBuilder said = new StringBuilder();
        for (String column : used) {
            said.append(said(row, column)).append(SEPARATOR);
        }
        return said.toString();
    }

    private String said(Row row, String column) {
        try {
            return cells.number(row, column)
                    .map(number -> number.stripTrailingZeros().toPlainString())
                    .orElse("");
        } catch (Refusal notANumber) {
            return row.shown(column);
        }
    }

    private String keyText() {
        return String.join("+", key);
    }

    private static String text(Row row, List<String> columns) {
        StringBuilder text = new StringBuilder();
        columns.forEach(column -> text.append(row.shown(column)).append(SEPARATOR));
        return text.toString();
    }
}
