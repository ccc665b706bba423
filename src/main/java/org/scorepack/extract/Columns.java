package org.scorepack.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The columns of a file or query, found by name and never by place.
 *
 * <p>Names are compared without blanks around them; those of a query without regard to case, as databases do. A name that
 * stands twice is only wrong when somebody asks for it.
 */
final class Columns {

    /** What a column holds, or a cell where cells of one column differ. */
    enum Kind {
        TEXT,
        /** A number as the source holds it: no number style is needed to read it. */
        NUMBER,
        DATE,
        /** A time of day or a duration. */
        TIME,
        /** An error of a workbook, such as {@code #REF!}. */
        ERROR,
        /** A formula of a workbook whose result the file does not hold. */
        UNCALCULATED
    }

    private final List<String> names;
    private final List<Kind> kinds;
    private final List<String> letters;
    private final Map<String, LocalDate> days;
    private final boolean anyCase;
    private final Map<String, List<Integer>> places = new LinkedHashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private Columns(
            List<String> names, List<Kind> kinds, List<String> letters, Map<String, LocalDate> days, boolean anyCase) {
        this.names = names;
        this.kinds = kinds;
        this.letters = letters;
        this.days = days;
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
        return new Columns(names, texts(names), List.of(), Map.of(), false);
    }

    /**
     * Those of a sheet.
     *
     * @param letters what the sheet calls each of them
     * @param days those whose header is a day
     */
    static Columns ofSheet(List<String> header, List<String> letters, Map<String, LocalDate> days) {
        return new Columns(List.copyOf(header), texts(header), List.copyOf(letters), Map.copyOf(days), false);
    }

    private static List<Kind> texts(List<String> names) {
        return names.stream().map(name -> Kind.TEXT).toList();
    }

    static Columns ofQuery(List<String> labels, List<Kind> kinds) {
        return new Columns(List.copyOf(labels), List.copyOf(kinds), List.of(), Map.of(), true);
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

    List<Kind> kinds() {
        return kinds;
    }

    /** A column goes by another name too: a feed's name for one whose own changes from file to file. */
    void alias(String name, String own) {
        places.put(key(name), places.getOrDefault(key(own), List.of()));
        aliases.put(name, own);
    }

    /** The name as the file spells it, whatever its case; the name itself where no column has it. */
    String spelled(String name) {
        return places.containsKey(key(name))
                ? name
                : names.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    /** What the file itself calls a column: a sheet its letter, others its name; the name itself where no one column has it. */
    String letter(String name) {
        List<Integer> at = places.getOrDefault(key(name), List.of());
        return letters.isEmpty() || at.isEmpty() ? aliases.getOrDefault(name, name) : letters.get(at.get(0));
    }

    Kind kindAt(int place) {
        return kinds.get(place);
    }

    /** The day that a header says, where it is a day and no text. */
    Optional<LocalDate> day(String name) {
        return Optional.ofNullable(days.get(name));
    }

    /** The place of a column that {@link #check} has found. */
    int index(String name) {
        Integer known = found.get(name);
        return known == null ? find(name) : known;
    }

    private int find(String name) {
        List<Integer> at = places.get(key(name));
        if (at == null) {
            throw new IllegalStateException("Column " + name + " was never checked");
        }
        found.put(name, at.get(0));
        return at.get(0);
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
