package org.scorepack.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The columns of a file or query, found by name and never by place.
 *
 * <p>Names are compared without blanks around them; those of a query without regard to case, as databases do. A name that
 * stands twice is only wrong when somebody asks for it.
 */
final class Columns {

    /** What a column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    private final List<String> names;
    private final List<Kind> kinds;
    private final boolean anyCase;
    private final Map<String, List<Integer>> places = new LinkedHashMap<>();
    private final Map<String, Integer> found = new HashMap<>();

    private Columns(List<String> names, List<Kind> kinds, boolean anyCase) {
        this.names = names;
        this.kinds = kinds;
        this.anyCase = anyCase;
        for (int place = 0; place < names.size(); place++) {
            if (!names.get(place).isEmpty()) {
                places.computeIfAbsent(key(names.get(place)), name -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    static Columns ofFile(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        return new Columns(names, names.stream().map(name -> Kind.TEXT).toList(), false);
    }

    static Columns ofQuery(List<String> labels, List<Kind> kinds) {
        return new Columns(List.copyOf(labels), List.copyOf(kinds), true);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    boolean has(String name) {
        return places.containsKey(key(name));
    }

    Kind kind(String name) {
        return kinds.get(index(name));
    }

    Kind kindAt(int place) {
        return kinds.get(place);
    }

    /** The place of a column that {@link #check} has found. */
    int index(String name) {
        return found.computeIfAbsent(name, asked -> {
            List<Integer> at = places.get(key(asked));
            if (at == null) {
                throw new IllegalStateException("Column " + asked + " was never checked");
            }
            return at.get(0);
        });
    }

    /** Says all at once which columns are missing or stand twice. */
    void check(String input, Collection<String> needed) throws FeedFailure {
        List<String> faults = new ArrayList<>();
        for (String name : new TreeSet<>(needed)) {
            List<Integer> at = places.get(key(name));
            if (at == null) {
                faults.add("has no column `" + name + "`" + nearest(name));
            } else if (at.size() > 1) {
                faults.add("has column `" + name + "` " + at.size() + " times (columns " + (at.get(0) + 1) + " and "
                        + (at.get(1) + 1) + ")");
            }
        }
        if (!faults.isEmpty()) {
            throw new FeedFailure(input + " " + String.join("; ", faults));
        }
    }

    private String nearest(String name) {
        List<String> named = names.stream().filter(other -> !other.isEmpty()).toList();
        return Nearest.to(name, named)
                .map(near -> ", the nearest is `" + near + "`")
                .orElse(", it has " + some(named));
    }

    private static String some(List<String> named) {
        return named.size() <= 8
                ? "`" + String.join("`, `", named) + "`"
                : "`" + String.join("`, `", named.subList(0, 8)) + "` and " + (named.size() - 8) + " more";
    }

    private String key(String name) {
        return anyCase ? name.toLowerCase(Locale.ROOT) : name;
    }
}
