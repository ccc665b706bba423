package org.scorepack.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.extract.Accumulator.Taken;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;

/** All that a feed has added up so far: one accumulator for each figure, however many rows there are. */
final class Accumulators {

    private record Key(FigureId id, Optional<Part.Side> side) {}

    private final String feed;
    private final Period reported;
    private final Tally tally;
    private final Map<Key, Accumulator> accumulators = new HashMap<>();
    private Origin origin = Origin.NOTHING;

    /**
     * @param reported period of the run
     */
    Accumulators(String feed, Period reported, Tally tally) {
        this.feed = feed;
        this.reported = reported;
        this.tally = tally;
    }

    void readFrom(Origin of) {
        origin = of;
    }

    int size() {
        return accumulators.size();
    }

    /**
     * What adds up a figure.
     *
     * @param cell column of the period, where periods stand in the header
     */
    Accumulator of(FigureId id, Recipe recipe, String cell) {
        return accumulators.computeIfAbsent(
                new Key(id, recipe.side()),
                key -> new Accumulator(recipe, recipe.columnText(cell, origin.columns()::letter)));
    }

    /** Adds what a row says of a figure; refuses a second row where there may be one only. */
    void add(Target target, Sample sample) throws Refusal {
        Accumulator accumulator = target.accumulator(this);
        Taken taken = accumulator.add(sample);
        if (taken != Taken.USED) {
            throw second(
                    taken, target.figure(), accumulator, sample, target.recipe().columnText(target.cell()));
        }
    }

    private Refusal second(Taken taken, FigureId id, Accumulator accumulator, Sample sample, String column) {
        Trace trace = accumulator.trace();
        Origin before = origin.named(trace.firstFile());
        String first = before.place(trace.firstLine(), "");
        if (taken == Taken.EQUAL) {
            return new Refusal(Tally.EQUAL, column, "says of " + id + " the same as " + first + "; it counts once", "");
        }
        String both = first + " and " + origin.place(sample.line(), "");
        accumulator.dispute(both);
        Refusal different = new Refusal(
                "duplicate-different", column, both + " say different things of " + id + "; neither counts", "");
        tally.revoked(before, trace.firstLine(), different);
        return different;
    }

    /** Hands over figures and parts, and which month they reach: by actuals where there are any. */
    void finish(FeedResult.Builder result) {
        accumulators.forEach((key, accumulator) -> {
            if (key.side().isPresent()) {
                if (accumulator.dispute().isEmpty()) {
                    result.part(part(key.id(), key.side().get(), accumulator));
                }
            } else {
                result.figure(figure(key.id(), accumulator));
            }
        });
        newest(true).or(() -> newest(false)).ifPresent(result::newest);
    }

    private Figure figure(FigureId id, Accumulator accumulator) {
        return accumulator
                .dispute()
                .map(lines -> new Figure(id, new Reading.Absent(Absence.NO_DATA, lines + " say different things"), ""))
                .orElseGet(() -> new Figure(
                        id,
                        accumulator.reading(),
                        accumulator.provenance(origin.kind()).text()));
    }

    private Part part(FigureId id, Part.Side side, Accumulator accumulator) {
        return new Part(
                id,
                feed,
                side,
                NumberGrammar.plain(accumulator.amount()),
                accumulator.quality(),
                accumulator.provenance(origin.kind()).text());
    }

    private Optional<Period> newest(boolean actuals) {
        return accumulators.keySet().stream()
                .map(Key::id)
                .filter(id -> !actuals || id.scenario() == Scenario.ACTUAL)
                .map(FigureId::period)
                .filter(period -> !period.endsAfter(reported))
                .max(Period::compareTo);
    }
}
