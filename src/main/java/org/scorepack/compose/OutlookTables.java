package org.scorepack.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Expected.Range;
import org.scorepack.figure.Outlook;

/**
 * {@code outlook.csv}: for each metric a row for each month ahead and one for the year, by metric and time. The columns are a
 * contract with other programs.
 *
 * <p>{@code forecast} is what we worked out; where nothing could be, what the owner has signed, and {@code method} is {@code
 * owner}. Ranges and chances are empty where the value is only indicative.
 */
public final class OutlookTables {

    private static final List<String> COLUMNS = List.of(
            "department",
            "metric",
            "period",
            "made_in",
            "forecast",
            "lo80",
            "hi80",
            "lo95",
            "hi95",
            "chance",
            "method");

    private OutlookTables() {}

    /** The table of a pack. */
    public static FigureTable of(PackInput input) {
        return of(input.outlooks());
    }

    /** The table of outlooks, whatever pack they belong to. */
    public static FigureTable of(List<Outlook> outlooks) {
        return new FigureTable(
                COLUMNS,
                outlooks.stream()
                        .sorted(Comparator.comparing(Outlook::department).thenComparing(Outlook::metric))
                        .flatMap(OutlookTables::rows)
                        .toList());
    }

    private static Stream<List<String>> rows(Outlook outlook) {
        return Stream.concat(outlook.months().stream(), outlook.year().stream())
                .map(expected -> row(outlook, expected));
    }

    private static List<String> row(Outlook outlook, Expected expected) {
        Optional<Range> range = expected.range();
        return List.of(
                outlook.department(),
                outlook.metric(),
                expected.period().code(),
                outlook.madeIn().code(),
                FigureTables.exact(expected.value().or(expected::owner)),
                FigureTables.exact(range.map(Range::low80)),
                FigureTables.exact(range.map(Range::high80)),
                FigureTables.exact(range.map(Range::low95)),
                FigureTables.exact(range.map(Range::high95)),
                FigureTables.exact(expected.chance()),
                method(outlook, expected));
    }

    private static String method(Outlook outlook, Expected expected) {
        Outlook.Method method = expected.value().isPresent() ? outlook.method() : Outlook.Method.OWNER;
        return outlook.filled() == 0 || method == Outlook.Method.OWNER
                ? method.code()
                : method.code() + "+" + outlook.filled() + "-filled";
    }
}
