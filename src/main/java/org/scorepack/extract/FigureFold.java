package org.scorepack.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Scenario;

/**
 * Folds the rows of a feed into figures while they pass: all files or queries of the feed, one after the other.
 *
 * <p>Rows before the months that the feed covers are left out and counted as filtered. Of months after the period of the run
 * only targets and forecasts are taken: what has not been reported yet is no actual, and neither is a week that is not over.
 */
final class FigureFold implements RowFold {

    /** One period of one row. */
    private record At(Row row, Origin origin, String department, PeriodOfRow.Slot slot, Quality quality) {

        FigureId figure(String metric, Recipe recipe) {
            return new FigureId(department, metric, slot.when().of(recipe), recipe.basis(), recipe.scenario());
        }
    }

    private final FeedSpec feed;
    private final Context context;
    private final Tally tally;
    private final Witness witness;
    private final SampleReader samples;
    private final Recipes recipes;
    private final Optional<DepartmentOfRow> departments;
    private final Optional<MetricOfRow> metrics;
    private final TableRows table;
    private final Optional<Period> earliest;
    private final boolean looksAhead;
    private final boolean byWeek;
    /** The quality of all rows; empty where a column says it, or the feed names none. */
    private final Optional<Quality> always;

    private final Accumulators accumulators;

    FigureFold(FeedSpec feed, CellReader cells, Context context, Tally tally, Witness witness) {
        this.feed = feed;
        this.context = context;
        this.tally = tally;
        this.witness = witness;
        this.accumulators = new Accumulators(feed.id(), context.period(), tally);
        this.samples = new SampleReader(
                cells,
                feed.scale(),
                feed.turnSign().isEmpty() ? Optional.empty() : Optional.of(new RowCondition(feed.turnSign())));
        this.recipes = new Recipes(feed, context);
        this.looksAhead = recipes.all().anyMatch(recipe -> recipe.scenario() != Scenario.ACTUAL);
        this.byWeek = recipes.all().anyMatch(Recipe::byWeek);
        this.departments = feed.department().map(key -> new DepartmentOfRow(key, context));
        this.metrics = feed.metric().map(key -> new MetricOfRow(feed, key, context, recipes));
        this.table = new TableRows(feed, context, tally);
        this.always = feed.quality().column().isPresent()
                ? Optional.empty()
                : CellReader.quality(feed.quality().fixed());
        this.earliest = feed.covers() instanceof Covers.Last last
                ? Optional.of(context.calendar().shift(context.period(), 1 - last.periods()))
                : Optional.empty();
    }

    @Override
    public void read(RowStream stream) throws FeedFailure {
        PeriodOfRow periods = PeriodOfRow.in(stream, feed.period(), context);
        new ChangingHeader(feed.header()).apply(stream, periods);
        stream.need(neededColumns());
        if (departments.isEmpty() && stream.department().isEmpty()) {
            throw new FeedFailure("the feed does not say which department its rows belong to");
        }
        accumulators.readFrom(stream.origin());
        table.each(stream, row -> take(row, stream, periods));
    }

    private Set<String> neededColumns() {
        Set<String> needed = new LinkedHashSet<>(recipes.columns());
        needed.addAll(PeriodOfRow.columns(feed.period()));
        feed.department().ifPresent(key -> needed.addAll(DepartmentOfRow.columns(key)));
        feed.metric().ifPresent(key -> needed.add(key.column()));
        feed.where().forEach(where -> needed.add(where.column()));
        feed.turnSign().forEach(turned -> needed.add(turned.column()));
        feed.quality().column().ifPresent(needed::add);
        return needed;
    }

