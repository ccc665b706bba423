package org.scorepack.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.Basis;
import org.scorepack.config.Configuration;
import org.scorepack.figure.Check;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.ledger.Confirmation;
import org.scorepack.ledger.Ledger;
import org.scorepack.ledger.Run;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Strategy;

/** The figures that wait for somebody's word, and the log of these words. */
public final class HeldFigures {

    private final Strategy strategy;
    private final String organisation;
    private final Ledger ledger;
    private final BookStore book;

    private HeldFigures(Store store, Strategy strategy) {
        Organisation organisation = strategy.organisation();
        this.strategy = strategy;
        this.organisation = organisation.id();
        this.ledger = store.ledger();
        this.book = BookStore.forReading(store.jdbi(), organisation.calendar());
    }

    /**
     * Opens the store, does something with what it holds, and closes it.
     *
     * @throws BusyException where another process works with the store
     * @throws StoreFailedException where the store cannot be reached
     */
    public static <T> T with(Configuration configuration, Function<HeldFigures, T> work) {
        return Store.with(
                configuration.home(),
                configuration.machine(),
                store -> work.apply(new HeldFigures(store, configuration.strategy())));
    }

    /**
     * What the last run of each period holds and nobody has confirmed, by department, metric and period; where runs of several
     * periods hold the same figure, as the last of them read it. Longer spans that are held with a month are not listed.
     */
    public List<Held> waiting() {
        Map<FigureId, Held> newest = new TreeMap<>();
        for (Run run : ledger.lastDoneOfEachPeriod(organisation)) {
            Map<FigureId, Held> ofRun = new TreeMap<>();
            book.held(run.id()).forEach(held -> ofRun.putIfAbsent(held.id().with(Basis.MONTH), held));
            ofRun.forEach(newest::putIfAbsent);
        }
        List<Confirmation> said = ledger.confirmations().of(organisation);
        return newest.values().stream()
                .filter(held -> said.stream().noneMatch(one -> ConfirmedFigure.isMeant(one, held)))
                .toList();
    }

    /** Whether somebody may stand for it: there is a value, and its metric does not leave it to a correction alone. */
    public boolean mayBeConfirmed(Held held) {
        boolean refused = held.check() == Check.AGREES_WITH
                && strategy.metric(held.id().department(), held.id().metric())
                        .flatMap(metric -> metric.checks().agreesWith())
                        .map(other -> !other.mayBeConfirmed())
                        .orElse(false);
        return !held.value().isEmpty() && !refused;
    }

    /** Logs that somebody stands for figures as they are; the next run shows them. */
    public void confirm(Collection<Held> figures, String by, String reason, Instant at) {
        for (Held held : figures) {
            FigureId id = held.id();
            held.figure()
                    .reading()
                    .number()
                    .ifPresent(value -> ledger.confirmations()
                            .add(
                                    organisation,
                                    new Confirmation(
                                            id.department(),
                                            id.metric(),
                                            id.period().code(),
                                            id.basis().code(),
                                            value,
                                            reason,
                                            by,
                                            at.truncatedTo(ChronoUnit.SECONDS))));
        }
    }
}
