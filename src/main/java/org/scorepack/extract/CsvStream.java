package org.scorepack.extract;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.Provenance;

/**
 * The rows of one file of text. A row's line is the physical line on which it starts, whatever its quoted cells contain; an
 * empty line is a row without cells.
 *
 * <p>A row with more or fewer cells than the header, or with control characters, comes with its fault.
 */
final class CsvStream implements RowStream {

    private final InputFiles.Found file;
    private final SourceSpec.Csv spec;
    private final TextFile text;
    private final Head head;
    private final Lines lines;
    private final Columns columns;
    private Optional<Line> ahead = Optional.empty();

    CsvStream(InputFiles.Found file, SourceSpec.Csv spec) throws FeedFailure {
        this.file = file;
        this.spec = spec;
        this.text = TextFile.open(file.path(), file.shown(), Charset.forName(spec.charset()));
        try {
            this.head = new Head(text, spec.head());
            head.readAbove();
            Lines all = spec.framed()
                    ? new FramedLines(text, spec.delimiter(), head.above())
                    : new DelimitedLines(text, head.above().size(), spec);
            this.columns = spec.head().line() == 0 ? numbered(all) : head.readHeader(all);
            this.lines = spec.head().onEveryPage() ? new PagedLines(all, head.lines(), head.above()) : all;
        } catch (FeedFailure failed) {
            text.close();
            throw text.because(failed);
        }
    }

    private Columns numbered(Lines from) throws FeedFailure {
        ahead = Head.filled(from);
        int count = ahead.map(line -> line.cells().size()).orElse(0);
        return Columns.ofFile(
                IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList());
    }

    @Override
    public void need(Collection<String> names) throws FeedFailure {
        try {
            columns.check(head.place(), names);
        } catch (FeedFailure missing) {
            throw new FeedFailure(
                    missing.reason() + new HeaderSearch(head.above(), spec.delimiter(), lines).hint(names));
        }
    }

    @Override
    public Optional<Row> next() throws FeedFailure {
        Optional<Line> line = ahead.isPresent() ? ahead : lines.next();
        ahead = Optional.empty();
        if (line.isEmpty() && spec.finalLineEnd() && !text.endsWithLineEnd()) {
            throw new FeedFailure(
                    input() + ": its last line has no line end, and `final-line-end` says that it has one:"
                            + " the file is cut off");
        }
        return line.isPresent() ? Optional.of(row(line.get())) : Optional.empty();
    }

    private Row row(Line line) throws FeedFailure {
        Optional<Refusal> fault = line.fault().or(() -> fault(line));
        boolean tooShort = line.fault().isPresent() || line.cells().size() < columns.size();
        return new Row(
                columns,
                line.number(),
                line.cells(),
                fault.isPresent() && tooShort && isCutOff() ? fault.map(RowFault::cutOff) : fault);
    }

    private Optional<Refusal> fault(Line line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return head.isRepeatedBy(line)
                ? Optional.of(RowFault.repeatedHeader())
                : RowFault.of(line.cells(), columns, text.hasControl());
    }

    /** Looks one line ahead: whether there is none, and this one has no end. */
    private boolean isCutOff() throws FeedFailure {
        ahead = lines.next();
        return ahead.isEmpty() && !text.endsWithLineEnd();
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
    public Optional<InputFiles.Found> file() {
        return Optional.of(file);
    }

    @Override
    public Optional<String> department() {
        return Optional.empty();
    }

    @Override
    public List<String> preamble() {
        return head.above();
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