    private void take(Row row, RowStream stream, PeriodOfRow periods) {
        Origin origin = stream.origin();
        List<Refusal> refusals = new ArrayList<>();
        boolean used = false;
        try {
            for (PeriodOfRow.Slot slot : periods.of(row)) {
                if (isWanted(slot.when())) {
                    String department = departmentOf(row, stream);
                    Quality quality = qualityOf(row);
                    if (departments.isPresent() && !isAhead(slot.when().period())) {
                        departments.get().seen(department, row, slot.when().period());
                    }
                    used |= fold(new At(row, origin, department, slot, quality), refusals);
                }
            }
        } catch (Refusal refusal) {
            refusals.add(refusal);
        }
        if (!refusals.isEmpty()) {
            tally.rejected(origin, row.line(), refusals);
        } else if (used) {
            tally.used();
        } else {
            tally.filtered();
        }
    }

    private Quality qualityOf(Row row) throws Refusal {
        return always.isPresent() ? always.get() : samples.cells().quality(row, feed.quality());
    }

    private String departmentOf(Row row, RowStream stream) throws Refusal {
        return departments.isPresent()
                ? departments.get().of(row)
                : stream.department().orElseThrow();
    }

    /** Whether the period or, of a weekly metric, the one that the week counts in is read. */
    private boolean isWanted(When when) {
        boolean ahead = !looksAhead && isAhead(when.period());
        return !ahead && (!isBefore(when.period()) || byWeek && !isBefore(endOfWeek(when)));
    }

    /** The base period that counts the week of a row; its own where only a month is known. */
    private Period endOfWeek(When when) {
        return when.week().map(week -> context.calendar().on(week.last())).orElse(when.period());
    }

    private boolean isBefore(Period period) {
        return earliest.isPresent() && period.compareTo(earliest.get()) < 0;
    }

    private boolean isAhead(Period period) {
        return period.endsAfter(context.period());
    }

    /** Whether the row goes into at least one figure; what it says wrong is added to the refusals. */
    private boolean fold(At at, List<Refusal> refusals) throws Refusal {
        if (metrics.isPresent()) {
            String metric = metrics.get().of(at.row(), at.department());
            return fold(at, metric, recipes.of(at.department(), metric), refusals);
        }
        boolean used = false;
        for (Map.Entry<String, List<Recipe>> metric :
                recipes.of(at.department()).entrySet()) {
            used |= fold(at, metric.getKey(), metric.getValue(), refusals);
        }
        return used;
    }

    private boolean fold(At at, String metric, List<Recipe> of, List<Refusal> refusals) {
        boolean used = false;
        for (Recipe recipe : of) {
            When when = at.slot().when();
            boolean early = isBefore(recipe.byWeek() ? endOfWeek(when) : when.period());
            if (early || recipe.scenario() == Scenario.ACTUAL && isAhead(when.of(recipe))) {
                continue;
            }
            try {
                String cell = at.slot().cell();
                Optional<Sample> sample =
                        samples.read(at.row(), recipe, cell, at.origin().name(), at.quality());
                if (sample.isPresent()) {
                    FigureId figure = at.figure(metric, recipe);
                    accumulators.add(figure, recipe, cell, sample.get());
                    used = true;
                    if (witness.wants(figure)) {
                        witness.saw(figure, usedRow(at, recipe));
                    }
                }
            } catch (Refusal refusal) {
                refusals.add(refusal);
            }
        }
        return used;
    }

    private Witness.UsedRow usedRow(At at, Recipe recipe) throws Refusal {
        List<Witness.Cell> cells = new ArrayList<>();
        for (String named : recipe.termColumns()) {
            String column = named.equals(Recipe.CELL) ? at.slot().cell() : named;
            cells.add(new Witness.Cell(column, at.row().text(column)));
        }
        return new Witness.UsedRow(feed.id(), at.origin().place(at.row().line(), ""), cells);
    }

    /** How many figures are in the making. */
    int kept() {
        return accumulators.size();
    }

    @Override
    public void finish(FeedResult.Builder result) {
        accumulators.finish(result);
        departments.ifPresent(known -> result.departments(known.discovered()));
    }
}
