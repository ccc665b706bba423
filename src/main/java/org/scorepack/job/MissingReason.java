package org.scorepack.job;

import org.scorepack.figure.Reading;

/** Why a value is missing, for the finance team. */
final class MissingReason {

    private MissingReason() {}

    static String of(Reading.Absent absent) {
        if (absent.heldBy().isPresent()) {
            return "held by the check " + absent.heldBy().get().code();
        }
        return absent.reason().isEmpty() ? "nothing delivered" : absent.reason();
    }
}
