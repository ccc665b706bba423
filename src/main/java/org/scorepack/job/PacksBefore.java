package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.ledger.Edition;
import org.scorepack.ledger.Ledger;

/**
 * The runs of the packs of a department that readers had before a period.
 *
 * @param last of the newest edition: corrections are told against it; empty = none
 * @param called of the first edition of each of the last periods, newest first: what they expected is compared with what
 *     happened. An edition that replaced one later changes no call that was made
 * @param samePoint the same of the same period of the years before, newest first, as far back as there is one in each year
 */
record PacksBefore(Optional<Long> last, List<Long> called, List<Long> samePoint) {

    /** So many packs make the track record. */
    private static final int CALLS = 6;

    /**
     * What readers of this pack had; what was expected is the department's, whoever read it.
     *
     * @param run surrogate id of the run that asks: what later ones made was not there
     */
    static PacksBefore of(
            Ledger ledger, String organisation, PackId pack, FiscalCalendar calendar, Period period, long run) {
        String department = pack.department();
        return new PacksBefore(
                ledger.lastBefore(organisation, pack.text(), period.code(), run).map(Edition::run),
                ledger.firstBefore(organisation, department, period.code(), run, CALLS).stream()
                        .map(Edition::run)
                        .toList(),
                samePoint(ledger, organisation, department, calendar, period, run));
    }

    private static List<Long> samePoint(
            Ledger ledger, String organisation, String department, FiscalCalendar calendar, Period period, long run) {
        List<Long> found = new ArrayList<>();
        for (int years = 1; years <= CALLS; years++) {
            Period then = calendar.shift(period, -years * FiscalCalendar.PERIODS_OF_YEAR);
            Period next = calendar.shift(then, 1);
            List<Edition> newest = ledger.firstBefore(organisation, department, next.code(), run, 1);
            if (newest.isEmpty() || !newest.get(0).period().equals(then.code())) {
                break;
            }
            found.add(newest.get(0).run());
        }
        return found;
    }
}
