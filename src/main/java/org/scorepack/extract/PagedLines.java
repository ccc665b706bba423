package org.scorepack.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines without the head that every page repeats: the header, the lines behind it, and before it the lines that stood above
 * the first one, with other digits in them, as page numbers and times have.
 *
 * <p>A line that looks like one above the header is left out only where a header follows: else it is a row.
 */
final class PagedLines implements Lines {

    private static final int BLANKS = 5;

    private final Lines lines;
    private final List<List<String>> header;
    private final Set<String> above;
    private final int longest;
    private final Deque<Line> held = new ArrayDeque<>();
    private boolean areRows;

    /**
     * @param header cells of the lines of the header and behind it
     * @param above lines above the header as they stand in the file
     */
    PagedLines(Lines lines, List<List<String>> header, List<String> above) {
        this.lines = lines;
        this.header = header;
        this.longest = above.size() + BLANKS;
        this.above = above.stream()
                .map(PagedLines::likeness)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Line> next() throws FeedFailure {
        while (!areRows && held.size() <= longest) {
            Optional<Line> line = lines.next();
            while (line.isPresent() && line.get().says(header.get(0))) {
                held.clear();
                line = behindHeader();
            }
            line.ifPresent(held::add);
            areRows = line.isEmpty() || !mayBeAbove(line.get());
        }
        Optional<Line> next = Optional.ofNullable(held.poll());
        areRows &= !held.isEmpty();
        return next;
    }

    private Optional<Line> behindHeader() throws FeedFailure {
        Optional<Line> line = lines.next();
        for (int place = 1; place < header.size() && line.isPresent(); place++) {
            if (line.get().says(header.get(place))) {
                line = lines.next();
            }
        }
        return line;
    }

    private boolean mayBeAbove(Line line) {
        return line.isEmpty() || above.contains(likeness(String.join("", line.cells())));
    }

    /** Letters and signs, each run of digits as one sign; without delimiters, quotes and blanks. */
    private static String likeness(String text) {
        return text.replaceAll("[0-9]+", "0").replaceAll("[\\s,;|\"]", "");
    }
}
