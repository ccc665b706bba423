package org.scorepack.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.book.Fact;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Scenario;

/**
 * Which figures of a book a figure is made of, down to those that a source delivered. It reads the words of the provenance:
 * {@code sum of sales/exports/2026-01..2026-10/month/actual}.
 */
final class Ancestors {

    private static final Pattern DERIVED = Pattern.compile("[a-z-]+ of (.+)");
    private static final String CARRIED = "carried from ";

    private final FiscalCalendar calendar;
    private final Map<FigureId, Fact> facts = new TreeMap<>();

    Ancestors(FiscalCalendar calendar, List<Fact> facts) {
        this.calendar = calendar;
        facts.forEach(fact -> this.facts.put(fact.figure().id(), fact));
    }

    Optional<Fact> fact(FigureId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The figures that a provenance names; empty where it names rows or a card. */
    List<FigureId> parts(String provenance) {
        Matcher derived = DERIVED.matcher(provenance);
        if (!derived.matches()) {
            return List.of();
        }
        List<FigureId> parts = new ArrayList<>();
        for (String name : derived.group(1).split(" \\+ ")) {
            List<FigureId> ids = ids(name);
            if (ids.isEmpty()) {
                return List.of();
            }
            parts.addAll(ids);
        }
        return parts;
    }

    /** The figures with rows of their own below these, these included. */
    Set<FigureId> leaves(List<FigureId> tops) {
        Set<FigureId> leaves = new LinkedHashSet<>();
        Set<FigureId> seen = new LinkedHashSet<>(tops);
        List<FigureId> open = new ArrayList<>(tops);
        while (!open.isEmpty()) {
            FigureId id = open.remove(open.size() - 1);
            List<FigureId> parts =
                    fact(id).map(fact -> parts(fact.figure().provenance())).orElse(List.of());
            if (parts.isEmpty()) {
                leaves.add(id);
            }
            parts.stream().filter(seen::add).forEach(open::add);
        }
        return leaves;
    }

    static boolean isCarried(Figure figure) {
        return figure.provenance().startsWith(CARRIED);
    }

    /** {@code sales/exports/2026-10/month/actual}, or with a range of periods. */
    private List<FigureId> ids(String name) {
        String[] parts = name.split("/");
        if (parts.length != 5) {
            return List.of();
        }
        String[] periods = parts[2].split("\\.\\.");
        Optional<Period> first = calendar.parse(periods[0]);
        Optional<Period> last = calendar.parse(periods[periods.length - 1]);
        Optional<Basis> basis = one(Basis.values(), parts[3]);
        Optional<Scenario> scenario = one(Scenario.values(), parts[4]);
        if (first.isEmpty() || last.isEmpty() || basis.isEmpty() || scenario.isEmpty()) {
            return List.of();
        }
        List<FigureId> ids = new ArrayList<>();
        for (Period at = first.get(); at.compareTo(last.get()) <= 0; at = calendar.shift(at, 1)) {
            ids.add(new FigureId(parts[0], parts[1], at, basis.get(), scenario.get()));
        }
        return ids;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
