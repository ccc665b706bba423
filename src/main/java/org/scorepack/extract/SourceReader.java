package org.scorepack.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.Figure;
import org.scorepack.figure.SourceReport.Outcome;

/**
 * Reads one source: the only door of this package. One source is one unit of work, read again whole after a failure.
 *
 * <p>A feed that fails does not throw: its report says why, and nothing of it is in the extraction.
 */
public final class SourceReader {

    private SourceReader() {}

    /** Reads all feeds of a source in the order given. */
    public static Extraction read(SourceSpec source, List<FeedSpec> feeds, Context context) {
        return read(source, feeds, context, Witness.NOBODY);
    }

    /** Reads them as a run does, and tells somebody who asks which rows go into which figure. */
    public static Extraction read(SourceSpec source, List<FeedSpec> feeds, Context context, Witness witness) {
        Tries tries = new Tries(limits(source));
        Pass pass = pass(source, feeds, context, witness);
        while (pass.lost() && tries.again()) {
            feeds.forEach(feed -> witness.forget(feed.id()));
            pass = pass(source, feeds, context, witness);
        }
        return extraction(source, pass.results());
    }

    /**
     * One reading of all feeds.
     *
     * @param lost whether the connection was lost on the way
     */
    private record Pass(List<FeedResult> results, boolean lost) {}

    private static Pass pass(SourceSpec source, List<FeedSpec> feeds, Context context, Witness witness) {
        List<FeedResult> results = new ArrayList<>();
        try (Streams streams = streams(source, context)) {
            CellReader cells = cells(source);
            for (FeedSpec feed : feeds) {
                FeedResult result = new FeedReading(source.id(), feed, cells, context, witness).read(streams);
                results.add(results.isEmpty() ? result.noting(streams.notice()) : result);
            }
            return new Pass(results, streams.isLost());
        }
    }

    private static QueryLimits limits(SourceSpec source) {
        return source instanceof SourceSpec.Jdbc jdbc ? QueryLimits.of(jdbc) : QueryLimits.USUAL;
    }

    private static Streams streams(SourceSpec source, Context context) {
        if (source instanceof SourceSpec.Csv csv) {
            return new CsvStreams(csv, context);
        }
        if (source instanceof SourceSpec.Workbook workbook) {
            return new WorkbookStreams(workbook, context);
        }
        if (source instanceof SourceSpec.Jdbc jdbc) {
            return new QueryStreams(new JdbcDatabase(jdbc, context), context);
        }
        SourceSpec.Script script = (SourceSpec.Script) source;
        return new QueryStreams(new ScriptDatabase(script, context), context);
    }

    private static Extraction extraction(SourceSpec source, List<FeedResult> results) {
        SortedMap<String, List<Figure>> figures = new TreeMap<>();
        for (FeedResult result : results) {
            if (result.report().outcome() == Outcome.LOADED || !result.figures().isEmpty()) {
                figures.put(result.report().feed(), result.figures());
            }
        }
        return new Extraction(
                source.id(),
                figures,
                all(results, FeedResult::parts).stream().sorted(Part.KEY_ORDER).toList(),
                all(results, FeedResult::departments),
                all(results, FeedResult::metrics),
                all(results, FeedResult::comments),
                all(results, FeedResult::actions),
                all(results, FeedResult::rejects),
                results.stream().map(FeedResult::report).toList());
    }

    private static <T> List<T> all(List<FeedResult> results, Function<FeedResult, List<T>> part) {
        return results.stream().flatMap(result -> part.apply(result).stream()).toList();
    }

    private static CellReader cells(SourceSpec source) {
        if (source instanceof SourceSpec.Csv csv) {
            return new CellReader(csv.numbers(), csv.missing());
        }
        if (source instanceof SourceSpec.Workbook workbook) {
            return new CellReader(workbook.numbers(), workbook.missing());
        }
        if (source instanceof SourceSpec.Jdbc jdbc) {
            return new CellReader(jdbc.numbers(), jdbc.missing());
        }
        SourceSpec.Script script = (SourceSpec.Script) source;
        return new CellReader(script.numbers(), script.missing());
    }
}
