package org.scorepack.scorecard;

import java.util.Comparator;

/**
 * Something the checks have to say about a configuration.
 *
 * @param severity whether a run can go on
 * @param code a stable word, such as {@code unknown-key}, that {@code help CODE} explains
 * @param place where it stands
 * @param found what was found, as a sentence without full stop
 * @param expected what is expected or what to do; empty where the sentence says it already
 */
public record Finding(Severity severity, String code, Place place, String found, String expected)
        implements Comparable<Finding> {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::place).thenComparing(Finding::code).thenComparing(Finding::found);

    /** Whether a run can go on. */
    public enum Severity {
        /** Nothing is run. */
        ERROR,
        /** The run goes on and says so. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    /** A finding that stops a run. */
    public static Finding error(String code, Place place, String found, String expected) {
        return new Finding(Severity.ERROR, code, place, found, expected);
    }

    /** A finding that a run survives. */
    public static Finding warning(String code, Place place, String found, String expected) {
        return new Finding(Severity.WARNING, code, place, found, expected);
    }

    /** Something worth knowing. */
    public static Finding info(String code, Place place, String found, String expected) {
        return new Finding(Severity.INFO, code, place, found, expected);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }
}
