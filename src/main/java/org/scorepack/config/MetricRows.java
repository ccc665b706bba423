package org.scorepack.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.scorecard.DepartmentCurrencies;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Scorecard;

/** Metrics that a catalogue delivers, put under the objectives that it names. */
final class MetricRows {

    private static final String HEAD = "head";

    private final MetricReader reader;
    private final Map<String, FeedSpec> feeds;
    private final Map<String, String> heads = new HashMap<>();
    private final DepartmentCurrencies currencies;
    private final Map<String, Map<String, Objective>> objectives;
    private final List<Finding> findings;
    private final Map<String, List<Metric>> added = new HashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    MetricRows(
            Configuration configuration,
            Organisation organisation,
            Map<String, Map<String, Objective>> objectives,
            List<Finding> findings) {
        organisation.departments().forEach(each -> {
            each.head().ifPresent(head -> heads.put(each.id(), head));
        });
        this.currencies = new DepartmentCurrencies(organisation);
        this.reader = new MetricReader(configuration.feeds());
        this.feeds = configuration.feeds();
        this.objectives = objectives;
        this.findings = findings;
        objectives.forEach((department, each) -> ids.put(department, idsOf(each)));
    }

    private static Set<String> idsOf(Map<String, Objective> objectives) {
        Set<String> found = new HashSet<>();
        objectives.values().forEach(each -> each.metrics().forEach(metric -> found.add(metric.id())));
        return found;
    }

    void read(List<Map<String, String>> rows) {
        int number = 0;
        for (Map<String, String> cells : rows) {
            FeedRow row = new FeedRow("metrics", ++number, cells);
            read(row, cells.getOrDefault("department", ""), cells.getOrDefault("objective", ""));
            findings.addAll(row.warnings());
        }
    }

    private void read(FeedRow row, String department, String objective) {
        Map<String, Objective> known = objectives.getOrDefault(department, Map.of());
        Objective under = known.get(objective);
        if (known.isEmpty()) {
            row.leaveOut("unknown-department", "no card holds for department '" + department + "'", "a card for it");
        } else if (under == null) {
            row.leaveOut(
                    "unknown-objective",
                    "department '" + department + "' has no objective '" + objective + "'",
                    Nearest.hint(objective, known.keySet(), "an objective of its card"));
        } else {
            Optional<Metric> metric =
                    reader.read(row.block(), under.owner()).map(read -> read.inCurrency(currencies.of(department)));
            metric.ifPresent(read -> check(row, read));
            metric = metric.filter(read -> !row.isBroken());
            metric.map(read -> read.owner().equals(HEAD) ? read.withOwner(heads.getOrDefault(department, "")) : read)
                    .ifPresent(read -> add(row, department, objective, read));
        }
    }

    /** As if it stood in a card. */
    private void check(FeedRow row, Metric metric) {
        new MetricCheck(row.findings()).check(metric);
        if (metric.source() instanceof MetricSource.FromFeed from) {
            CumulativeCheck.check(row.findings(), metric, from, feeds);
        }
    }

    private void add(FeedRow row, String department, String objective, Metric metric) {
        if (ids.getOrDefault(department, new HashSet<>()).add(metric.id())) {
            added.computeIfAbsent(department + "/" + objective, key -> new ArrayList<>())
                    .add(metric);
        } else {
            row.leaveOut(
                    "duplicate-id", "department '" + department + "' has metric '" + metric.id() + "' already", "once");
        }
    }

    /** The cards, each of one department, with the metrics under their objectives. */
    List<Scorecard> addedTo(List<Scorecard> cards) {
        Set<String> done = new HashSet<>();
        List<Scorecard> found = new ArrayList<>();
        for (Scorecard card : cards) {
            List<Objective> filled = new ArrayList<>();
            for (Objective objective : card.objectives()) {
                String key = card.departments().get(0) + "/" + objective.id();
                filled.add(done.add(key) ? with(objective, added.getOrDefault(key, List.of())) : objective);
            }
            found.add(new Scorecard(card.id(), card.departments(), filled, card.scores(), card.place()));
        }
        return found;
    }

    private static Objective with(Objective objective, List<Metric> more) {
        List<Metric> all = new ArrayList<>(objective.metrics());
        all.addAll(more);
        return more.isEmpty() ? objective : objective.withMetrics(all);
    }
}
