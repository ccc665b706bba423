package org.scorepack.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Runs, claims and editions in the store. */
public final class Ledger {

    private static final RowMapper<Run> RUN = (row, context) -> new Run(
            row.getLong("id"),
            row.getString("organisation"),
            row.getString("period"),
            row.getInt("number"),
            Run.State.valueOf(row.getString("state")),
            row.getString("config_sha"),
            row.getObject("started", OffsetDateTime.class).toInstant());

    private static final RowMapper<Edition> EDITION = (row, context) -> new Edition(
            row.getString("department"),
            row.getString("period"),
            row.getInt("number"),
            row.getLong("run"),
            row.getString("content_sha"),
            row.getString("manifest_sha"),
            row.getBoolean("provisional"),
            row.getBoolean("issued"),
            row.getObject("made", OffsetDateTime.class).toInstant());

    private final Jdbi jdbi;
    private final boolean exclusive;

    /**
     * The ledger of a store.
     *
     * @param exclusive whether the store lets only one process in, so that any former holder of a claim is dead
     */
    public Ledger(Jdbi jdbi, boolean exclusive) {
        this.jdbi = jdbi;
        this.exclusive = exclusive;
    }

    /** What people confirmed. */
    public Confirmations confirmations() {
        return new Confirmations(jdbi);
    }

    /** The run that did not get to its end, because its process died or it failed; empty where the last one did. */
    public Optional<Run> unfinished(String organisation, String period) {
        return last(organisation, period)
                .filter(run -> run.state() == Run.State.WORKING || run.state() == Run.State.FAILED);
    }

