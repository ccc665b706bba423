package org.scorepack.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a feed says of a card's key: a column, or a text with columns in braces such as {@code mta-{indicator_seq}}.
 *
 * @param text as the feed has it
 * @param columns of the file at hand: a text that names one of them is that column
 */
record CellText(String text, Columns of) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");

    /** The columns that it needs. */
    List<String> columns() {
        if (isColumn()) {
            return List.of(text);
        }
        List<String> columns = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            columns.add(braces.group(1));
        }
        return columns;
    }

    String of(Row row) throws Refusal {
        if (isColumn()) {
            return row.text(text);
        }
        StringBuilder filled = new StringBuilder();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            braces.appendReplacement(filled, Matcher.quoteReplacement(row.text(braces.group(1))));
        }
        return braces.appendTail(filled).toString();
    }

    private boolean isColumn() {
        return of.has(text) || !BRACES.matcher(text).find();
    }
}
