package org.scorepack.extract;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.List;

/** Makes lines of the characters that the parser finds between delimiters. */
final class LineMaker extends AbstractBaseCsvCallbackHandler<Line> {

    private static final int MOST_CELLS = 16_384;
    private static final int LONGEST = 1 << 26;

    private final int before;
    private ColumnTexts[] columns = {};
    private char[] signs = new char[512];
    private int[] ends = new int[32];
    private int count;
    private int length;

    /**
     * From the first line that the parser sees.
     *
     * @param before lines of the file above that one
     */
    LineMaker(int before) {
        this.before = before;
    }

    @Override
    protected void handleBegin(long startingLine) {
        count = 0;
        length = 0;
    }

    @Override
    protected void handleField(int place, char[] from, int start, int size, boolean quoted) {
        int end = length + size;
        if (place == MOST_CELLS || end > LONGEST) {
            throw new CsvParseException("the row that starts in line " + (getStartingLineNumber() + before)
                    + " has more than " + (place == MOST_CELLS ? MOST_CELLS + " cells" : LONGEST + " characters")
                    + "; is a quote missing, or is `delimiter` another one?");
        }
        if (end > signs.length) {
            signs = Arrays.copyOf(signs, Math.max(end, 2 * signs.length));
        }
        if (place == ends.length) {
            ends = Arrays.copyOf(ends, 2 * place);
        }
        System.arraycopy(from, start, signs, length, size);
        ends[place] = end;
        length = end;
        count = place + 1;
    }

    @Override
    protected Line buildRecord() {
        return new Line(getStartingLineNumber() + before, length == 0 && count <= 1 ? List.of() : cells());
    }

    private List<String> cells() {
        int known = columns.length;
        if (known < count) {
            columns = Arrays.copyOf(columns, count);
            Arrays.setAll(columns, place -> place < known ? columns[place] : new ColumnTexts());
        }
        return new CellsOfLine(Arrays.copyOf(signs, length), Arrays.copyOf(ends, count), columns);
    }
}