    /** The run with the highest number of the period. */
    public Optional<Run> last(String organisation, String period) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from run where organisation = :organisation"
                        + " and period = :period order by number desc limit 1")
                .bind("organisation", organisation)
                .bind("period", period)
                .map(RUN)
                .findFirst());
    }

    /** The run with an id. */
    public Optional<Run> run(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from run where id = :id")
                .bind("id", id)
                .map(RUN)
                .findFirst());
    }

    /** The latest done run of the same or an earlier period; period codes sort by time. */
    public Optional<Run> lastDone(String organisation, String period) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from run where organisation = :organisation"
                        + " and period <= :period and state = 'DONE' order by period desc, number desc limit 1")
                .bind("organisation", organisation)
                .bind("period", period)
                .map(RUN)
                .findFirst());
    }

    /** The latest done run of an earlier period. */
    public Optional<Run> lastDoneBefore(String organisation, String period) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from run where organisation = :organisation"
                        + " and period < :period and state = 'DONE' order by period desc, number desc limit 1")
                .bind("organisation", organisation)
                .bind("period", period)
                .map(RUN)
                .findFirst());
    }

    /** The last done run of every period, the one that was started last first. */
    public List<Run> lastDoneOfEachPeriod(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from run where organisation = :organisation"
                        + " and state = 'DONE' and number = (select max(number) from run other where"
                        + " other.organisation = run.organisation and other.period = run.period"
                        + " and other.state = 'DONE') order by id desc")
                .bind("organisation", organisation)
                .map(RUN)
                .list());
    }

    /** Claims the period for a new run; empty where another process holds it. */
    public Optional<Claim> begin(String organisation, String period, String configSha, String owner) {
        return jdbi.inTransaction(handle -> {
            if (isHeldByOther(handle, organisation, period)) {
                return Optional.empty();
            }
            int number = handle.createQuery("select coalesce(max(number), 0) + 1 from run"
                            + " where organisation = :organisation and period = :period")
                    .bind("organisation", organisation)
                    .bind("period", period)
                    .mapTo(Integer.class)
                    .one();
            Instant now = DatabaseClock.now(handle);
            long id = handle.createUpdate("insert into run (organisation, period, number, state, config_sha, started)"
                            + " values (:organisation, :period, :number, 'WORKING', :sha, :now)")
                    .bind("organisation", organisation)
                    .bind("period", period)
                    .bind("number", number)
                    .bind("sha", configSha)
                    .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            Run run = new Run(id, organisation, period, number, Run.State.WORKING, configSha, now);
            return Optional.of(hold(handle, run, owner));
        });
    }

    /** Claims the period for a run whose process died; empty where another process holds it. */
    public Optional<Claim> resume(Run run, String owner) {
        return jdbi.inTransaction(handle -> isHeldByOther(handle, run.organisation(), run.period())
                ? Optional.empty()
                : Optional.of(hold(handle, run, owner)));
    }

    /** Ends a run and gives its period back. */
    public void end(Claim claim, Run.State state) {
        jdbi.useTransaction(handle -> {
            Fence.pass(handle, claim);
            handle.createUpdate("update run set state = :state, ended = :now where id = :id")
                    .bind("state", state)
                    .bind("now", OffsetDateTime.ofInstant(DatabaseClock.now(handle), ZoneOffset.UTC))
                    .bind("id", claim.run().id())
                    .execute();
            release(handle, claim);
        });
    }

    /** Takes back a run that changed nothing, as if it had never been. */
    public void forget(Claim claim) {
        jdbi.useTransaction(handle -> {
            Fence.pass(handle, claim);
            handle.createUpdate("delete from run where id = :id")
                    .bind("id", claim.run().id())
                    .execute();
            release(handle, claim);
        });
    }

    /** Throws where the claim is lost; renews its lease otherwise. */
    public void check(Claim claim) {
        jdbi.useTransaction(handle -> Fence.pass(handle, claim));
    }

    /** The editions of a department for a period, by number. */
    public List<Edition> editions(String organisation, String department, String period) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from edition where organisation = :organisation"
                        + " and department = :department and period = :period order by number")
                .bind("organisation", organisation)
                .bind("department", department)
                .bind("period", period)
                .map(EDITION)
                .list());
    }

    /** All editions of an organisation, by department, period and number. */
    public List<Edition> editions(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from edition where organisation = :organisation"
                        + " order by department, period, number")
                .bind("organisation", organisation)
                .map(EDITION)
                .list());
    }

    /** The last edition of a department for a period before this one. */
    public Optional<Edition> lastBefore(String organisation, String department, String period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from edition where organisation = :organisation"
                                + " and department = :department and period < :period order by period desc, issued desc, number desc limit 1")
                .bind("organisation", organisation)
                .bind("department", department)
                .bind("period", period)
                .map(EDITION)
                .findFirst());
    }

    /** The first edition of each of the last periods before this one, newest first. */
    public List<Edition> firstBefore(String organisation, String department, String period, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from edition e where organisation = :organisation"
                        + " and department = :department and period < :period and number = (select min(number) from"
                        + " edition f where f.organisation = e.organisation and f.department = e.department and"
                        + " f.period = e.period) order by period desc limit :most")
                .bind("organisation", organisation)
                .bind("department", department)
                .bind("period", period)
                .bind("most", most)
                .map(EDITION)
                .list());
    }

    /** Records an edition that stands in the output folder. */
    public void published(Claim claim, Edition edition) {
        jdbi.useTransaction(handle -> {
            Fence.pass(handle, claim);
            handle.createUpdate("insert into edition (organisation, department, period, number, run, content_sha,"
                            + " manifest_sha, provisional, issued, made) values (:organisation, :department, :period, :number, :run,"
                            + " :content, :manifest, :provisional, :issued, :made)")
                    .bind("organisation", claim.run().organisation())
                    .bind("department", edition.department())
                    .bind("period", edition.period())
                    .bind("number", edition.number())
                    .bind("run", edition.run())
                    .bind("content", edition.contentSha())
                    .bind("manifest", edition.manifestSha())
                    .bind("provisional", edition.provisional())
                    .bind("issued", edition.issued())
                    .bind("made", OffsetDateTime.ofInstant(edition.made(), ZoneOffset.UTC))
                    .execute();
        });
    }

    /** Records that an edition was put back and what its manifest is now: the log part of it names the program that did. */
    public void putBack(Claim claim, Edition edition, String manifestSha) {
        jdbi.useTransaction(handle -> {
            Fence.pass(handle, claim);
            handle.createUpdate("update edition set manifest_sha = :manifest where organisation = :organisation"
                            + " and department = :department and period = :period and number = :number")
                    .bind("manifest", manifestSha)
                    .bind("organisation", claim.run().organisation())
                    .bind("department", edition.department())
                    .bind("period", edition.period())
                    .bind("number", edition.number())
                    .execute();
        });
    }

    private boolean isHeldByOther(Handle handle, String organisation, String period) {
        if (exclusive) {
            return false;
        }
        return handle.createQuery("select lease_until from run_claim where organisation = :organisation"
                        + " and period = :period for update")
                .bind("organisation", organisation)
                .bind("period", period)
                .mapTo(OffsetDateTime.class)
                .findFirst()
                .map(until -> until.toInstant().isAfter(DatabaseClock.now(handle)))
                .orElse(false);
    }

    private static Claim hold(Handle handle, Run run, String owner) {
        long epoch = 1
                + handle.createQuery("select coalesce(max(epoch), 0) from run_claim"
                                + " where organisation = :organisation and period = :period")
                        .bind("organisation", run.organisation())
                        .bind("period", run.period())
                        .mapTo(Long.class)
                        .one();
        handle.createUpdate("delete from run_claim where organisation = :organisation and period = :period")
                .bind("organisation", run.organisation())
                .bind("period", run.period())
                .execute();
        handle.createUpdate("insert into run_claim (organisation, period, run, owner, epoch, lease_until)"
                        + " values (:organisation, :period, :run, :owner, :epoch, :until)")
                .bind("organisation", run.organisation())
                .bind("period", run.period())
                .bind("run", run.id())
                .bind("owner", owner)
                .bind("epoch", epoch)
                .bind(
                        "until",
                        OffsetDateTime.ofInstant(DatabaseClock.now(handle).plus(Fence.LEASE), ZoneOffset.UTC))
                .execute();
        return new Claim(run, epoch);
    }

    /** The claim's row stays, so that epochs only grow; its lease ends now. */
    private static void release(Handle handle, Claim claim) {
        handle.createUpdate("update run_claim set lease_until = :now, owner = '' where organisation = :organisation"
                        + " and period = :period")
                .bind("now", OffsetDateTime.ofInstant(DatabaseClock.now(handle), ZoneOffset.UTC))
                .bind("organisation", claim.run().organisation())
                .bind("period", claim.run().period())
                .execute();
    }
}
