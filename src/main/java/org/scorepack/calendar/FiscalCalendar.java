package org.scorepack.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a company cuts time. Its base period is what packs are made for: the month of a month calendar. */
public interface FiscalCalendar {

    /** The base period that contains the day. */
    Period on(LocalDate day);

    /** The base period with this code, such as {@code 2026-10}; empty where the code is not one of this calendar. */
    Optional<Period> parse(String code);

    /** The base period {@code by} places later, or earlier where {@code by} is negative. */
    Period shift(Period period, int by);

    /** The fiscal quarter that contains the base period. */
    Period quarterOf(Period period);

    /** The fiscal year that contains the base period. */
    Period yearOf(Period period);

    /** The same base period of the fiscal year before; empty where the calendar has none, as for a 53rd week. */
    Optional<Period> yearBefore(Period period);

    /** The base periods that a basis covers, oldest first; the last one is {@code period}. */
    List<Period> covered(Period period, Basis basis);

    /** How many base periods a basis has when it is complete: 1, 3, 12. */
    int lengthOf(Basis basis);

    /** Whether the base period is the last of its fiscal quarter. */
    default boolean endsQuarter(Period period) {
        return quarterOf(period).last().equals(period.last());
    }

    /** Whether the base period is the last of its fiscal year. */
    default boolean endsYear(Period period) {
        return yearOf(period).last().equals(period.last());
    }
}
