package org.scorepack.extract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.figure.Provenance;

/** Which periods a row of one file or query speaks of. */
interface PeriodOfRow {

    /**
     * A period of a row.
     *
     * @param cell column that holds its value, where periods stand in the header; else empty
     */
    record Slot(When when, String cell) {}

    /** None where the row is of a period that is left out. */
    List<Slot> of(Row row) throws Refusal;

    /**
     * A row of one of a ledger's special periods, behind the last month of a fiscal year.
     *
     * @param period the last one of that year
     * @param counts whether it counts there
     */
    record Special(Period period, boolean counts) {}

    /** Empty for a row of any other period. */
    default Optional<Special> special(Row row) {
        return Optional.empty();
    }

    /** The period of all rows of the file; empty where rows or columns say theirs. */
    default Optional<Period> ofFile() {
        return Optional.empty();
    }

    /** The same period for all rows. */
    record OfFile(Period period, List<Slot> slots) implements PeriodOfRow {

        @Override
        public List<Slot> of(Row row) {
            return slots;
        }

        @Override
        public Optional<Period> ofFile() {
            return Optional.of(period);
        }
    }

    /**
     * How a feed says it, for one file.
     *
     * @param key empty = every row is of the period of the run
     */
    static PeriodOfRow in(RowStream stream, Optional<PeriodKey> key, Context context) throws FeedFailure {
        if (key.isEmpty()) {
            return fixed(new When(context.period(), Optional.empty()));
        }
        PeriodKey where = key.get();
        if (where instanceof PeriodKey.Columns columns) {
            return inColumns(columns, new PeriodPattern(columns.format(), context.calendar()), context);
        }
        if (where instanceof PeriodKey.FileName name) {
            String file = stream.input().substring(stream.input().lastIndexOf('/') + 1);
            PeriodPattern pattern = new PeriodPattern(name.format(), context.calendar());
            return fixed(found(stream.input(), "its name", file, name.pattern(), pattern));
        }
        if (where instanceof PeriodKey.Line line) {
            if (stream.preamble().size() < line.line()) {
                throw new FeedFailure(stream.input() + " has no " + where(stream, line.line())
                        + " above its header to hold a period");
            }
            String text = stream.preamble().get(line.line() - 1);
            PeriodPattern pattern = new PeriodPattern(line.format(), context.calendar());
            return fixed(found(stream.input(), where(stream, line.line()), text, line.pattern(), pattern));
        }
        if (where instanceof PeriodKey.Posting posting) {
            return new PostingPeriod(posting, context.calendar());
        }
        PeriodKey.Headers headers = (PeriodKey.Headers) where;
        return inHeader(stream, new PeriodPattern(headers.format(), context.calendar()), context);
    }

    private static String where(RowStream stream, int line) {
        return (stream.kind() == Provenance.Kind.SHEET ? "row " : "line ") + line;
    }

    /** The columns that a key needs in every file. */
    static Set<String> columns(Optional<PeriodKey> key) {
        if (key.isPresent() && key.get() instanceof PeriodKey.Posting posting) {
            return Set.of(posting.year(), posting.period());
        }
        return key.map(where -> where instanceof PeriodKey.Columns named
                        ? (Set<String>) new HashSet<>(named.columns())
                        : Set.<String>of())
                .orElse(Set.of());
    }

    private static PeriodOfRow fixed(When when) {
        return new OfFile(when.period(), List.of(new Slot(when, "")));
    }

    private static When found(String input, String where, String text, String regex, PeriodPattern pattern)
            throws FeedFailure {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        if (!matcher.find() || matcher.groupCount() < 1 || matcher.group(1) == null) {
            throw new FeedFailure(input + ": " + where + " says no period: it does not match " + regex);
        }
        return pattern.read(matcher.group(1))
                .orElseThrow(() -> new FeedFailure(input + ": `" + matcher.group(1) + "` in " + where
                        + " is no date of the form " + pattern.format()));
    }

    private static PeriodOfRow inColumns(PeriodKey.Columns key, PeriodPattern pattern, Context context) {
        String named = String.join(" ", key.columns());
        return row -> {
            String text = text(row, key.columns());
            if (text.isBlank()) {
                throw new Refusal("no-period", named, "is empty; expected a date of the form " + pattern.format(), "");
            }
            boolean date = key.columns().size() == 1 && row.kind(key.columns().get(0)) == Columns.Kind.DATE;
            Optional<When> when = date ? day(text).map(day -> When.on(day, context.calendar())) : pattern.read(text);
            return List.of(new Slot(
                    when.orElseThrow(() ->
                            new Refusal("not-a-period", named, "is no date of the form " + pattern.format(), text)),
                    ""));
        };
    }

    /** Of one column its cell, of several their cells joined by a blank. */
    private static String text(Row row, List<String> columns) throws Refusal {
        String text = row.text(columns.get(0));
        for (String column : columns.subList(1, columns.size())) {
            text += " " + row.text(column);
        }
        return text;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static PeriodOfRow inHeader(RowStream stream, PeriodPattern pattern, Context context) throws FeedFailure {
        List<Slot> slots = new ArrayList<>();
        for (String name : stream.columns().names()) {
            Optional<When> when = stream.columns()
                    .day(name)
                    .map(day -> When.on(day, context.calendar()))
                    .or(() -> pattern.read(name));
            when.ifPresent(found -> slots.add(new Slot(found, name)));
        }
        if (slots.isEmpty()) {
            throw new FeedFailure(
                    stream.input() + " has no column whose name is a date of the form " + pattern.format());
        }
        stream.need(slots.stream().map(Slot::cell).toList());
        return row -> slots;
    }
}
