package org.scorepack.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.extract.Accumulator.Taken;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Check;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;

/** All that a feed has added up so far: one accumulator for each figure, however many rows there are. */
final class Accumulators {

    private record Key(FigureId id, Optional<Part.Side> side) {}

    private final String feed;
    private final boolean speaksForWhatItDelivers;
    private final YearToDate toDate;
    private final Period reported;
    private final Tally tally;
    private final Map<Key, Accumulator> accumulators = new HashMap<>();
    private Origin origin = Origin.NOTHING;

    Accumulators(FeedSpec feed, Context context, Tally tally) {
        this.feed = feed.id();
        this.speaksForWhatItDelivers = feed.covers() instanceof Covers.Delivered;
        this.toDate = YearToDate.of(feed, context);
        this.reported = context.period();
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

    /** Adds what a row says of a figure and tells where it went; refuses a second row where there may be one only. */
    Accumulator add(Target target, Sample sample) throws Refusal {
        Accumulator accumulator = target.accumulator(this);
        Taken taken = accumulator.add(sample);
        if (taken != Taken.USED) {
            throw second(
                    taken, target.figure(), accumulator, sample, target.recipe().columnText(target.cell()));
        }
        return accumulator;
    }

    private Refusal second(Taken taken, FigureId id, Accumulator accumulator, Sample sample, String column) {
        Trace trace = accumulator.trace();
        Origin before = origin.named(trace.firstFile());
        String first = before.place(trace.firstLine(), "");
        if (taken == Taken.EQUAL) {
            return new Refusal(Tally.EQUAL, column, "says of " + id + " the same as " + first + "; it counts once", "");
        }
        String both = first + " and " + origin.place(sample.line(), "");
        accumulator.dispute(before.place(trace.firstLine(), column) + " and " + origin.place(sample.line(), column));
        Refusal different =
                new Refusal(Tally.DIFFERENT, column, both + " say different things of " + id + "; neither counts", "");
        tally.revoked(before, trace.firstLine(), different);
        return different;
    }

    /** Hands over figures and parts, and which month they reach: by actuals where there are any. */
    void finish(FeedResult.Builder result) {
        Map<Key, Total> totals = new HashMap<>();
        Optional<Period> edge = edge();
        accumulators.forEach((key, accumulator) -> {
            Period period = key.id().period();
            boolean asked = !accumulator.isCumulative() || !toDate.isOnlySubtracted(period);
            Outcome outcome = outcome(key, accumulator, totals);
            boolean unknowable = outcome.lacks() && edge.filter(period::equals).isPresent();
            if (asked && !unknowable) {
                add(key, accumulator, outcome, result);
            }
        });
        newest(true).or(() -> newest(false)).ifPresent(result::newest);
    }

    /**
     * What becomes of the rows of a key.
     *
     * @param gap why they make no value; empty = they make the total
     * @param lacks whether the year to date before them is missing
     */
    private record Outcome(Total total, Optional<String> gap, boolean lacks) {}

    private Outcome outcome(Key key, Accumulator accumulator, Map<Key, Total> totals) {
        Total total = total(key, accumulator, totals);
        Optional<Period> before =
                accumulator.isCumulative() ? toDate.before(key.id().period()) : Optional.empty();
        if (accumulator.dispute().isPresent() || before.isEmpty()) {
            return new Outcome(total, Optional.empty(), false);
        }
        Key subtracted = new Key(key.id().with(before.get()), key.side());
        @Nullable Accumulator earlier = accumulators.get(subtracted);
        String which = "the year to date of " + before.get() + ", which is to be subtracted, ";
        if (earlier == null) {
            return toDate.begins(key.id(), before.get())
                    ? new Outcome(total, Optional.empty(), false)
                    : new Outcome(total, Optional.of(which + "is missing"), true);
        }
        return earlier.dispute().isPresent()
                ? new Outcome(
                        total, earlier.dispute().map(lines -> which + "is not known: " + contradiction(lines)), false)
                : new Outcome(total.less(total(subtracted, earlier, totals)), Optional.empty(), false);
    }

    private static String contradiction(String lines) {
        return lines + " say different things";
    }

    /** Both rows are its provenance, so that they can be found; neither value counts. */
    private static Figure contradiction(FigureId id, String rows) {
        return new Figure(id, Reading.held(Check.CONTRADICTION), rows);
    }

    private Total total(Key key, Accumulator accumulator, Map<Key, Total> totals) {
        return accumulator.isCumulative()
                ? totals.computeIfAbsent(key, any -> accumulator.total(origin.kind()))
                : accumulator.total(origin.kind());
    }

    /**
     * The first month of a feed that speaks for what it delivers: nothing can be said of it where only years to date stand
     * there, so that what an earlier run knew still holds. Of the month of the run it is said all the same.
     */
    private Optional<Period> edge() {
        Optional<Period> first = accumulators.keySet().stream()
                .map(key -> key.id().period())
                .min(Period::compareTo)
                .filter(period -> speaksForWhatItDelivers && !period.equals(reported));
        boolean mixed = accumulators.entrySet().stream()
                .anyMatch(each -> !each.getValue().isCumulative()
                        && first.filter(each.getKey().id().period()::equals).isPresent());
        return mixed ? Optional.empty() : first;
    }

    private void add(Key key, Accumulator accumulator, Outcome outcome, FeedResult.Builder result) {
        Total total = outcome.total();
        if (accumulator.dispute().isPresent()) {
            result.figure(contradiction(key.id(), accumulator.dispute().get()));
            return;
        }
        if (key.side().isPresent()) {
            result.part(new Part(
                    key.id(),
                    feed,
                    key.side().get(),
                    NumberGrammar.plain(total.amount()),
                    outcome.gap().orElse(""),
                    total.quality(),
                    total.provenance()));
            return;
        }
        Reading reading = outcome.gap()
                .<Reading>map(reason -> new Reading.Absent(Absence.NO_DATA, reason))
                .orElseGet(() -> accumulator.reading(total));
        result.figure(new Figure(key.id(), reading, total.provenance()));
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
