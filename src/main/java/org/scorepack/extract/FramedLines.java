package org.scorepack.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines of a list as ERP systems print it: {@code |a |b |}, between lines of dashes. What stands outside the frame, such as
 * titles, dates and page numbers, is no line of the table, and neither is a line of dashes; a quote is a sign like others.
 *
 * <p>A line that opens the frame and does not close it has a fault. Where a line of dashes stands above the header, one must
 * stand below the last row: a list without it is cut off.
 */
final class FramedLines implements Lines {

    private static final Pattern RULE = Pattern.compile("[|+\\s]*[-=_]{3}[-=_|+\\s]*");

    private final TextFile text;
    private final String delimiter;
    private final List<String> above;
    private long number;
    private boolean inTable;
    private boolean opened;
    private boolean closed;

    /**
     * From where the text stands.
     *
     * @param above lines that were read already; those above the header are added
     */
    FramedLines(TextFile text, char delimiter, List<String> above) {
        this.text = text;
        this.delimiter = String.valueOf(delimiter);
        this.above = above;
        this.number = above.size();
        this.opened = above.stream().anyMatch(FramedLines::isRule);
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    @Override
    public Optional<Line> next() throws FeedFailure {
        for (Optional<String> read = read(); read.isPresent(); read = read()) {
            String line = read.get().strip();
            if (isRule(line)) {
                opened |= !inTable;
                closed = true;
            } else if (line.startsWith(delimiter)) {
                inTable = true;
                closed = false;
                return Optional.of(line(line));
            }
            if (!inTable) {
                above.add(read.get());
            }
        }
        if (opened && !closed) {
            throw new FeedFailure(text.shown() + ":" + number
                    + " is the last line of the list, and no line of dashes closes it as one opens it: the file is cut"
                    + " off");
        }
        return Optional.empty();
    }

    private Optional<String> read() throws FeedFailure {
        try {
            Optional<String> line = Optional.ofNullable(text.reader().readLine());
            number += line.isPresent() ? 1 : 0;
            return line;
        } catch (IOException broken) {
            throw text.failure(broken);
        }
    }

    private Line line(String line) {
        boolean whole = line.length() > 1 && line.endsWith(delimiter);
        String inner = line.substring(1, whole ? line.length() - 1 : line.length());
        List<String> cells = new ArrayList<>(List.of(inner.split(Pattern.quote(delimiter), -1)));
        return new Line(
                number,
                cells,
                whole
                        ? Optional.empty()
                        : Optional.of(new Refusal(
                                RowFault.OPEN_FRAME,
                                "",
                                "does not end with " + delimiter + ", as rows of the list do",
                                line)));
    }
}
