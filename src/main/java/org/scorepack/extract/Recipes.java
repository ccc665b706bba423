package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.FeedSpec.Value;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.AgreesWith;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Term;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;

/**
 * What a feed delivers to whom: for a department all metrics that name the feed (wide), or the metric of a row (long).
 *
 * <p>A metric that takes a scenario from another feed does not get it from this one.
 */
final class Recipes {

    private final FeedSpec feed;
    private final Context context;
    private final List<Value> values;
    private final Map<String, Map<String, Metric>> metrics = new HashMap<>();
    private final Map<String, Map<String, List<Recipe>>> wide = new HashMap<>();
    private final Map<String, Map<String, List<Recipe>>> longOnes = new HashMap<>();
    /** Equal recipes are one: a metric has the same one in a hundred departments. */
    private final Map<Recipe, Recipe> distinct = new HashMap<>();

    Recipes(FeedSpec feed, Context context) {
        this.feed = feed;
        this.context = context;
        this.values = feed.values().isEmpty() ? unsaid(feed) : feed.values();
    }

    /** Where a feed names no values: the cell of the period, where periods stand in the header, or the number of rows. */
    private static List<Value> unsaid(FeedSpec feed) {
        boolean inHeader =
                feed.period().map(key -> key instanceof PeriodKey.Headers).orElse(false);
        if (!inHeader && feed.rows() != Measure.Rows.COUNT) {
            return List.of();
        }
        List<Term> cell = inHeader ? List.of(new Term(false, Optional.empty(), Recipe.CELL)) : List.of();
        Measure measure = new Measure(feed.rows(), cell, List.of(), List.of(), Optional.empty());
        return List.of(new Value("actual", Basis.MONTH, measure, false));
    }

    /** The metrics of a department by id. */
    Map<String, Metric> metricsOf(String department) {
        return metrics.computeIfAbsent(department, id -> context.metricsOf(id, discoveredBelow()));
    }

    /** Wide: metric to recipes. */
    Map<String, List<Recipe>> of(String department) {
        return wide.computeIfAbsent(department, id -> {
            Map<String, List<Recipe>> found = new LinkedHashMap<>();
            metricsOf(id).values().forEach(metric -> {
                List<Recipe> recipes = wide(metric);
                if (!recipes.isEmpty()) {
                    found.put(metric.id(), recipes);
                }
            });
            return found;
        });
    }

    /** Long: the recipes of the metric that a row names. */
    List<Recipe> of(String department, String metric) {
        @Nullable Map<String, List<Recipe>> ofDepartment = longOnes.get(department);
        @Nullable List<Recipe> before = ofDepartment == null ? null : ofDepartment.get(metric);
        return before == null ? ofFirst(department, metric) : before;
    }

    private List<Recipe> ofFirst(String department, String metric) {
        Optional<Metric> known = Optional.ofNullable(metricsOf(department).get(metric));
        List<Recipe> found = known.map(this::ofRow).orElseGet(() -> ofValues(values, BigDecimal.ONE)).stream()
                .map(recipe -> distinct.computeIfAbsent(recipe, same -> same))
                .toList();
        longOnes.computeIfAbsent(department, id -> new HashMap<>()).put(metric, found);
        return found;
    }

    /** All columns that the metrics of any department need. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        all().forEach(recipe -> columns.addAll(recipe.columns()));
        return columns;
    }

    /** What rows of the feed can make of any metric of any card. */
    Stream<Recipe> all() {
        Stream<Recipe> ofMetrics = context.strategy().scorecards().stream()
                .flatMap(card -> card.objectives().stream())
                .flatMap(objective -> objective.metrics().stream())
                .flatMap(metric -> (feed.metric().isPresent() ? ofRow(metric) : wide(metric)).stream());
        return Stream.concat(ofValues(values, BigDecimal.ONE).stream(), ofMetrics);
    }

    private List<Recipe> wide(Metric metric) {
        List<Recipe> found = new ArrayList<>();
        ownMeasure(metric).ifPresent(measure -> found.addAll(actual(metric, measure)));
        if (isOwn(metric.source()) && ownMeasure(metric).isEmpty()) {
            found.addAll(ofValues(values, metric.times()));
        }
        metric.targetSource().ifPresent(source -> found.addAll(promise(metric, source, Scenario.TARGET)));
        metric.forecastSource().ifPresent(source -> found.addAll(promise(metric, source, Scenario.FORECAST)));
        List<Recipe> recipes = new ArrayList<>(timed(metric, found));
        recipes.addAll(control(metric));
        return recipes;
    }

    /** Targets, or the owner's forecast. A feed of targets may bring forecasts too, where the card names no other. */
    private List<Recipe> promise(Metric metric, MetricSource.FromFeed source, Scenario promised) {
        if (source.measure().isPresent()) {
            return recipes(
                    source.feed(), promised, Basis.MONTH, source.measure().get(), false, metric.times());
        }
        boolean already = isOwn(metric.source()) && ownMeasure(metric).isEmpty();
        return source.feed().equals(feed.id()) && !already
                ? ofValues(
                        values.stream()
                                .filter(value -> isMeant(metric, scenario(value), promised))
                                .toList(),
                        metric.times())
                : List.of();
    }

