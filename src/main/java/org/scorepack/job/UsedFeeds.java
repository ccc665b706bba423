package org.scorepack.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Unit;

/** Which feeds a department's figures come from, through formulas and other departments. */
final class UsedFeeds {

    private final Strategy strategy;
    /** Whether targets, forecasts and second sources count too. */
    private final boolean promises;

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> feeds = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private UsedFeeds(Strategy strategy, boolean promises) {
        this.strategy = strategy;
        this.promises = promises;
    }

    static Set<String> of(Strategy strategy, String department) {
        UsedFeeds used = new UsedFeeds(strategy, true);
        strategy.metricsOf(department).forEach(metric -> used.open(department + "/" + metric.id()));
        return used.follow();
    }

    /** Those that a metric's actuals come from. */
    static Set<String> ofActual(Strategy strategy, String department, String metric) {
        UsedFeeds used = new UsedFeeds(strategy, false);
        used.open(department + "/" + metric);
        return used.follow();
    }

    private Set<String> follow() {
        while (!open.isEmpty()) {
            visit(open.removeFirst());
        }
        return feeds;
    }

    private void open(String reference) {
        if (seen.add(reference)) {
            open.addLast(reference);
        }
    }

    private void visit(String reference) {
        String department = reference.substring(0, reference.indexOf('/'));
        strategy.metric(department, reference.substring(department.length() + 1))
                .ifPresent(metric -> visit(department, metric));
    }

    private void visit(String department, Metric metric) {
        if (promises) {
            metric.targetSource().ifPresent(source -> feeds.add(source.feed()));
            metric.forecastSource().ifPresent(source -> feeds.add(source.feed()));
            metric.checks()
                    .agreesWith()
                    .ifPresent(other -> feeds.add(other.source().feed()));
        }
        MetricSource source = metric.source();
        if (source instanceof MetricSource.FromFeed feed) {
            feeds.add(feed.feed());
            feed.measure().ifPresent(this::visit);
        } else if (source instanceof MetricSource.FromFormula formula) {
            formula.formula().metrics().forEach(name -> open(name.contains("/") ? name : department + "/" + name));
        } else if (source instanceof MetricSource.FromDepartments from) {
            if (from.metrics().isEmpty()) {
                strategy.organisation().childrenOf(department).forEach(child -> open(child.id() + "/" + metric.id()));
            } else {
                from.metrics().forEach(this::open);
            }
            strategy.organisation().currencies().values().stream()
                    .filter(any -> metric.unit().kind() == Unit.Kind.MONEY)
                    .flatMap(rates -> Stream.of(rates.average(), rates.closing()))
                    .forEach(this::open);
        }
    }

    private void visit(Measure measure) {
        Stream.of(measure.value(), measure.numerator(), measure.denominator())
                .flatMap(java.util.List::stream)
                .forEach(term -> term.feed().ifPresent(feeds::add));
    }
}
