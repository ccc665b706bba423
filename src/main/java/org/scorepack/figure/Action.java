package org.scorepack.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who does what by when.
 *
 * @param id unique in its department
 * @param serves id of a metric or objective
 * @param owner role
 * @param due promised day
 * @param done day it was done; empty = open
 */
public record Action(
        String department,
        String id,
        String text,
        Optional<String> serves,
        String owner,
        LocalDate due,
        Optional<LocalDate> done) {

    /** Days late at the end of a period; 0 where it is done or still has time. */
    public long daysLateOn(LocalDate day) {
        return done.isPresent() || !due.isBefore(day) ? 0 : java.time.temporal.ChronoUnit.DAYS.between(due, day);
    }
}
