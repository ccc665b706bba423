package org.scorepack.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.scorepack.figure.Reject;

/**
 * {@code rejects.csv}: UTF-8, comma separated, one header line, by feed, file, line and column. Raw text only for feeds of
 * class public. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class RejectsCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final Comparator<Reject> ORDER = Comparator.comparing(Reject::feed)
            .thenComparing(Reject::file)
            .thenComparingLong(Reject::line)
            .thenComparing(Reject::column)
            .thenComparing(Reject::code)
            .thenComparing(Reject::reason);

    private RejectsCsv() {}

    static byte[] of(List<Reject> rejects, Set<String> publicFeeds) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord("feed", "file", "line", "column", "code", "reason", "raw");
        rejects.stream()
                .sorted(ORDER)
                .forEach(reject -> csv.writeRecord(
                        safe(reject.feed()),
                        safe(reject.file()),
                        Long.toString(reject.line()),
                        safe(reject.column()),
                        safe(reject.code()),
                        safe(reject.reason()),
                        publicFeeds.contains(reject.feed()) ? safe(reject.raw()) : ""));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
