package org.scorepack.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Up to which day a feed reaches beside the one that it has to reach ({@code rules.md} 5.3).
 *
 * @param found the newest day; empty where it names none
 * @param expected the earliest day that will do
 */
public record NewestDay(Optional<LocalDate> found, LocalDate expected) {

    /** Whether it does not reach far enough. */
    public boolean stale() {
        return found.map(day -> day.isBefore(expected)).orElse(true);
    }
}
