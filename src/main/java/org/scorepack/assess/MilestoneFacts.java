package org.scorepack.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Milestone;
import org.scorepack.scorecard.Place;

/**
 * Turns the steps of milestones into figures ({@code rules.md} 2.4): how many are done at the end of a period, against how many have to
 * be by then. Before the first one is due there is nothing to judge.
 */
final class MilestoneFacts {

    private MilestoneFacts() {}

    static void addTo(Facts facts) {
        facts.metrics().stream()
                .filter(owned -> !owned.metric().milestones().isEmpty())
                .forEach(owned -> facts.promised().stream()
                        .filter(period -> owned.department().hasHistoryIn(period)
                                && owned.metric().life().overlaps(period))
                        .forEach(period -> add(facts, owned, period)));
    }

    private static void add(Facts facts, Owned owned, Period period) {
        LocalDate day = period.last();
        FigureId id = owned.actual(period);
        long due = count(owned, step -> step.isDueOn(day));
        Place place = owned.metric().place();
        Provenance card = Provenance.card(place.file(), place.line(), place.column());
        if (due > 0) {
            facts.add(id.with(Scenario.TARGET), Reading.of(BigDecimal.valueOf(due)), card);
        }
        if (!facts.isAhead(period)) {
            facts.add(
                    id,
                    due == 0
                            ? new Absent(Absence.NOT_DUE, "")
                            : Reading.of(
                                    BigDecimal.valueOf(count(owned, step -> step.isDueOn(day) && step.isDoneOn(day)))),
                    due == 0 ? Provenance.NOTHING : card);
        }
    }

    private static long count(Owned owned, Predicate<Milestone> which) {
        List<Milestone> steps = owned.metric().milestones();
        return steps.stream().filter(which).count();
    }
}
