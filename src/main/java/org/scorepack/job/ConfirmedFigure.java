package org.scorepack.job;

import java.util.Arrays;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.figure.Scenario;
import org.scorepack.ledger.Confirmation;

/** Which figure a confirmation speaks of: the ledger keeps codes. */
final class ConfirmedFigure {

    private ConfirmedFigure() {}

    /** Whether it speaks of this figure with this very value. */
    static boolean isMeant(Confirmation said, Held suspect) {
        FigureId id = suspect.id();
        return said.department().equals(id.department())
                && said.metric().equals(id.metric())
                && said.period().equals(id.period().code())
                && said.basis().equals(id.basis().code())
                && suspect.figure()
                        .reading()
                        .number()
                        .map(value -> value.compareTo(said.value()) == 0)
                        .orElse(false);
    }

    /** Empty where the calendar has no such period any more. */
    static Optional<FigureId> id(Confirmation said, FiscalCalendar calendar) {
        return calendar.parse(said.period())
                .flatMap(period -> Arrays.stream(Basis.values())
                        .filter(basis -> basis.code().equals(said.basis()))
                        .findFirst()
                        .map(basis -> new FigureId(said.department(), said.metric(), period, basis, Scenario.ACTUAL)));
    }
}
