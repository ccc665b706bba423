package org.scorepack.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.scorepack.ledger.Claim;
import org.scorepack.ledger.Ledger;
import org.scorepack.ledger.LostClaimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the lease of a claim while its run works, so that nobody takes over a run that is only busy with a long read.
 * Where the claim is lost it falls silent: the run itself meets the fence at its next write and stops.
 */
final class Heartbeat implements AutoCloseable {

    private static final int BEATS_PER_LEASE = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Ledger ledger;
    private final AtomicReference<@Nullable Claim> kept = new AtomicReference<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "scorepack-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeat(Ledger ledger, Duration lease) {
        this.ledger = ledger;
        long pause = lease.toMillis() / BEATS_PER_LEASE;
        timer.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** From here on it beats for this claim. */
    void keep(Claim claim) {
        kept.set(claim);
    }

    private void beat() {
        @Nullable Claim claim = kept.get();
        if (claim == null) {
            return;
        }
        try {
            ledger.check(claim);
        } catch (LostClaimException lost) {
            LOG.warn("No more heartbeats", lost);
            kept.compareAndSet(claim, null);
        } catch (RuntimeException problem) {
            LOG.warn("The lease was not renewed; the next beat tries again", problem);
        }
    }

    /** Without interrupting a beat: an interrupt would close the file of an embedded store. */
    @Override
    public void close() {
        timer.shutdown();
    }
}
