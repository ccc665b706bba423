package org.scorepack.scorecard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a metric that is done or not.
 *
 * @param name what is done then
 * @param by the last day on which it is in time
 * @param done the day on which it was done; empty = it is open
 */
public record Milestone(Label name, LocalDate by, Optional<LocalDate> done) {

    /** Whether it has to be done at the end of a day. */
    public boolean isDueOn(LocalDate day) {
        return !by.isAfter(day);
    }

    /** Whether it is done at the end of a day. */
    public boolean isDoneOn(LocalDate day) {
        return done.filter(on -> !on.isAfter(day)).isPresent();
    }
}
