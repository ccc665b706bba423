package org.scorepack.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.Provenance;

/**
 * The rows of one file of text. A row's line is the physical line on which it starts, whatever its quoted cells contain.
 *
 * <p>A row with more or fewer cells than the header, or with control characters, comes with its fault. A last line that has
 * fewer cells and no line end is the end of the feed: the file was cut off, and what else is missing nobody knows.
 */
final class CsvStream implements RowStream {

    private final SourceSpec.Csv spec;
    private final TextFile text;
    private final List<String> preamble = new ArrayList<>();
    private final Lines lines;
    private final Columns columns;
    private long headerLine;
    private Optional<Line> ahead = Optional.empty();

    CsvStream(InputFiles.Found file, SourceSpec.Csv spec) throws FeedFailure {
        this.spec = spec;
        this.text = TextFile.open(file.path(), file.shown(), Charset.forName(spec.charset()));
        try {
            readPreamble(spec.headerLine() == 0 ? spec.skipLines() : spec.headerLine() - 1);
            this.lines = new DelimitedLines(text, preamble.size(), spec);
            this.columns = spec.headerLine() == 0 ? numbered() : named();
        } catch (FeedFailure failed) {
            text.close();
            throw text.because(failed);
        }
    }

    private void readPreamble(int count) throws FeedFailure {
        try {
            for (int line = 1; line <= count; line++) {
                String read = text.reader().readLine();
                if (read == null) {
                    throw FeedFailure.nothing(input() + " ends at line " + (line - 1) + ", before its header");
                }
                preamble.add(read);
            }
        } catch (IOException broken) {
            throw text.failure(broken);
        }
    }

    private Columns named() throws FeedFailure {
        Line header = lines.next().orElseThrow(() -> FeedFailure.nothing(input() + " is empty: it has no header"));
        for (int skipped = 0; skipped < spec.skipLines(); skipped++) {
            lines.next();
        }
        headerLine = header.number();
        return Columns.ofFile(header.cells());
    }

    private Columns numbered() throws FeedFailure {
        ahead = lines.next();
        int count = ahead.map(line -> line.cells().size()).orElse(0);
        return Columns.ofFile(
                IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList());
    }

    @Override
    public void need(Collection<String> names) throws FeedFailure {
        try {
            columns.check(headerLine == 0 ? input() : input() + ":" + headerLine, names);
        } catch (FeedFailure missing) {
            throw new FeedFailure(missing.reason() + new HeaderSearch(preamble, spec.delimiter(), lines).hint(names));
        }
    }

    @Override
    public Optional<Row> next() throws FeedFailure {
        Optional<Line> line = ahead.isPresent() ? ahead : lines.next();
        ahead = Optional.empty();
        return line.isPresent() ? Optional.of(row(line.get())) : Optional.empty();
    }

    private Row row(Line line) throws FeedFailure {
        int size = line.cells().size();
        if (size < columns.size() && isLast() && !text.endsWithLineEnd()) {
            throw new FeedFailure(input() + ":" + line.number() + " is the last line; it has no line end, and " + size
                    + " cells where the header has " + columns.size() + ": the file is cut off");
        }
        return new Row(columns, line.number(), line.cells(), RowFault.of(line.cells(), columns));
    }

    private boolean isLast() throws FeedFailure {
        ahead = lines.next();
        return ahead.isEmpty();
    }

    @Override
    public String input() {
        return text.shown();
    }

    @Override
    public Provenance.Kind kind() {
        return Provenance.Kind.FILE;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Optional<String> department() {
        return Optional.empty();
    }

    @Override
    public List<String> preamble() {
        return preamble;
    }

    @Override
    public FeedFailure because(FeedFailure failure) {
        return text.because(failure);
    }

    @Override
    public String sha256() throws FeedFailure {
        return text.sha256();
    }

    @Override
    public void close() {
        text.close();
    }
}
