package org.scorepack.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;

/**
 * Folds the rows of a feed into figures while they pass: all files or queries of the feed, one after the other.
 *
 * <p>Rows before the months that the feed covers are left out and counted as filtered. Of months after the period of the run
 * only targets and forecasts are taken: what has not been reported yet is no actual, and neither is a week that is not over.
 */
final class FigureFold implements RowFold {

    private final FeedSpec feed;
    private final Context context;
    private final Tally tally;
    private final Witness witness;
    private final SampleReader samples;
    private final Recipes recipes;
    private final Optional<DepartmentOfRow> departments;
    private final Optional<MetricOfRow> metrics;
    private final TableRows table;
    private final YearToDate toDate;
    private final Optional<Period> earliest;
    private final boolean cumulative;
    private final boolean looksAhead;
    private final boolean byWeek;
    /** The quality of all rows; empty where a column says it, or the feed names none. */
    private final Optional<Quality> always;

    private final Accumulators accumulators;
    private final UniqueRows unique;
    private final ColumnTotals totals;
    private final DayReached day;
    private final ClosingRows closing = new ClosingRows();

    FigureFold(FeedSpec feed, CellReader cells, Context context, Tally tally, Witness witness) {
        this.feed = feed;
        this.context = context;
        this.tally = tally;
        this.witness = witness;
        this.accumulators = new Accumulators(feed, context, tally);
        this.toDate = YearToDate.of(feed, context);
        this.totals = new ColumnTotals(feed.checks().totals(), cells);
        this.day = new DayReached(feed.checks().fresh(), context.period());
        this.unique = new UniqueRows(feed.checks().unique(), cells, tally);
        this.samples = new SampleReader(
                cells,
                feed.scale(),
                feed.turnSign().isEmpty() ? Optional.empty() : Optional.of(new RowCondition(feed.turnSign(), cells)));
        this.recipes = new Recipes(feed, context);
        this.looksAhead = recipes.all().anyMatch(recipe -> recipe.scenario().looksAhead());
        this.byWeek = recipes.all().anyMatch(Recipe::byWeek);
        this.departments = feed.department().map(key -> new DepartmentOfRow(key, context));
        this.metrics = feed.metric().map(key -> new MetricOfRow(feed, key, context, recipes));
        this.table = new TableRows(feed, cells, context, tally, totals);
        this.always = feed.quality().column().isPresent()
                ? Optional.empty()
                : CellReader.quality(feed.quality().fixed());
        this.cumulative = recipes.all().anyMatch(Recipe::cumulative);
        this.earliest = toDate.covered();
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
        boolean inHeader = feed.period()
                .map(key -> key instanceof FeedSpec.PeriodKey.Headers)
                .orElse(false);
        day.readFrom(stream);
        unique.readFrom(stream.origin(), inHeader ? List.of() : neededColumns());
        Ways ways = new Ways(stream, wayColumns());
        table.each(stream, row -> take(row, stream, periods, ways));
    }

    private Set<String> neededColumns() {
        Set<String> needed = new LinkedHashSet<>(recipes.columns());
        needed.addAll(wayColumns());
        feed.where().forEach(where -> needed.add(where.column()));
        feed.turnSign().forEach(turned -> needed.add(turned.column()));
        feed.quality().column().ifPresent(needed::add);
        needed.addAll(feed.checks().unique());
        feed.checks().totals().forEach(total -> needed.add(total.column()));
        day.column().ifPresent(needed::add);
        return needed;
    }

    /** The columns that say where a row goes. */
    private Set<String> wayColumns() {
        Set<String> columns = new LinkedHashSet<>(PeriodOfRow.columns(feed.period()));
        feed.department().ifPresent(key -> columns.addAll(DepartmentOfRow.columns(key)));
        feed.metric().ifPresent(key -> columns.add(key.column()));
        return columns;
    }

