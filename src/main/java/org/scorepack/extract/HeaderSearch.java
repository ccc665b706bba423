package org.scorepack.extract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for a header that moved: another line of the file, above or shortly below, that has all the names.
 *
 * @param above lines above the one that is taken for the header
 * @param below the lines after it; they are used up
 */
record HeaderSearch(List<String> above, char delimiter, Lines below) {

    private static final int LOOKED_AT = 50;

    /** In words that follow what is missing; empty where no line has them. */
    String hint(Collection<String> names) throws FeedFailure {
        for (int place = 0; place < above.size(); place++) {
            if (isHeader(List.of(above.get(place).split(Pattern.quote(String.valueOf(delimiter)), -1)), names)) {
                return moved(place + 1);
            }
        }
        Optional<Line> line = below.next();
        for (int looked = 0; line.isPresent() && looked < LOOKED_AT; looked++) {
            if (isHeader(line.get().cells(), names)) {
                return moved(line.get().number());
            }
            line = below.next();
        }
        return "";
    }

    private static boolean isHeader(List<String> cells, Collection<String> names) {
        return cells.stream().map(String::strip).toList().containsAll(names);
    }

    private static String moved(long line) {
        return "; line " + line + " has all of them: if that is the header now, write `header-line: " + line + "`";
    }
}
