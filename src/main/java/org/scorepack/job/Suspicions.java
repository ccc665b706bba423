package org.scorepack.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.ledger.Confirmation;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Strategy;

/** Which suspect figures a number is made of, or is itself; of longer spans the month that was checked. */
final class Suspicions {

    private final Set<FigureId> asked = new HashSet<>();

    Suspicions(Lineage of) {
        add(of);
    }

    private void add(Lineage lineage) {
        asked.add(lineage.figure().id().with(Basis.MONTH));
        lineage.of().forEach(this::add);
    }

    /** Whether the number is made of this figure. */
    boolean isAsked(FigureId id) {
        return asked.contains(id.with(Basis.MONTH));
    }

    /** Those that are held first. */
    List<Explanation.Suspect> found(
            Strategy strategy, List<Held> held, List<Held> released, List<Confirmation> confirmations) {
        List<Explanation.Suspect> found = new ArrayList<>();
        held.stream()
                .filter(each -> isAsked(each.id()))
                .map(each -> suspect(strategy, each, true, confirmations))
                .forEach(found::add);
        released.stream()
                .filter(each -> isAsked(each.id()))
                .map(each -> suspect(strategy, each, false, confirmations))
                .forEach(found::add);
        return found;
    }

    private static Explanation.Suspect suspect(
            Strategy strategy, Held held, boolean isHeld, List<Confirmation> confirmations) {
        Optional<Confirmation> said = confirmations.stream()
                .filter(one -> ConfirmedFigure.isMeant(one, held))
                .reduce((earlier, later) -> later);
        return new Explanation.Suspect(
                held,
                isHeld,
                strategy.metric(held.id().department(), held.id().metric()).map(Metric::checks),
                said);
    }
}
