package org.scorepack.extract;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.Provenance;

/**
 * The rows of one delimited file. A row's line is the physical line on which it starts, whatever its quoted cells contain.
 *
 * <p>Lines that are empty are no rows; a {@code #} starts no comment. A row with more or fewer cells than the header, or with
 * control characters, comes with its fault. A quote that is never closed, or followed by text, is the end of the feed: from
 * there on nobody knows what is a row.
 */
final class CsvStream implements RowStream {

    private final InputFiles.Found file;
    private final TextFile text;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> preamble = new ArrayList<>();
    private final Columns columns;
    private Optional<CsvRecord> ahead = Optional.empty();

    CsvStream(InputFiles.Found file, SourceSpec.Csv spec) throws FeedFailure {
        this.file = file;
        this.text = TextFile.open(file.path(), file.shown(), Charset.forName(spec.charset()));
        try {
            readPreamble(spec.headerLine() == 0 ? spec.skipLines() : spec.headerLine() - 1);
            this.records = CsvReader.builder()
                    .fieldSeparator(spec.delimiter())
                    .quoteCharacter(spec.quote())
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.reader())
                    .iterator();
            this.columns = spec.headerLine() == 0 ? numbered() : named(spec);
        } catch (FeedFailure | RuntimeException failed) {
            text.close();
            throw failed;
        }
    }

    private void readPreamble(int lines) throws FeedFailure {
        try {
            for (int line = 1; line <= lines; line++) {
                String read = text.reader().readLine();
                if (read == null) {
                    throw FeedFailure.nothing(file.shown() + " ends at line " + (line - 1) + ", before its header");
                }
                preamble.add(read);
            }
        } catch (IOException broken) {
            throw text.failure(broken);
        }
    }

    private Columns named(SourceSpec.Csv spec) throws FeedFailure {
        CsvRecord header =
                record().orElseThrow(() -> FeedFailure.nothing(file.shown() + " is empty: it has no header"));
        for (int skipped = 0; skipped < spec.skipLines(); skipped++) {
            record();
        }
        return Columns.ofFile(header.getFields());
    }

    private Columns numbered() throws FeedFailure {
        ahead = record();
        int count = ahead.map(CsvRecord::getFieldCount).orElse(0);
        return Columns.ofFile(
                IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList());
    }

    @Override
    public Optional<Row> next() throws FeedFailure {
        Optional<CsvRecord> record = ahead.isPresent() ? ahead : record();
        ahead = Optional.empty();
        return record.map(this::row);
    }

    private Optional<CsvRecord> record() throws FeedFailure {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
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
            return new FeedFailure(file.shown() + ": " + said);
        }
        String rest = said.substring(at + mark.length());
        long line = Long.parseLong(rest.substring(0, rest.indexOf(')'))) + preamble.size();
        return new FeedFailure(file.shown() + ":" + line + " "
                + said.substring(0, said.indexOf(" (", Math.max(0, at - 3)))
                + "; a quote inside a quoted cell is written twice");
    }

    private Row row(CsvRecord record) {
        List<String> cells = record.getFields();
        long line = record.getStartingLineNumber() + preamble.size();
        return new Row(columns, line, cells, fault(cells));
    }

    private Optional<Refusal> fault(List<String> cells) {
        if (cells.size() != columns.size()) {
            return Optional.of(new Refusal(
                    "ragged",
                    "",
                    "has " + cells.size() + " cells where the header has " + columns.size(),
                    String.join(" | ", cells)));
        }
        for (int place = 0; place < cells.size(); place++) {
            if (hasControl(cells.get(place))) {
                return Optional.of(new Refusal(
                        "control-character",
                        columns.names().get(place),
                        "has a control character, such as NUL; the file is damaged or not text",
                        ""));
            }
        }
        return Optional.empty();
    }

    private static boolean hasControl(String cell) {
        for (int place = 0; place < cell.length(); place++) {
            char sign = cell.charAt(place);
            if (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0x7F) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String input() {
        return file.shown();
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
    public String sha256() throws FeedFailure {
        return text.sha256();
    }

    @Override
    public void close() {
        text.close();
    }
}
