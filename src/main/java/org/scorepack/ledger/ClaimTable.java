package org.scorepack.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The table of claims: one row for each period that anybody ever worked on. It is never deleted, so that its epoch only
 * grows and that there is something to lock; a claim that is held by nobody has no owner.
 */
final class ClaimTable {

    private static final String DUPLICATE = "23505";

    private static final String OF_PERIOD = " where organisation = :organisation and period = :period";

    private ClaimTable() {}

    /** A claim as it stands. */
    record Row(String owner, long epoch, Instant until) {
        boolean isHeld(Instant now) {
            return !owner.isEmpty() && until.isAfter(now);
        }
    }

    /** Sees to it that there is a row, in a transaction of its own: two who do this at once must not fail each other. */
    static void prepare(Jdbi jdbi, String organisation, String period) {
        boolean there = jdbi.withHandle(handle -> handle.createQuery("select 1 from run_claim" + OF_PERIOD)
                .bind("organisation", organisation)
                .bind("period", period)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
        if (there) {
            return;
        }
        try {
            jdbi.useTransaction(handle -> handle.createUpdate("insert into run_claim (organisation, period, run, owner,"
                            + " epoch, lease_until) values (:organisation, :period, 0, '', 0, :now)")
                    .bind("organisation", organisation)
                    .bind("period", period)
                    .bind("now", stored(DatabaseClock.now(handle)))
                    .execute());
        } catch (UnableToExecuteStatementException problem) {
            if (!(problem.getCause() instanceof SQLException cause) || !DUPLICATE.equals(cause.getSQLState())) {
                throw problem;
            }
        }
    }

    /** Waits for the row and keeps it to the end of the transaction. */
    static Row lock(Handle handle, String organisation, String period) {
        return handle.createQuery("select owner, epoch, lease_until from run_claim" + OF_PERIOD + " for update")
                .bind("organisation", organisation)
                .bind("period", period)
                .map((row, context) -> new Row(
                        row.getString("owner"),
                        row.getLong("epoch"),
                        row.getObject("lease_until", OffsetDateTime.class).toInstant()))
                .one();
    }

    /** Keeps the rows of all periods, always in the same order: those who want several must not wait for each other. */
    static void lockAll(Handle handle, String organisation) {
        handle.createQuery("select period from run_claim where organisation = :organisation order by period for update")
                .bind("organisation", organisation)
                .mapTo(String.class)
                .list();
    }

    /** Gives a row that is locked to a new holder. */
    static Claim take(Handle handle, Row locked, Run run, String owner, Duration lease) {
        long epoch = locked.epoch() + 1;
        handle.createUpdate("update run_claim set run = :run, owner = :owner, epoch = :epoch, lease_until = :until"
                        + OF_PERIOD)
                .bind("run", run.id())
                .bind("owner", owner)
                .bind("epoch", epoch)
                .bind("until", stored(DatabaseClock.now(handle).plus(lease)))
                .bind("organisation", run.organisation())
                .bind("period", run.period())
                .execute();
        return new Claim(run, epoch);
    }

    /** Gives a claim back whose fence was passed; the next epoch begins, so that nothing can renew it any more. */
    static void release(Handle handle, Claim claim) {
        handle.createUpdate("update run_claim set owner = '', epoch = epoch + 1, lease_until = :now" + OF_PERIOD)
                .bind("now", stored(DatabaseClock.now(handle)))
                .bind("organisation", claim.run().organisation())
                .bind("period", claim.run().period())
                .execute();
    }

    private static OffsetDateTime stored(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
