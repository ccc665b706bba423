package org.scorepack.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scorepack.scorecard.Place;

/** Which ids the texts define and which they use, collected while they are read; broken entries count as defined. */
final class References {

    /** What an id names. */
    enum Kind {
        DEPARTMENT,
        ROLE,
        PERSON,
        PERSPECTIVE,
        SOURCE,
        FEED,
        /** Defined as {@code file#id}, used as {@code id} or {@code department/id}. */
        OBJECTIVE,
        /** Defined as {@code file#id}, used as {@code id} or {@code department/id}. */
        METRIC;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An id that stands somewhere and should exist. */
    record Use(Kind kind, String id, Place place) {}

    private final Map<Kind, Set<String>> defined = new EnumMap<>(Kind.class);
    private final List<Use> uses = new ArrayList<>();

    void define(Kind kind, String id) {
        defined.computeIfAbsent(kind, key -> new TreeSet<>()).add(id);
    }

    /** An objective or metric of a card. */
    void define(Kind kind, String id, Place place) {
        define(kind, place.file() + "#" + id);
    }

    void use(Kind kind, String id, Place place) {
        uses.add(new Use(kind, id, place));
    }

    Set<String> defined(Kind kind) {
        return defined.getOrDefault(kind, Set.of());
    }

    List<Use> uses() {
        return uses;
    }
}
