package org.scorepack.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.Freshness;
import org.scorepack.figure.NewestDay;

/**
 * Finds the newest day of a feed ({@code rules.md} 5.3): of its rows that count, or of the day that each file says of itself, the
 * oldest of which counts: one file of last month among many is stale.
 */
final class DayReached {

    private final Optional<Freshness> rule;
    private final Period period;
    private final Optional<String> column;
    private Optional<LocalDate> found = Optional.empty();
    private boolean undated;
    private String last = "";

    DayReached(Optional<Freshness> rule, Period period) {
        this.rule = rule;
        this.period = period;
        this.column = rule.flatMap(fresh -> fresh.day() instanceof PeriodKey.Columns columns
                ? Optional.of(columns.columns().get(0))
                : Optional.empty());
    }

    /** The column that every file has to have; empty where none is asked for. */
    Optional<String> column() {
        return column;
    }

    /** Takes the day that a file says of itself; one without a day cannot be known to reach anywhere. */
    void readFrom(RowStream stream) throws FeedFailure {
        if (rule.isEmpty() || column.isPresent()) {
            return;
        }
        Optional<LocalDate> day = rule.get().day() instanceof PeriodKey.FileName name
                ? day(name.pattern(), stream.input().substring(stream.input().lastIndexOf('/') + 1), name.format())
                : ofLine((PeriodKey.Line) rule.get().day(), stream);
        undated |= day.isEmpty();
        found = found.isEmpty() || day.isPresent() && day.get().isBefore(found.get()) ? day : found;
    }

    private static Optional<LocalDate> ofLine(PeriodKey.Line line, RowStream stream) {
        return stream.preamble().size() < line.line()
                ? Optional.empty()
                : day(line.pattern(), stream.preamble().get(line.line() - 1), line.format());
    }

    private static Optional<LocalDate> day(String pattern, String text, String format) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() && matcher.group(1) != null ? parse(matcher.group(1), format) : Optional.empty();
    }

    /** Takes the day of a row that counts; rows of one day stand together mostly. */
    void reachedBy(Row row, boolean counts) {
        if (column.isEmpty() || !counts) {
            return;
        }
        String text = row.shown(column.get());
        if (text.equals(last)) {
            return;
        }
        last = text;
        boolean typed = row.kind(column.get()) == Columns.Kind.DATE;
        String format =
                typed ? "yyyy-MM-dd" : ((PeriodKey.Columns) rule.orElseThrow().day()).format();
        parse(text, format)
                .filter(day -> found.isEmpty() || day.isAfter(found.get()))
                .ifPresent(day -> found = Optional.of(day));
    }

    /** What was found; empty where nobody asks. */
    Optional<NewestDay> reached() {
        return rule.map(fresh ->
                new NewestDay(undated ? Optional.empty() : found, fresh.reach().from(period.last())));
    }

    private static Optional<LocalDate> parse(String text, String format) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(format);
        if (format.indexOf('y') >= 0) {
            builder.parseDefaulting(ChronoField.ERA, 1);
        }
        DateTimeFormatter formatter = builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        try {
            return Optional.of(LocalDate.from(formatter.parse(text)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
