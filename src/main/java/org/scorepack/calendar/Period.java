package org.scorepack.calendar;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A stretch of the fiscal calendar: a month, a quarter, a year.
 *
 * @param frequency its length
 * @param fiscalYear the label of its fiscal year, such as 2026
 * @param number its place in the fiscal year, from 1: the first month of a year that starts in April is 1
 * @param first its first day, inclusive
 * @param last its last day, inclusive
 * @param code how it is written everywhere outside the program: {@code 2026-10}, {@code 2026-Q3}, {@code 2026}
 */
public record Period(Frequency frequency, int fiscalYear, int number, LocalDate first, LocalDate last, String code)
        implements Comparable<Period> {

    private static final Comparator<Period> BY_TIME =
            Comparator.comparing(Period::last).thenComparing(Period::first);

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period ends before it starts: " + first + " to " + last);
        }
    }

    /** Whether the day lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it ends after the other one, of whatever length both are. */
    public boolean endsAfter(Period other) {
        return last.isAfter(other.last);
    }

    /** By last day, the shorter one after the longer one that ends with it. */
    @Override
    public int compareTo(Period other) {
        return BY_TIME.compare(this, other);
    }

    /**
     * Of the code alone: no two periods of a calendar share one, and a text remembers its hash. It is spread, because the hashes of
     * neighbouring codes and ids differ so regularly that those of pairs of them meet.
     */
    @Override
    public int hashCode() {
        return code.hashCode() * 0x9E3779B9;
    }

    @Override
    public String toString() {
        return code;
    }
}
