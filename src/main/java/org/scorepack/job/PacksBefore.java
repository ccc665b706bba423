package org.scorepack.job;

import java.util.List;
import java.util.Optional;
import org.scorepack.ledger.Edition;
import org.scorepack.ledger.Ledger;

/**
 * The runs of the packs of a department that readers had before a period.
 *
 * @param last of the newest edition: corrections are told against it; empty = none
 * @param called of the first edition of each of the last periods, newest first: what they expected is compared with what
 *     happened. An edition that replaced one later changes no call that was made
 */
record PacksBefore(Optional<Long> last, List<Long> called) {

    /** So many packs make the track record. */
    private static final int CALLS = 6;

    /** @param run surrogate id of the run that asks: what later ones made was not there */
    static PacksBefore of(Ledger ledger, String organisation, String department, String period, long run) {
        return new PacksBefore(
                ledger.lastBefore(organisation, department, period, run).map(Edition::run),
                ledger.firstBefore(organisation, department, period, run, CALLS).stream()
                        .map(Edition::run)
                        .toList());
    }
}
