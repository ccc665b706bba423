package org.scorepack.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec.DepartmentKey;

/** Which department a row speaks of, and which departments only the rows know. */
final class DepartmentOfRow {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final DepartmentKey key;
    private final Context context;
    private final Set<String> known;
    private final Map<String, Found> discovered = new HashMap<>();
    /** What the column said, to ids. */
    private final Map<String, String> ids = new HashMap<>();

    private record Found(String name, Period first, Period last) {
        /** Whether a row brings nothing new. */
        boolean says(String otherName, Period period) {
            return (otherName.isEmpty() || otherName.equals(name))
                    && period.compareTo(first) >= 0
                    && period.compareTo(last) <= 0;
        }

        Found and(String otherName, Period period) {
            boolean later = period.compareTo(last) >= 0;
            return new Found(
                    later && !otherName.isEmpty() ? otherName : name,
                    period.compareTo(first) < 0 ? period : first,
                    later ? period : last);
        }
    }

    DepartmentOfRow(DepartmentKey key, Context context) {
        this.key = key;
        this.context = context;
        this.known = context.departmentIds();
    }

    static Set<String> columns(DepartmentKey key) {
        Set<String> columns = new LinkedHashSet<>();
        if (key instanceof DepartmentKey.Column column) {
            columns.add(column.column());
            column.nameColumn().ifPresent(columns::add);
        }
        return columns;
    }

    /** The id; refused where nobody knows it and the feed may not bring it. */
    String of(Row row) throws Refusal {
        if (key instanceof DepartmentKey.Fixed fixed) {
            return fixed.department();
        }
        DepartmentKey.Column column = (DepartmentKey.Column) key;
        String text = row.text(column.column());
        if (text.isEmpty()) {
            throw new Refusal("no-department", column.column(), "is empty; expected a department", "");
        }
        @Nullable String said = ids.get(text);
        return said == null ? idOf(text, column) : said;
    }

    private String idOf(String text, DepartmentKey.Column column) throws Refusal {
        String plain = column.lowerCase() ? text.toLowerCase(Locale.ROOT) : text;
        String id = column.codes().getOrDefault(text, plain);
        if (known.contains(id)) {
            ids.put(text, id);
            return id;
        }
        if (!ID.matcher(id).matches()) {
            throw new Refusal(
                    "unknown-department",
                    column.column(),
                    "is no department and no id for one: ids have small letters, digits and hyphens, at most 40"
                            + Nearest.hint(id, known),
                    text);
        }
        if (column.discoverBelow().isEmpty() && !context.openDepartments()) {
            throw new Refusal(
                    "unknown-department",
                    column.column(),
                    "`" + id + "` is no department" + Nearest.hint(id, known),
                    text);
        }
        ids.put(text, id);
        return id;
    }

    /** Whether a column brings the names of departments: of rows of one month the last one names it. */
    boolean isNamed() {
        return key instanceof DepartmentKey.Column column && column.nameColumn().isPresent();
    }

    /** Notes that a department has a row in a period. */
    void seen(String id, Row row, Period period) throws Refusal {
        if (known.contains(id)
                || !(key instanceof DepartmentKey.Column column)
                || column.discoverBelow().isEmpty()) {
            return;
        }
        String name =
                column.nameColumn().isPresent() ? row.text(column.nameColumn().get()) : "";
        @Nullable Found before = discovered.get(id);
        if (before == null) {
            discovered.put(id, new Found(name, period, period));
        } else if (!before.says(name, period)) {
            discovered.put(id, before.and(name, period));
        }
    }

    /** By id, with the card's keys; alive from the first to the last month with rows. */
    List<Map<String, String>> discovered() {
        Optional<String> parent =
                key instanceof DepartmentKey.Column column ? column.discoverBelow() : Optional.empty();
        List<Map<String, String>> rows = new ArrayList<>();
        new TreeMap<>(discovered).forEach((id, found) -> {
            Map<String, String> row = new LinkedHashMap<>();
            boolean ended = found.last().compareTo(context.period()) < 0;
            row.put("id", id);
            row.put("name", found.name().isEmpty() ? id : found.name());
            row.put("parent", parent.orElse(""));
            row.put("from", found.first().first().toString());
            row.put("until", ended ? found.last().last().toString() : "");
            rows.add(row);
        });
        return rows;
    }
}
