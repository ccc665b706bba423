package org.scorepack.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final Duration lease;

    /**
     * The ledger of a store.
     *
     * @param exclusive whether the store lets only one process in, so that any former holder of a claim is dead
     * @param lease for how long a claim stays with a process that does not renew it
     */
    public Ledger(Jdbi jdbi, boolean exclusive, Duration lease) {
        this.jdbi = jdbi;
        this.exclusive = exclusive;
        this.lease = lease;
    }

    /** What people confirmed. */
    public Confirmations confirmations() {
        return new Confirmations(jdbi);
    }

    /** The run with the highest number of the period. */
    public Optional<Run> last(String organisation, String period) {
        return jdbi.withHandle(handle -> last(handle, organisation, period));
    }

    private static Optional<Run> last(Handle handle, String organisation, String period) {
        return handle.createQuery("select * from run where organisation = :organisation and period = :period"
                        + " order by number desc limit 1")
                .bind("organisation", organisation)
                .bind("period", period)
                .map(RUN)
                .findFirst();
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

    /**
     * Claims the period, unless another process holds it: for the run that did not get to its end, because its process
     * died or it failed, or else for a new one.
     *
     * @param configSha what a new run starts with
     * @param owner how this process is named to others
     */
    public Claiming claim(String organisation, String period, String configSha, String owner) {
        ClaimTable.prepare(jdbi, organisation, period);
        return jdbi.inTransaction(handle -> {
            ClaimTable.Row row = ClaimTable.lock(handle, organisation, period);
            if (!exclusive && row.isHeld(DatabaseClock.now(handle))) {
                return new Claiming.Held(row.owner(), row.epoch(), row.until());
            }
            Optional<Run> unfinished = last(handle, organisation, period).filter(Run::isUnfinished);
            Run run = unfinished.orElseGet(() -> begin(handle, organisation, period, configSha));
            return new Claiming.Taken(ClaimTable.take(handle, row, run, owner, lease), unfinished.isEmpty());
        });
    }

    private static Run begin(Handle handle, String organisation, String period, String configSha) {
        int number = 1 + last(handle, organisation, period).map(Run::number).orElse(0);
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
        return new Run(id, organisation, period, number, Run.State.WORKING, configSha, now);
    }

    /** What every write for a claim has to pass, in the transaction of that write. */
    public Fence fence(Claim claim) {
        return new Fence(claim, lease);
    }

    /** Ends a run and gives its period back. */
    public void end(Claim claim, Run.State state) {
        jdbi.useTransaction(handle -> {
            fence(claim).pass(handle);
            handle.createUpdate("update run set state = :state, ended = :now where id = :id")
                    .bind("state", state)
                    .bind("now", OffsetDateTime.ofInstant(DatabaseClock.now(handle), ZoneOffset.UTC))
                    .bind("id", claim.run().id())
                    .execute();
            ClaimTable.release(handle, claim);
        });
    }

    /** Takes back a run that changed nothing, as if it had never been. */
    public void forget(Claim claim) {
        jdbi.useTransaction(handle -> {
            fence(claim).pass(handle);
            handle.createUpdate("delete from run where id = :id")
                    .bind("id", claim.run().id())
                    .execute();
            ClaimTable.release(handle, claim);
        });
    }

    /**
     * Renews the lease.
     *
     * @throws LostClaimException where the claim is lost
     */
    public void check(Claim claim) {
        jdbi.useTransaction(handle -> fence(claim).pass(handle));
    }

    /**
     * Does something to the output folder of the organisation, alone: until it is done nobody can take the claim over, nor
     * do the like for another period.
     *
     * @throws LostClaimException where the claim is lost; nothing was done then
     */
    public void alone(Claim claim, Runnable work) {
        jdbi.useTransaction(handle -> {
            keepOthersOut(handle, claim);
            work.run();
        });
    }

    /**
     * Lets an edition appear, {@linkplain #alone alone}, and records it; of one that was put back, what its manifest is now:
     * the log part of it names the program that did.
     *
     * @param appear puts the edition where readers find it
     * @param entry what to record
     */
    public <T> T publish(Claim claim, Supplier<T> appear, Function<T, Edition> entry) {
        return jdbi.inTransaction(handle -> {
            keepOthersOut(handle, claim);
            T there = appear.get();
            record(handle, claim, entry.apply(there));
            return there;
        });
    }

    private void keepOthersOut(Handle handle, Claim claim) {
        ClaimTable.lockAll(handle, claim.run().organisation());
        fence(claim).pass(handle);
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

    /** The last edition of a department for a period before this one, as it was at a run (surrogate id). */
    public Optional<Edition> lastBefore(String organisation, String department, String period, long run) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from edition where organisation = :organisation"
                        + " and department = :department and period < :period and run <= :run"
                        + " order by period desc, issued desc, number desc limit 1")
                .bind("organisation", organisation)
                .bind("department", department)
                .bind("period", period)
                .bind("run", run)
                .map(EDITION)
                .findFirst());
    }

    /** The first edition of each of the last periods before this one, as it was at a run (surrogate id), newest first. */
    public List<Edition> firstBefore(String organisation, String department, String period, long run, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from edition e where organisation = :organisation"
                        + " and department = :department and period < :period and run <= :run and number = (select min(number) from"
                        + " edition f where f.organisation = e.organisation and f.department = e.department and"
                        + " f.period = e.period) order by period desc limit :most")
                .bind("organisation", organisation)
                .bind("department", department)
                .bind("period", period)
                .bind("most", most)
                .bind("run", run)
                .map(EDITION)
                .list());
    }

    private static void record(Handle handle, Claim claim, Edition edition) {
        int known = handle.createUpdate("update edition set manifest_sha = :manifest where organisation = :organisation"
                        + " and department = :department and period = :period and number = :number")
                .bind("manifest", edition.manifestSha())
                .bind("organisation", claim.run().organisation())
                .bind("department", edition.department())
                .bind("period", edition.period())
                .bind("number", edition.number())
                .execute();
        if (known == 0) {
            insert(handle, claim, edition);
        }
    }

    private static void insert(Handle handle, Claim claim, Edition edition) {
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
    }
}
