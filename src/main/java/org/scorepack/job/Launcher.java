package org.scorepack.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.ledger.Claim;
import org.scorepack.ledger.Ledger;
import org.scorepack.ledger.Run;
import org.scorepack.scorecard.Organisation;

/**
 * Starts the main job, or goes on with one whose process died.
 *
 * <p>The claim comes first: Spring Batch alone lets two launchers restart the same job at once.
 */
public final class Launcher {

    private final Clock clock;
    private final Progress progress;
    private final String programVersion;

    /**
     * A launcher.
     *
     * @param clock what day it is, and times for journal and manifest
     * @param programVersion for manifests
     */
    public Launcher(Clock clock, Progress progress, String programVersion) {
        this.clock = clock;
        this.progress = progress;
        this.programVersion = programVersion;
    }

    /** Runs the job for a period, to its end. */
    public RunOutcome run(Configuration configuration, RunRequest request) {
        Organisation organisation = configuration.strategy().organisation();
        Optional<Period> period = period(organisation.calendar(), request);
        if (period.isEmpty()) {
            return Outcomes.badPeriod(
                    request.period().orElse(""), organisation.calendar().exampleCode());
        }
        String owner = "process " + ProcessHandle.current().pid();
        try (Store store = Store.open(configuration.home(), configuration.machine(), owner)) {
            Ledger ledger = new Ledger(store.jdbi(), store.exclusive());
            BookStore book = new BookStore(store.jdbi(), organisation.calendar());
            Opening opening = new Opening(configuration, period.get(), request, ledger, book);
            return opening.claim(owner)
                    .map(scope -> new JobRun(scope, store, programVersion).toTheEnd())
                    .orElseGet(() -> Outcomes.busy(period.get().code(), "another process holds the period"));
        } catch (StoreBusyException busy) {
            return Outcomes.busy(period.get().code(), String.valueOf(busy.getMessage()));
        }
    }

    private Optional<Period> period(FiscalCalendar calendar, RunRequest request) {
        return request.period()
                .map(calendar::parse)
                .orElseGet(() -> Optional.of(calendar.shift(calendar.on(LocalDate.now(clock)), -1)));
    }

    /** Decides between a new run and one that was interrupted. */
    private final class Opening {
        private final Configuration configuration;
        private final Period period;
        private final RunRequest request;
        private final Ledger ledger;
        private final BookStore book;

        Opening(Configuration configuration, Period period, RunRequest request, Ledger ledger, BookStore book) {
            this.configuration = configuration;
            this.period = period;
            this.request = request;
            this.ledger = ledger;
            this.book = book;
        }

        Optional<RunScope> claim(String owner) {
            String organisation = configuration.strategy().organisation().id();
            Optional<Run> interrupted = ledger.unfinished(organisation, period.code());
            if (interrupted.isPresent()) {
                Optional<Claim> taken = ledger.resume(interrupted.get(), owner);
                if (taken.isEmpty()) {
                    return Optional.empty();
                }
                RunScope scope = scope(taken.get());
                Optional<String> change = change(scope);
                if (change.isEmpty()) {
                    progress.note("Going on with run " + interrupted.get().number() + ", which was interrupted");
                    return Optional.of(scope);
                }
                progress.note("Run " + interrupted.get().number() + " was interrupted and is abandoned, because "
                        + change.get() + " changed since");
                ledger.end(taken.get(), Run.State.ABANDONED);
            }
            String sha = ConfigurationHash.of(configuration.texts());
            return ledger.begin(organisation, period.code(), sha, owner).map(claim -> {
                book.saveTexts(claim.run().id(), configuration.texts());
                return scope(claim);
            });
        }

        private Optional<String> change(RunScope scope) {
            String sha = ConfigurationHash.of(configuration.texts());
            if (!scope.claim().run().configSha().equals(sha)) {
                return Optional.of("the configuration");
            }
            return InputCheck.changed(scope, new ExtractStep(scope)).map(feed -> "the source of " + feed);
        }

        private RunScope scope(Claim claim) {
            Optional<Long> before =
                    ledger.lastDone(claim.run().organisation(), period.code()).map(Run::id);
            return new RunScope(claim, configuration, period, request, ledger, book, clock, progress);
        }
    }
}