    private void take(Row row, RowStream stream, PeriodOfRow periods, Ways ways) {
        Origin origin = stream.origin();
        List<Refusal> refusals = new ArrayList<>();
        boolean used = false;
        try {
            unique.check(row);
            Optional<Way> known = ways.known(row);
            Way way = known.isPresent() ? again(row, known.get()) : first(row, stream, periods, ways);
            used = way != Way.NOWHERE && fold(row, origin, way.targets(), refusals);
        } catch (Refusal refusal) {
            refusals.add(refusal);
        }
        unique.contradiction().ifPresent(refusals::add);
        day.reachedBy(row, used);
        if (!refusals.isEmpty()) {
            tally.rejected(origin, row.line(), refusals);
            return;
        }
        closing.saw(periods, row, used);
        if (used) {
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
        return !ahead
                && (!isBefore(when.period())
                        || byWeek && !isBefore(endOfWeek(when))
                        || cumulative && isSubtracted(when.period()));
    }

    /** The base period that counts the week of a row; its own where only a month is known. */
    private Period endOfWeek(When when) {
        return when.week().map(week -> context.calendar().on(week.last())).orElse(when.period());
    }

    private boolean isBefore(Period period) {
        return earliest.isPresent() && period.compareTo(earliest.get()) < 0;
    }

    /** Whether a row of the period shows that its department exists. */
    private boolean isSpokenFor(Period period) {
        return !isAhead(period) && !(cumulative && isSubtracted(period));
    }

    /** Whether only years to date are read of the period, to subtract them. */
    private boolean isSubtracted(Period period) {
        return isBefore(period) && toDate.read().equals(Optional.of(period));
    }

    private boolean isAhead(Period period) {
        return period.endsAfter(context.period());
    }

    /** The way of a row that says of department, metric and period what one before it said. */
    private Way again(Row row, Way way) throws Refusal {
        if (departments.isPresent() && departments.get().isNamed() && way != Way.NOWHERE) {
            qualityOf(row);
            for (Period month : way.months()) {
                departments.get().seen(way.department(), row, month);
            }
        }
        return way;
    }

    private Way first(Row row, RowStream stream, PeriodOfRow periods, Ways ways) throws Refusal {
        List<PeriodOfRow.Slot> slots =
                periods.of(row).stream().filter(slot -> isWanted(slot.when())).toList();
        Way way = slots.isEmpty() ? Way.NOWHERE : way(row, departmentOf(row, stream), slots);
        ways.remember(row, way);
        return way;
    }

    private Way way(Row row, String department, List<PeriodOfRow.Slot> slots) throws Refusal {
        qualityOf(row);
        List<Period> months = slots.stream()
                .map(slot -> slot.when().period())
                .filter(this::isSpokenFor)
                .toList();
        if (departments.isPresent()) {
            for (Period month : months) {
                departments.get().seen(department, row, month);
            }
        }
        Map<String, List<Recipe>> recipesOfRow = recipesOf(row, department);
        List<Target> targets = new ArrayList<>();
        for (PeriodOfRow.Slot slot : slots) {
            recipesOfRow.forEach((metric, its) -> its.stream()
                    .filter(recipe -> isWanted(recipe, slot.when()))
                    .map(recipe -> new Target(department, metric, slot.when().of(recipe), recipe, slot.cell()))
                    .forEach(targets::add));
        }
        return new Way(department, months, List.copyOf(targets));
    }

    /** By metric: of a long feed that of the row, of a wide one all of its department. */
    private Map<String, List<Recipe>> recipesOf(Row row, String department) throws Refusal {
        if (metrics.isEmpty()) {
            return recipes.of(department);
        }
        String metric = metrics.get().of(row, department);
        return Map.of(metric, recipes.of(department, metric));
    }

    private boolean isWanted(Recipe recipe, When when) {
        boolean early = isBefore(recipe.byWeek() ? endOfWeek(when) : when.period())
                && !(recipe.cumulative() && isSubtracted(when.period()));
        return !early && !(!recipe.scenario().looksAhead() && isAhead(when.of(recipe)));
    }

    /** Whether the row goes into at least one figure; what it says wrong is added to the refusals. */
    private boolean fold(Row row, Origin origin, List<Target> targets, List<Refusal> refusals) throws Refusal {
        boolean used = false;
        Quality quality = qualityOf(row);
        for (Target target : targets) {
            try {
                Optional<Sample> sample = samples.read(row, target.recipe(), target.cell(), origin.name(), quality);
                if (sample.isPresent()) {
                    unique.wentInto(accumulators.add(target, sample.get()));
                    used = true;
                    tell(target.figure(), row, origin, target);
                    Optional<FigureId> next =
                            target.recipe().cumulative() ? toDate.after(target.figure()) : Optional.empty();
                    if (next.isPresent()) {
                        tell(next.get(), row, origin, target);
                    }
                }
            } catch (Refusal refusal) {
                refusals.add(refusal);
            }
        }
        return used;
    }

    private void tell(FigureId figure, Row row, Origin origin, Target target) throws Refusal {
        if (witness.wants(figure)) {
            witness.saw(figure, usedRow(row, origin, target));
        }
    }

    private Witness.UsedRow usedRow(Row row, Origin origin, Target target) throws Refusal {
        List<Witness.Cell> cells = new ArrayList<>();
        for (String named : target.recipe().termColumns()) {
            String column = named.equals(Recipe.CELL) ? target.cell() : named;
            cells.add(new Witness.Cell(column, row.text(column)));
        }
        return new Witness.UsedRow(feed.id(), origin.place(row.line(), ""), cells);
    }

    /** How many figures are in the making. */
    int kept() {
        return accumulators.size();
    }

    @Override
    public void finish(FeedResult.Builder result) {
        accumulators.finish(result);
        result.totals(totals.compared());
        result.closing(closing.found());
        day.reached().ifPresent(result::day);
        departments.ifPresent(known -> result.departments(known.discovered()));
    }
}
