package org.scorepack.figure;

import java.util.Arrays;
import java.util.Locale;

/** What makes a figure suspect. The code is the key that declares the check; rows that contradict each other need none. */
public enum Check {
    /** Below the lowest value that is believed. */
    MIN,
    /** Above the highest one. */
    MAX,
    /** Too far from the last value before. */
    MAX_CHANGE,
    /** Too far from the same month last year. */
    MAX_CHANGE_YEAR_ON_YEAR,
    /** The same value too many months in a row. */
    SAME_VALUE_MONTHS,
    /** Another order of magnitude than usual: thousands for units, a share for per cent. */
    MAGNITUDE,
    /** Its feed brought the same as the month before. */
    MUST_CHANGE,
    /** A column of its file does not add up to what the file says. */
    TOTALS,
    /** A second source says something else. */
    AGREES_WITH,
    /** Two rows say different things of it. There is no value that anybody could confirm. */
    CONTRADICTION;

    /** As written in configuration, store and control folder: {@code max-change}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Check parse(String code) {
        return Arrays.stream(values())
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No check is called " + code));
    }
}
