package org.scorepack.extract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Delivers;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;

/**
 * Makes departments, metrics, comments and actions of rows: a map by card key each, in the order of the rows.
 *
 * <p>Keys of comments: {@code department about period until text author}; of actions: {@code id department text serves owner
 * due done}, days as {@code yyyy-MM-dd}. Department and period may as well be said by the feed's own keys.
 */
final class CardFold implements RowFold {

    private final FeedSpec feed;
    private final Context context;
    private final Tally tally;
    private final Optional<DepartmentOfRow> departments;
    private final TableRows table;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    CardFold(FeedSpec feed, CellReader cells, Context context, Tally tally) {
        this.feed = feed;
        this.context = context;
        this.tally = tally;
        this.departments = feed.department().map(key -> new DepartmentOfRow(key, context));
        this.table = new TableRows(feed, cells, context, tally, ColumnTotals.NONE);
    }

    @Override
    public void read(RowStream stream) throws FeedFailure {
        Set<String> needed = new LinkedHashSet<>(PeriodOfRow.columns(feed.period()));
        feed.department().ifPresent(key -> needed.addAll(DepartmentOfRow.columns(key)));
        feed.where().forEach(where -> needed.add(where.column()));
        feed.columns().values().forEach(text -> needed.addAll(new CellText(text, stream.columns()).columns()));
        stream.need(needed);
        Map<String, CellText> texts = new LinkedHashMap<>();
        feed.columns().forEach((key, text) -> texts.put(key, new CellText(text, stream.columns())));
        Optional<PeriodOfRow> periods = feed.period().isPresent()
                ? Optional.of(PeriodOfRow.in(stream, feed.period(), context))
                : Optional.empty();
        table.each(stream, row -> take(row, stream.origin(), texts, periods));
    }

    private void take(Row row, Origin origin, Map<String, CellText> texts, Optional<PeriodOfRow> periods) {
        try {
            Map<String, String> keys = keys(row, texts);
            if (feed.delivers() == Delivers.DEPARTMENTS || feed.delivers() == Delivers.METRICS) {
                keys.put(Configuration.ROW, origin.place(row.line(), ""));
            }
            if (departments.isPresent()) {
                keys.put("department", departments.get().of(row));
            }
            if (periods.isPresent()) {
                List<PeriodOfRow.Slot> slots = periods.get().of(row);
                if (slots.isEmpty()) {
                    tally.filtered();
                    return;
                }
                keys.put("period", slots.get(0).when().period().code());
            }
            if (add(keys)) {
                tally.used();
            } else {
                tally.filtered();
            }
        } catch (Refusal refusal) {
            tally.rejected(origin, row.line(), List.of(refusal));
        }
    }

    private Map<String, String> keys(Row row, Map<String, CellText> texts) throws Refusal {
        Map<String, String> keys = new LinkedHashMap<>(feed.constants());
        for (Map.Entry<String, CellText> cell : texts.entrySet()) {
            String key = cell.getKey();
            String found = cell.getValue().of(row);
            keys.put(key, feed.codes().getOrDefault(key, Map.of()).getOrDefault(found, found));
        }
        return keys;
    }

    private boolean add(Map<String, String> keys) throws Refusal {
        switch (feed.delivers()) {
            case COMMENTS -> {
                Period period = period(keys, "period").orElse(context.period());
                if (period.compareTo(context.period()) > 0) {
                    return false;
                }
                comments.add(new Comment(
                        needed(keys, "department"),
                        optional(keys, "about"),
                        period,
                        period(keys, "until"),
                        needed(keys, "text"),
                        keys.getOrDefault("author", "")));
            }
            case ACTIONS ->
                actions.add(new Action(
                        needed(keys, "department"),
                        needed(keys, "id"),
                        needed(keys, "text"),
                        optional(keys, "serves"),
                        keys.getOrDefault("owner", ""),
                        day(needed(keys, "due"), "due"),
                        optional(keys, "done").isPresent()
                                ? Optional.of(day(keys.getOrDefault("done", ""), "done"))
                                : Optional.empty()));
            default -> {
                needed(keys, "id");
                rows.add(keys);
            }
        }
        return true;
    }

    private static String needed(Map<String, String> keys, String key) throws Refusal {
        return optional(keys, key)
                .orElseThrow(() -> new Refusal("empty", key, "is empty; expected a value for `" + key + "`", ""));
    }

    private static Optional<String> optional(Map<String, String> keys, String key) {
        return Optional.ofNullable(keys.get(key)).filter(text -> !text.isEmpty());
    }

    private Optional<Period> period(Map<String, String> keys, String key) throws Refusal {
        Optional<String> code = optional(keys, key);
        Optional<Period> period = code.flatMap(context.calendar()::parse);
        if (code.isPresent() && period.isEmpty()) {
            throw new Refusal(
                    "not-a-period",
                    key,
                    "is no period such as " + context.period().code(),
                    code.get());
        }
        return period;
    }

    private static LocalDate day(String text, String key) throws Refusal {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new Refusal("not-a-day", key, "is no day of the form yyyy-MM-dd", text);
        }
    }

    @Override
    public void finish(FeedResult.Builder result) {
        if (feed.delivers() == Delivers.DEPARTMENTS) {
            result.departments(rows);
        } else if (feed.delivers() == Delivers.METRICS) {
            result.metrics(rows);
        }
        comments.forEach(result::comment);
        actions.forEach(result::action);
    }
}
