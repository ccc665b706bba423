package org.scorepack.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.ledger.LostClaimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the main job, or goes on with one whose process died.
 *
 * <p>The claim comes first: Spring Batch alone lets two launchers restart the same job at once.
 */
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

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
        FiscalCalendar calendar = configuration.strategy().organisation().calendar();
        Optional<Period> period = period(calendar, request);
        if (period.isEmpty()) {
            return Outcomes.badPeriod(request.period().orElse(""), calendar.exampleCode());
        }
        String code = period.get().code();
        try {
            return Store.with(
                    configuration.home(),
                    configuration.machine(),
                    store -> run(configuration, request, period.get(), store));
        } catch (BusyException busy) {
            return Outcomes.busy(code, String.valueOf(busy.getMessage()));
        } catch (LostClaimException lost) {
            LOG.warn("Stopped", lost);
            return Outcomes.busy(code, lost.getMessage() + "; this process stopped, and published nothing since");
        } catch (StoreFailedException failed) {
            return Outcomes.failed(code, String.valueOf(failed.getMessage()));
        }
    }

    private RunOutcome run(Configuration configuration, RunRequest request, Period period, Store store) {
        Duration lease = configuration.machine().storeLease();
        try (Heartbeat heartbeat = new Heartbeat(store.ledger(), lease)) {
            RunScope scope = new Opening(configuration, period, request, store, heartbeat, clock, progress).take();
            return new JobRun(scope, store, programVersion).toTheEnd();
        }
    }

    private Optional<Period> period(FiscalCalendar calendar, RunRequest request) {
        return request.period()
                .map(calendar::parse)
                .orElseGet(() -> Optional.of(calendar.shift(calendar.on(LocalDate.now(clock)), -1)));
    }
}
