package org.scorepack.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Scorecard;

/** Whether feeds say all that the figures need, and metrics name the columns that their feed needs. */
final class FeedCheck {

    private static final Set<String> ROW_KEYS =
            Set.of("department", "objective", "feed", "code", "column", "value", "numerator", "denominator", "times");
    private static final Set<String> DEPARTMENT_KEYS =
            Set.of("id", "name", "parent", "from", "until", "head", "predecessors");

    private final Findings findings;
    private final Map<String, SourceSpec> sources;
    private final Map<String, FeedSpec> feeds;
    private final Set<String> used = new HashSet<>();

    FeedCheck(Findings findings, SourcesReader read) {
        this.findings = findings;
        this.sources = read.sources();
        this.feeds = read.feeds();
    }

    void check(List<Card> cards) {
        feeds.values().forEach(this::feed);
        cards.stream()
                .map(Card::scorecard)
                .map(Scorecard::objectives)
                .flatMap(List::stream)
                .flatMap(objective -> objective.metrics().stream())
                .forEach(this::metric);
        for (FeedSpec feed : findings.hasErrors() ? List.<FeedSpec>of() : feeds.values()) {
            if (feed.delivers() == FeedSpec.Delivers.FIGURES && feed.metric().isEmpty() && !used.contains(feed.id())) {
                findings.info(
                        "unused-feed",
                        feed.place(),
                        "no metric uses feed '" + feed.id() + "'",
                        "leave it out, or name it in a card");
            }
        }
    }

    private void feed(FeedSpec feed) {
        Optional.ofNullable(sources.get(feed.source())).ifPresent(source -> input(feed, source));
        end(feed);
        checks(feed);
        switch (feed.delivers()) {
            case FIGURES -> figures(feed);
            case METRICS -> rowKeys(feed, metricKeys());
            case DEPARTMENTS -> rowKeys(feed, DEPARTMENT_KEYS);
            default ->
                findings.info(
                        "not-shown-yet",
                        feed.place(),
                        "comments and actions from a feed are understood",
                        "no page shows them yet");
        }
    }

    private void input(FeedSpec feed, SourceSpec source) {
        boolean files = feed.input() instanceof FeedSpec.Input.Files;
        boolean hasFiles = source instanceof SourceSpec.Csv || source instanceof SourceSpec.Workbook;
        if (files != hasFiles) {
            findings.errorOnce(
                    "feed-input",
                    feed.place(),
                    files
                            ? "feed '" + feed.id() + "' reads files, but source '" + source.id() + "' is a database"
                            : "feed '" + feed.id() + "' is a query, but source '" + source.id() + "' is files",
                    files ? "sql: a query of config/sql" : "files: a pattern such as orders-*.csv");
        }
        boolean inASheet =
                feed.input() instanceof FeedSpec.Input.Files of && of.area().isPresent();
        if (inASheet && source instanceof SourceSpec.Csv) {
            findings.errorOnce(
                    "feed-input",
                    feed.place(),
                    "feed '" + feed.id() + "' names a part of a sheet, but source '" + source.id() + "' is CSV",
                    "a workbook source, or header-line and skip-lines of the csv source");
        }
    }

    private void end(FeedSpec feed) {
        if (feed.end().control().isPresent() && feed.input() instanceof FeedSpec.Input.Query) {
            findings.errorOnce(
                    "control-file",
                    feed.place(),
                    "feed '" + feed.id() + "' is a query and has a file beside it",
                    "control-file: only for files");
        }
    }

    private void checks(FeedSpec feed) {
        boolean figures = feed.delivers() == FeedSpec.Delivers.FIGURES;
        boolean files = feed.input() instanceof FeedSpec.Input.Files;
        boolean ofFiles = !feed.checks().totals().isEmpty()
                || feed.checks()
                        .fresh()
                        .filter(fresh -> !(fresh.day() instanceof FeedSpec.PeriodKey.Columns))
                        .isPresent();
        if (!figures && !feed.checks().equals(FeedChecks.NONE)) {
            findings.errorOnce(
                    "checks-without-figures",
                    feed.place(),
                    "feed '" + feed.id() + "' has checks and delivers no figures",
                    "checks: only for a feed of figures");
        } else if (ofFiles && !files) {
            findings.errorOnce(
                    "checks-of-files",
                    feed.place(),
                    "feed '" + feed.id() + "' is a query and has checks of a file",
                    "totals, and fresh with file or line: only for files; of a query fresh with a column");
        }
    }

