package org.scorepack.extract;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.scorepack.config.SourceSpec;

/**
 * Lines whose cells a delimiter separates and quotes may enclose. A {@code #} starts no comment.
 *
 * <p>A quote that is never closed, or followed by text, is the end of the feed: from there on nobody knows what is a line.
 */
final class DelimitedLines implements Lines {

    private final TextFile text;
    private final int before;
    private final CloseableIterator<Line> lines;

    /**
     * From where the text stands.
     *
     * @param before lines that were read already
     */
    DelimitedLines(TextFile text, int before, SourceSpec.Csv spec) {
        this.text = text;
        this.before = before;
        this.lines = CsvReader.builder()
                .fieldSeparator(spec.delimiter())
                .quoteCharacter(spec.quote())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new LineMaker(before), text.reader())
                .iterator();
    }

    @Override
    public Optional<Line> next() throws FeedFailure {
        try {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            throw broken.getCause() == null ? broken(broken) : text.failure(broken);
        } catch (UncheckedIOException broken) {
            throw text.failure(broken);
        }
    }

    private FeedFailure broken(CsvParseException broken) {
        String said = String.valueOf(broken.getMessage());
        String mark = "record starting at line ";
        int at = said.indexOf(mark);
        if (at < 0) {
            return new FeedFailure(text.shown() + ": " + said);
        }
        String rest = said.substring(at + mark.length());
        long line = Long.parseLong(rest.substring(0, rest.indexOf(')'))) + before;
        return new FeedFailure(text.shown() + ":" + line + " "
                + said.substring(0, said.indexOf(" (", Math.max(0, at - 3)))
                + "; a quote inside a quoted cell is written twice");
    }
}
