package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.Period;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Place;

/** Turns the targets of a card into figures: one for every month in which department and metric exist. */
final class CardTargets {

    private CardTargets() {}

    static void addTo(Facts facts) {
        facts.metrics().stream()
                .filter(owned -> owned.metric().targetSource().isEmpty())
                .forEach(owned -> facts.promised().stream()
                        .filter(period -> owned.department().hasHistoryIn(period)
                                && owned.metric().life().overlaps(period))
                        .forEach(period -> addTo(facts, owned, period)));
    }

    private static void addTo(Facts facts, Owned owned, Period period) {
        FigureId id = owned.actual(period).with(Scenario.TARGET);
        TargetPath.at(owned.metric().targets(), period)
                .filter(path -> !facts.has(id))
                .ifPresent(path -> {
                    Place place = path.target().place();
                    Provenance card = Provenance.card(place.file(), place.line(), place.column());
                    add(facts, id, Optional.of(path.value()), card);
                    add(facts, id.with(Scenario.TARGET_LOW), path.low(), card);
                    add(facts, id.with(Scenario.TARGET_ORIGINAL), path.original(), card);
                });
    }

    private static void add(Facts facts, FigureId id, Optional<BigDecimal> value, Provenance card) {
        value.ifPresent(number -> facts.add(id, Reading.of(number), card));
    }
}
