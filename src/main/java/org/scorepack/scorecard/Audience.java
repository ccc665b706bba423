package org.scorepack.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * For whom packs are made, of which departments, and what may stand in them.
 *
 * @param name in words of its own; empty = the program's
 * @param sees the most confidential class of metrics that may stand in its packs
 * @param departments ids of those whose packs it gets; empty = all
 */
public record Audience(Kind kind, Optional<Label> name, Metric.Visibility sees, Optional<List<String>> departments) {

    /** Who runs the department: what every department gets unless told otherwise. */
    public static final Audience MANAGEMENT = of(Kind.MANAGEMENT);

    public Audience {
        departments = departments.map(List::copyOf);
    }

    /** What an audience may do with a pack. */
    public enum Kind {
        /** Everything of its department. */
        MANAGEMENT,
        /** What became of the figures, and nobody's name, words or actions. */
        BOARD,
        /** One page for the wall. */
        TEAM
    }

    /** An audience that gets the packs of all departments and sees what its kind sees where nobody says more. */
    public static Audience of(Kind kind) {
        return new Audience(kind, Optional.empty(), usual(kind), Optional.empty());
    }

    /** The class up to which a kind sees where nothing is said. */
    public static Metric.Visibility usual(Kind kind) {
        return kind == Kind.BOARD ? Metric.Visibility.BOARD : Metric.Visibility.DEPARTMENT;
    }

    /** Whether it gets the pack of a department. */
    public boolean gets(String department) {
        return departments.map(some -> some.contains(department)).orElse(true);
    }

    /** Whether metrics of a class may stand in its packs. */
    public boolean sees(Metric metric) {
        return metric.visibility().compareTo(sees) <= 0;
    }

    /** Whether its packs name those who answer for something and quote them. */
    public boolean namesPeople() {
        return kind != Kind.BOARD;
    }
}
