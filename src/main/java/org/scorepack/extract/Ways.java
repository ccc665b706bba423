package org.scorepack.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one stream go. Rows that say the same of department, metric and period go the same way, and most rows of
 * a long file say what one of those before them said: the latest ways are remembered, so that nothing is looked up twice.
 *
 * <p>Cells of one column of a workbook may hold different things; the ways of its rows are not remembered.
 */
final class Ways {

    private static final int REMEMBERED = 1 << 13;
    /** So many slots are looked at for a way; where all are taken, the first one is taken over. */
    private static final int NEIGHBOURS = 4;
    /** Spreads the hashes of codes that are alike: those of pairs of them would meet. */
    private static final int SPREAD = 0x9E3779B9;

    private static final class Known {
        private final String[] said;
        private final Way way;

        Known(String[] said, Way way) {
            this.said = said;
            this.way = way;
        }

        boolean isOf(Row row, int[] places) {
            for (int place = 0; place < places.length; place++) {
                if (!row.cells().get(places[place]).equals(said[place])) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Columns columns;
    private final int[] places;
    private final @Nullable Known[] latest = new Known[REMEMBERED + NEIGHBOURS];
    /** Those of {@link #latest}: what has another one need not be looked at. */
    private final int[] hashes = new int[REMEMBERED + NEIGHBOURS];

    /**
     * Of the rows of a stream whose columns are checked.
     *
     * @param columns those that say where a row goes
     */
    Ways(RowStream stream, Collection<String> columns) {
        this.columns = stream.columns();
        this.places = columns.stream().mapToInt(this.columns::index).toArray();
    }

    /** Where a row before this one went that said the same; empty where none is remembered. */
    Optional<Way> known(Row row) {
        if (row.kinds() != columns.kinds()) {
            return Optional.empty();
        }
        int hash = hash(row);
        int home = home(hash);
        for (int slot = home; slot < home + NEIGHBOURS; slot++) {
            @Nullable Known known = hashes[slot] == hash ? latest[slot] : null;
            if (known != null && known.isOf(row, places)) {
                return Optional.of(known.way);
            }
        }
        return Optional.empty();
    }

    /** Remembers where a row goes. */
    void remember(Row row, Way way) {
        if (row.kinds() == columns.kinds()) {
            int hash = hash(row);
            int home = home(hash);
            int slot = home;
            while (slot < home + NEIGHBOURS && latest[slot] != null) {
                slot++;
            }
            slot = slot == home + NEIGHBOURS ? home : slot;
            latest[slot] = new Known(said(row), way);
            hashes[slot] = hash;
        }
    }

    private String[] said(Row row) {
        return Arrays.stream(places).mapToObj(row.cells()::get).toArray(String[]::new);
    }

    private int hash(Row row) {
        int hash = 0;
        for (int place : places) {
            hash = (hash + row.cells().get(place).hashCode()) * SPREAD;
        }
        return hash;
    }

    private static int home(int hash) {
        return (hash >>> 16) & REMEMBERED - 1;
    }
}
