package org.scorepack.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.extract.Accumulator.Taken;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/**
 * Folds the rows of a feed into figures while they pass: all files or queries of the feed, one after the other.
 *
 * <p>Rows after the period of the run, and before the months that the feed covers, are left out and counted as filtered.
 */
final class FigureFold implements RowFold {

    private record Key(FigureId id, Optional<Part.Side> side) {}

    private final FeedSpec feed;
    private final Context context;
    private final Tally tally;
    private final SampleReader samples;
    private final Recipes recipes;
    private final Optional<DepartmentOfRow> departments;
    private final Optional<MetricOfRow> metrics;
    private final RowCondition condition;
    private final Optional<Period> earliest;
    private final Map<Key, Accumulator> accumulators = new HashMap<>();
    private Provenance.Kind kind = Provenance.Kind.FILE;
    private Optional<Period> newest = Optional.empty();

    FigureFold(FeedSpec feed, CellReader cells, Context context, Tally tally) {
        this.feed = feed;
        this.context = context;
        this.tally = tally;
        this.samples = new SampleReader(cells, feed.scale());
        this.recipes = new Recipes(feed, context);
        this.departments = feed.department().map(key -> new DepartmentOfRow(key, context));
        this.metrics = feed.metric().map(key -> new MetricOfRow(feed, key, context, recipes));
        this.condition = new RowCondition(feed.where());
        this.earliest = feed.covers() instanceof Covers.Last last
                ? Optional.of(context.calendar().shift(context.period(), 1 - last.periods()))
                : Optional.empty();
    }

    @Override
    public void read(RowStream stream) throws FeedFailure {
        stream.columns().check(stream.input(), neededColumns());
        if (departments.isEmpty() && stream.department().isEmpty()) {
            throw new FeedFailure("the feed does not say which department its rows belong to");
        }
        kind = stream.kind();
        PeriodOfRow periods = PeriodOfRow.in(stream, feed.period(), context);
        Optional<Row> row = stream.next();
        while (row.isPresent()) {
            take(row.get(), stream, periods);
            row = stream.next();
        }
    }

    private Set<String> neededColumns() {
        Set<String> needed = new LinkedHashSet<>(recipes.columns());
        needed.addAll(PeriodOfRow.columns(feed.period()));
        feed.department().ifPresent(key -> needed.addAll(DepartmentOfRow.columns(key)));
        feed.metric().ifPresent(key -> needed.add(key.column()));
        feed.where().forEach(where -> needed.add(where.column()));
        feed.quality().column().ifPresent(needed::add);
        return needed;
    }

    private void take(Row row, RowStream stream, PeriodOfRow periods) {
        String input = stream.input();
        List<Refusal> refusals = new ArrayList<>();
        if (row.fault().isPresent()) {
            tally.rejected(input, row.line(), List.of(row.fault().get()));
            return;
        }
        if (row.isBlank() || !condition.holds(row)) {
            tally.filtered();
            return;
        }
        boolean used = false;
        try {
            List<PeriodOfRow.Slot> slots = periods.of(row).stream()
                    .filter(slot -> isWanted(slot.period()))
                    .toList();
            if (!slots.isEmpty()) {
                String department = departmentOf(row, stream);
                Quality quality = samples.cells().quality(row, feed.quality());
                for (PeriodOfRow.Slot slot : slots) {
                    departments.ifPresent(known -> known.seen(department, row, slot.period()));
                    used |= fold(row, input, department, slot, quality, refusals);
                }
            }
        } catch (Refusal refusal) {
            refusals.add(refusal);
        }
        if (!refusals.isEmpty()) {
            tally.rejected(input, row.line(), refusals);
        } else if (used) {
            tally.used();
        } else {
            tally.filtered();
        }
    }

    private String departmentOf(Row row, RowStream stream) throws Refusal {
        return departments.isPresent()
                ? departments.get().of(row)
                : stream.department().orElseThrow();
    }

    private boolean isWanted(Period period) {
        return period.compareTo(context.period()) <= 0
                && earliest.map(first -> period.compareTo(first) >= 0).orElse(true);
    }

    private boolean fold(
            Row row, String input, String department, PeriodOfRow.Slot slot, Quality quality, List<Refusal> refusals)
            throws Refusal {
        boolean used = false;
        if (metrics.isPresent()) {
            String metric = metrics.get().of(row, department);
            for (Recipe recipe : recipes.of(department, metric)) {
                used |= fold(row, input, department, metric, slot, recipe, quality, refusals);
            }
            return used;
        }
        for (Map.Entry<String, List<Recipe>> metric : recipes.of(department).entrySet()) {
            for (Recipe recipe : metric.getValue()) {
                used |= fold(row, input, department, metric.getKey(), slot, recipe, quality, refusals);
            }
        }
        return used;
    }

    private boolean fold(
            Row row,
            String input,
            String department,
            String metric,
            PeriodOfRow.Slot slot,
            Recipe recipe,
            Quality quality,
            List<Refusal> refusals) {
        try {
            Optional<Sample> sample = samples.read(row, recipe, slot.cell(), input, quality);
            if (sample.isEmpty()) {
                return false;
            }
            FigureId id = new FigureId(department, metric, slot.period(), recipe.basis(), recipe.scenario());
            Accumulator accumulator = accumulators.computeIfAbsent(
                    new Key(id, recipe.side()), key -> new Accumulator(recipe, recipe.columnText(slot.cell())));
            Taken taken = accumulator.add(sample.get());
            if (taken == Taken.USED) {
                newest = newest.filter(period -> period.compareTo(slot.period()) >= 0)
                        .or(() -> Optional.of(slot.period()));
                return true;
            }
            refusals.add(second(taken, id, accumulator, input, row.line()));
            return false;
        } catch (Refusal refusal) {
            refusals.add(refusal);
            return false;
        }
    }

    private Refusal second(Taken taken, FigureId id, Accumulator accumulator, String input, long line) {
        String column = accumulator.columns();
        Trace trace = accumulator.trace();
        String first = trace.firstFile() + ":" + trace.firstLine();
        if (taken == Taken.EQUAL) {
            return new Refusal(Tally.EQUAL, column, "says of " + id + " the same as " + first + "; it counts once", "");
        }
        String both = first + " and " + input + ":" + line;
        accumulator.dispute(both);
        String reason = both + " say different things of " + id + "; neither counts";
        tally.revoked(trace.firstFile(), trace.firstLine(), new Refusal("duplicate-different", column, reason, ""));
        return new Refusal("duplicate-different", column, reason, "");
    }

    @Override
    public void finish(FeedResult.Builder result) {
        accumulators.forEach((key, accumulator) -> {
            String provenance = accumulator.provenance(kind).text();
            if (accumulator.dispute().isPresent()) {
                String reason = accumulator.dispute().get() + " say different things";
                if (key.side().isEmpty()) {
                    result.figure(new Figure(key.id(), new Reading.Absent(Absence.NO_DATA, reason), ""));
                }
            } else if (key.side().isPresent()) {
                result.part(new Part(
                        key.id(),
                        feed.id(),
                        key.side().get(),
                        NumberGrammar.plain(accumulator.amount()),
                        accumulator.quality(),
                        provenance));
            } else {
                result.figure(new Figure(key.id(), accumulator.reading(), provenance));
            }
        });
        departments.ifPresent(known -> result.departments(known.discovered()));
        newest.ifPresent(result::newest);
    }
}