    private void figures(FeedSpec feed) {
        if (feed.period().isEmpty()) {
            findings.errorOnce(
                    "feed-without-period",
                    feed.place(),
                    "feed '" + feed.id() + "' does not say the period of its rows",
                    "period: { column: month, format: yyyy-MM }");
        }
        boolean ofFile = feed.period()
                .map(key -> key instanceof FeedSpec.PeriodKey.FileName || key instanceof FeedSpec.PeriodKey.Line)
                .orElse(true);
        if (!feed.header().isEmpty() && !ofFile) {
            findings.errorOnce(
                    "header-without-period",
                    feed.place(),
                    "the header of feed '" + feed.id() + "' changes with the period, which its rows or columns say",
                    "one period for the whole file, period: { file: ... } or { line: ... }");
        }
        if (feed.department().isEmpty()) {
            findings.errorOnce(
                    "feed-without-department",
                    feed.place(),
                    "feed '" + feed.id() + "' does not say the department of its rows",
                    "department: { is: ... } or { column: ... }");
        }
        CumulativeCheck.check(findings, feed);
        if (feed.metric().isPresent() && feed.values().isEmpty() && !needsNoValues(feed)) {
            findings.errorOnce(
                    "feed-without-values",
                    feed.place(),
                    "feed '" + feed.id() + "' has a column for metrics, but none for values",
                    "values: [{ scenario: actual, column: ... }]");
        }
        if (feed.metric().isEmpty() && !feed.values().isEmpty()) {
            findings.errorOnce(
                    "feed-without-metric",
                    feed.place(),
                    "feed '" + feed.id() + "' has values, but no column for metrics",
                    "metric: { column: ... }, or columns named by the metrics instead of 'values'");
        }
    }

    /** Rows that are counted, and cells below months in the header, are values without being named. */
    private static boolean needsNoValues(FeedSpec feed) {
        return feed.rows() == Measure.Rows.COUNT
                || feed.period()
                        .map(key -> key instanceof FeedSpec.PeriodKey.Headers)
                        .orElse(false);
    }

    private void rowKeys(FeedSpec feed, Set<String> known) {
        Set<String> named = new HashSet<>(feed.columns().keySet());
        named.addAll(feed.constants().keySet());
        named.addAll(feed.codes().keySet());
        for (String key : new java.util.TreeSet<>(named)) {
            if (!known.contains(key)) {
                findings.errorOnce(
                        "unknown-key",
                        feed.place(),
                        "feed '" + feed.id() + "' delivers '" + key + "', which no card knows",
                        Nearest.hint(key, known, "a key of the card"));
            }
        }
        if (!named.contains("id")) {
            findings.errorOnce(
                    "feed-without-id",
                    feed.place(),
                    "feed '" + feed.id() + "' delivers no ids",
                    "columns: { id: ... }");
        }
    }

    private static Set<String> metricKeys() {
        Set<String> known = new HashSet<>(SchemaCheck.keysOf("scorecard", "metric"));
        known.addAll(ROW_KEYS);
        return known;
    }

    private void metric(Metric metric) {
        if (metric.source() instanceof MetricSource.FromFeed from) {
            metric(metric, from);
        }
        metric.targetSource().ifPresent(from -> metric(metric, from));
        metric.forecastSource().ifPresent(from -> metric(metric, from));
        metric.checks().agreesWith().ifPresent(other -> metric(metric, other.source()));
    }

    private void metric(Metric metric, MetricSource.FromFeed from) {
        used.add(from.feed());
        CumulativeCheck.check(findings, metric, from, feeds);
        from.measure()
                .ifPresent(measure -> terms(measure).forEach(term -> term.feed().ifPresent(used::add)));
        FeedSpec feed = feeds.get(from.feed());
        if (feed == null) {
            return;
        }
        if (feed.delivers() != FeedSpec.Delivers.FIGURES) {
            findings.errorOnce(
                    "wrong-feed",
                    metric.place(),
                    "feed '" + feed.id() + "' of metric '" + metric.id() + "' delivers no figures",
                    "a feed of figures");
        } else if (feed.metric().isEmpty() && from.measure().isEmpty() && feed.rows() != Measure.Rows.COUNT) {
            findings.errorOnce(
                    "no-column",
                    metric.place(),
                    "metric '" + metric.id() + "' names no column of feed '" + feed.id() + "'",
                    "column:, value:, or numerator: and denominator:");
        }
    }

    private static List<Measure.Term> terms(Measure measure) {
        return java.util.stream.Stream.of(
                        measure.value().stream(),
                        measure.numerator().stream(),
                        measure.denominator().stream(),
                        measure.weight().stream())
                .flatMap(terms -> terms)
                .toList();
    }
}
