package org.scorepack.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.book.Fact;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.AgreesWith;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Unit;

/** The tree of figures below a number, with the rows that its leaves came from. */
final class LineageTree {

    private static final Unit BARE = new Unit(Unit.Kind.NUMBER, "");

    private final Strategy strategy;
    private final Ancestors ancestors;
    private final Optional<RowFinder> finder;
    private final Map<String, SourceReport> reports;

    private LineageTree(
            Strategy strategy, Ancestors ancestors, Optional<RowFinder> finder, Map<String, SourceReport> reports) {
        this.strategy = strategy;
        this.ancestors = ancestors;
        this.finder = finder;
        this.reports = reports;
    }

    /** Without rows: what the book knows. */
    static LineageTree unread(Strategy strategy, Ancestors ancestors) {
        return new LineageTree(strategy, ancestors, Optional.empty(), Map.of());
    }

    /**
     * With the rows of everything that a judgement and its target stand on.
     *
     * @param reports what the run read of each feed
     */
    static LineageTree read(
            Configuration configuration,
            Strategy strategy,
            Period period,
            Ancestors ancestors,
            List<SourceReport> reports,
            Judgement judged,
            Optional<FigureId> target,
            int mostRows) {
        List<FigureId> derived = ancestors.parts(judged.provenance());
        List<FigureId> tops = Stream.concat(
                        derived.isEmpty() ? Stream.of(judged.id()) : derived.stream(), target.stream())
                .toList();
        Set<FigureId> leaves = ancestors.leaves(tops);
        Set<String> feeds = new TreeSet<>();
        leaves.forEach(leaf -> feeds.addAll(feedsOf(ancestors, strategy, leaf)));
        RowFinder finder = new RowFinder(leaves, mostRows);
        finder.read(configuration, period, feeds);
        Map<String, SourceReport> byFeed = new TreeMap<>();
        reports.forEach(report -> byFeed.put(report.feed(), report));
        return new LineageTree(strategy, ancestors, Optional.of(finder), byFeed);
    }

    Lineage of(Figure figure) {
        String feed = ancestors.fact(figure.id()).map(Fact::feed).orElse("");
        List<Lineage> parts = ancestors.parts(figure.provenance()).stream()
                .map(id -> of(ancestors.fact(id).map(Fact::figure).orElseGet(() -> unknown(id))))
                .toList();
        return new Lineage(
                figure,
                strategy.metric(figure.id().department(), figure.id().metric())
                        .map(Metric::unit)
                        .orElse(BARE),
                feed,
                evidence(figure, feed),
                finder.map(found -> found.rows(figure.id())).orElse(List.of()),
                finder.map(found -> found.count(figure.id())).orElse(0L),
                parts);
    }

    private static Figure unknown(FigureId id) {
        return new Figure(id, Reading.absent(Absence.NO_DATA), Provenance.NOTHING.text());
    }

    private Lineage.Evidence evidence(Figure figure, String feed) {
        if (feed.isEmpty()) {
            return Lineage.Evidence.NONE;
        }
        if (Ancestors.isCarried(figure)) {
            return Lineage.Evidence.CARRIED;
        }
        return finder.map(found -> found.evidence(figure.id(), feed, reports)).orElse(Lineage.Evidence.NOT_READ);
    }

    /** The feeds that may bring a figure: the one that the book names, and those whose columns join in. */
    private static Set<String> feedsOf(Ancestors ancestors, Strategy strategy, FigureId id) {
        Set<String> feeds = new TreeSet<>();
        ancestors.fact(id).map(Fact::feed).filter(feed -> !feed.isEmpty()).ifPresent(feeds::add);
        strategy.metric(id.department(), id.metric())
                .flatMap(metric -> source(metric, id.scenario()))
                .flatMap(MetricSource.FromFeed::measure)
                .ifPresent(measure -> addFeeds(measure, feeds));
        return feeds;
    }

    private static Optional<MetricSource.FromFeed> source(Metric metric, Scenario scenario) {
        if (scenario == Scenario.CONTROL) {
            return metric.checks().agreesWith().map(AgreesWith::source);
        }
        if (scenario != Scenario.ACTUAL) {
            return metric.targetSource();
        }
        return metric.source() instanceof MetricSource.FromFeed from ? Optional.of(from) : Optional.empty();
    }

    private static void addFeeds(Measure measure, Set<String> feeds) {
        Stream.of(measure.value(), measure.numerator(), measure.denominator())
                .flatMap(List::stream)
                .forEach(term -> term.feed().ifPresent(feeds::add));
    }
}