    private static boolean isMeant(Metric metric, Scenario scenario, Scenario promised) {
        return switch (scenario) {
            case ACTUAL -> false;
            case FORECAST ->
                promised == Scenario.FORECAST || metric.forecastSource().isEmpty();
            default -> promised == Scenario.TARGET;
        };
    }

    /** What a row of a long feed makes of a metric. */
    private List<Recipe> ofRow(Metric metric) {
        List<Recipe> found = new ArrayList<>();
        Optional<Measure> own = ownMeasure(metric);
        own.ifPresent(measure -> found.addAll(actual(metric, measure)));
        List<Value> rest = values.stream()
                .filter(value ->
                        !(own.isPresent() && scenario(value) == Scenario.ACTUAL && value.basis() == Basis.MONTH))
                .filter(value -> !comesFromElsewhere(metric, scenario(value)))
                .toList();
        found.addAll(ofValues(rest, metric.times()));
        List<Recipe> recipes = new ArrayList<>(timed(metric, found));
        recipes.addAll(control(metric));
        return recipes;
    }

    /** What the feed says as a second source of months: its columns for the metric, else what it calls actuals. */
    private List<Recipe> control(Metric metric) {
        Optional<MetricSource.FromFeed> source = metric.checks().agreesWith().map(AgreesWith::source);
        if (source.flatMap(MetricSource.FromFeed::measure).isPresent()) {
            return Recipe.of(
                    feed.id(),
                    source.get().feed(),
                    Scenario.CONTROL,
                    Basis.MONTH,
                    source.get().measure().get(),
                    false,
                    metric.times());
        }
        boolean ours = source.map(from -> from.feed().equals(feed.id())).orElse(false);
        return ours
                ? values.stream()
                        .filter(value -> scenario(value) == Scenario.ACTUAL && value.basis() == Basis.MONTH)
                        .flatMap(value -> Recipe.of(
                                feed.id(),
                                feed.id(),
                                Scenario.CONTROL,
                                Basis.MONTH,
                                value.measure(),
                                value.zeroMissing(),
                                metric.times())
                                .stream())
                        .toList()
                : List.of();
    }

    /** A weekly metric keeps its weeks; spans that a source publishes itself end with a month all the same. */
    private static List<Recipe> timed(Metric metric, List<Recipe> recipes) {
        return metric.frequency() == Frequency.WEEK
                ? recipes.stream()
                        .map(recipe -> recipe.basis() == Basis.MONTH ? recipe.weekly() : recipe)
                        .toList()
                : recipes;
    }

    private List<Recipe> actual(Metric metric, Measure measure) {
        String own = ((MetricSource.FromFeed) metric.source()).feed();
        return recipes(own, Scenario.ACTUAL, Basis.MONTH, measure, false, metric.times());
    }

    private List<Recipe> ofValues(List<Value> of, BigDecimal times) {
        return of.stream()
                .flatMap(value ->
                        recipes(feed.id(), scenario(value), value.basis(), value.measure(), value.zeroMissing(), times)
                                .stream())
                .toList();
    }

    /** A year to date that is delivered as such is one; delivered as a month it makes the month by subtraction. */
    private List<Recipe> recipes(
            String own, Scenario scenario, Basis basis, Measure measure, boolean zeroMissing, BigDecimal times) {
        List<Recipe> found = Recipe.of(feed.id(), own, scenario, basis, measure, zeroMissing, times);
        boolean cumulative = basis == Basis.MONTH && (feed.cumulative() || measure.cumulative());
        return cumulative ? found.stream().map(Recipe::toDate).toList() : found;
    }

    private boolean comesFromElsewhere(Metric metric, Scenario scenario) {
        Optional<MetricSource.FromFeed> source = switch (scenario) {
            case ACTUAL -> metric.source() instanceof MetricSource.FromFeed from ? Optional.of(from) : Optional.empty();
            case TARGET -> metric.targetSource();
            case FORECAST -> metric.forecastSource();
            default -> Optional.empty();
        };
        return source.map(from -> !from.feed().equals(feed.id())).orElse(false);
    }

    private boolean isOwn(MetricSource source) {
        return source instanceof MetricSource.FromFeed from && from.feed().equals(feed.id());
    }

    private static Optional<Measure> ownMeasure(Metric metric) {
        return metric.source() instanceof MetricSource.FromFeed from ? from.measure() : Optional.empty();
    }

    private Optional<String> discoveredBelow() {
        return feed.department()
                .flatMap(key -> key instanceof DepartmentKey.Column column ? column.discoverBelow() : Optional.empty());
    }

    private static Scenario scenario(Value value) {
        return Scenario.valueOf(value.scenario().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
