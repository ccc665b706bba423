package org.scorepack.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.ledger.Claim;
import org.scorepack.ledger.Ledger;

/**
 * What every step of a run may use.
 *
 * @param clock for journal and manifest only; no page knows it
 */
record RunScope(
        Claim claim,
        Configuration configuration,
        Period period,
        RunRequest request,
        Ledger ledger,
        BookStore book,
        Clock clock,
        Progress progress) {

    /** To the second: what a manifest says must survive the store. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    long run() {
        return claim.run().id();
    }

    String organisation() {
        return claim.run().organisation();
    }

    FiscalCalendar calendar() {
        return configuration.strategy().organisation().calendar();
    }
}
