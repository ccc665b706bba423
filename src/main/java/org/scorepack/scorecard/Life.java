package org.scorepack.scorecard;

import java.time.LocalDate;
import java.util.Optional;
import org.scorepack.calendar.Period;

/**
 * From when until when a department, metric or role exists.
 *
 * @param from first day; empty = always was
 * @param until last day, inclusive; empty = still is
 */
public record Life(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Without beginning or end. */
    public static final Life ALWAYS = new Life(Optional.empty(), Optional.empty());

    public Life {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("A life ends before it starts: " + from.get() + " to " + until.get());
        }
    }

    /** Whether any day of the period lies inside. */
    public boolean overlaps(Period period) {
        return from.map(day -> !day.isAfter(period.last())).orElse(true)
                && until.map(day -> !day.isBefore(period.first())).orElse(true);
    }

    public boolean contains(LocalDate day) {
        return from.map(start -> !start.isAfter(day)).orElse(true)
                && until.map(end -> !end.isBefore(day)).orElse(true);
    }
}
