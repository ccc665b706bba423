package org.scorepack.extract;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The cells of one line of a file. Most are never asked for: the text of a cell is made when it is. */
final class CellsOfLine extends AbstractList<String> implements RandomAccess {

    private final char[] signs;
    private final int[] ends;
    private final ColumnTexts[] columns;
    private final @Nullable String[] made;

    /**
     * From what stands in them, one behind the other.
     *
     * @param ends where each of them ends
     * @param columns at least as many
     */
    CellsOfLine(char[] signs, int[] ends, ColumnTexts[] columns) {
        this.signs = signs;
        this.ends = ends;
        this.columns = columns;
        this.made = new String[ends.length];
    }

    @Override
    public String get(int place) {
        @Nullable String before = made[place];
        return before == null ? make(place) : before;
    }

    private String make(int place) {
        int start = place == 0 ? 0 : ends[place - 1];
        String text = columns[place].of(signs, start, ends[place] - start);
        made[place] = text;
        return text;
    }

    @Override
    public int size() {
        return ends.length;
    }
}
