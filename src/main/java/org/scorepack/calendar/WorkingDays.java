package org.scorepack.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days a company works: Monday to Friday, but for the days on which it is closed.
 *
 * @param closed days on which nobody works; those at weekends make no difference
 */
public record WorkingDays(Set<LocalDate> closed) {

    /** Monday to Friday, all year. */
    public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of());

    public WorkingDays {
        closed = Set.copyOf(closed);
    }

    /** How many lie in the period. */
    public long in(Period period) {
        return period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(this::contains)
                .count();
    }

    private boolean contains(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !closed.contains(day);
    }
}
