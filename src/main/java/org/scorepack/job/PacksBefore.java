package org.scorepack.job;

import java.util.List;
import java.util.Optional;
import org.scorepack.ledger.Edition;

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

    static PacksBefore of(RunScope scope, String department, String period) {
        return new PacksBefore(
                scope.ledger()
                        .lastBefore(scope.organisation(), department, period)
                        .map(Edition::run),
                scope.ledger().firstBefore(scope.organisation(), department, period, CALLS).stream()
                        .map(Edition::run)
                        .toList());
    }
}
