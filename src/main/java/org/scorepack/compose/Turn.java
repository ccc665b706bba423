package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.scorecard.Objective;

/** Whose turn it is among some objectives: one after the other with the months, so that the same month always has the same one. */
record Turn(List<Objective> objectives) {

    /** Empty where there is nobody to take turns with. */
    Optional<Objective> in(Period period) {
        if (objectives.size() < 2) {
            return Optional.empty();
        }
        int month = period.fiscalYear() * FiscalCalendar.PERIODS_OF_YEAR + period.number();
        return Optional.of(objectives.get(Math.floorMod(month, objectives.size())));
    }
}
