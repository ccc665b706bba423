package org.scorepack.job;

import java.time.Clock;
import java.util.Optional;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.ledger.Claim;
import org.scorepack.ledger.Claiming;
import org.scorepack.ledger.Run;

/** Takes the period for this process, and decides between a new run and one that was interrupted. */
final class Opening {

    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final Configuration configuration;
    private final Period period;
    private final RunRequest request;
    private final Store store;
    private final Heartbeat heartbeat;
    private final Clock clock;
    private final Progress progress;

    Opening(
            Configuration configuration,
            Period period,
            RunRequest request,
            Store store,
            Heartbeat heartbeat,
            Clock clock,
            Progress progress) {
        this.configuration = configuration;
        this.period = period;
        this.request = request;
        this.store = store;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What to work on.
     *
     * @throws BusyException where another process works on the period
     */
    RunScope take() {
        Claiming.Taken taken = claim();
        RunScope scope = scope(taken.claim());
        Run run = taken.claim().run();
        if (!taken.begun()) {
            Optional<String> change = change(scope);
            if (change.isPresent()) {
                progress.note("Run " + run.number() + " was interrupted and is abandoned, because " + change.get()
                        + " changed since");
                store.ledger().end(taken.claim(), Run.State.ABANDONED);
                return take();
            }
            progress.note("Going on with run " + run.number() + ", which was interrupted");
        }
        scope.book().saveTexts(run.id(), configuration.texts());
        return scope;
    }

    /** Waits while it is not known whether the holder lives: one that does renews its lease long before it ends. */
    private Claiming.Taken claim() {
        Optional<Claiming.Held> before = Optional.empty();
        while (true) {
            Claiming claiming = store.ledger()
                    .claim(
                            configuration.strategy().organisation().id(),
                            period.code(),
                            ConfigurationHash.of(configuration.texts()),
                            store.owner());
            if (claiming instanceof Claiming.Taken taken) {
                heartbeat.keep(taken.claim());
                return taken;
            }
            Claiming.Held held = (Claiming.Held) claiming;
            if (before.isEmpty()) {
                progress.note("Waiting, at most "
                        + configuration.machine().storeLease().toSeconds()
                        + " s, whether it still works on " + period.code() + ": " + held.owner());
            } else if (!before.get().equals(held)) {
                throw new BusyException(held.owner());
            }
            before = Optional.of(held);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another process", stop);
        }
    }

    private Optional<String> change(RunScope scope) {
        String sha = ConfigurationHash.of(configuration.texts());
        if (!scope.claim().run().configSha().equals(sha)) {
            return Optional.of("the configuration");
        }
        return InputCheck.changed(scope, new ExtractStep(scope)).map(feed -> "the source of " + feed);
    }

    private RunScope scope(Claim claim) {
        BookStore book = new BookStore(
                store.jdbi(),
                configuration.strategy().organisation().calendar(),
                store.ledger().fence(claim)::pass);
        return new RunScope(claim, configuration, period, request, store.ledger(), book, clock, progress);
    }
}
