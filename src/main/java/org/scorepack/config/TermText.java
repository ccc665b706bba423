package org.scorepack.config;

import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.Measure.Term;

/** {@code attendances}, {@code -breaches}, {@code other-feed.column}. */
final class TermText {

    private TermText() {}

    /** The columns of a key. */
    static List<Term> read(Block block, String key, java.util.Set<String> feeds) {
        return block.texts(key).stream().map(text -> of(text, feeds)).toList();
    }

    /** A column; what stands before the first point is a feed where one has that name. */
    static Term of(String text, java.util.Set<String> feeds) {
        boolean negative = text.startsWith("-") && text.length() > 1;
        String column = negative ? text.substring(1).strip() : text;
        int point = column.indexOf('.');
        return point > 0 && feeds.contains(column.substring(0, point))
                ? new Term(negative, Optional.of(column.substring(0, point)), column.substring(point + 1))
                : new Term(negative, Optional.empty(), column);
    }
}
