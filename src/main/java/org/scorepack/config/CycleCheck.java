package org.scorepack.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Place;

/** Circles: an objective that supports or drives itself in the end, a metric that is computed from itself. */
final class CycleCheck {

    private final Findings findings;
    private final Tree tree;
    private final Graph supports = new Graph();
    private final Graph drives = new Graph();
    private final Graph computed = new Graph();

    CycleCheck(Findings findings, Tree tree) {
        this.findings = findings;
        this.tree = tree;
    }

    void check(Holders holders) {
        holders.cards()
                .forEach((department, cards) -> cards.forEach(
                        card -> card.scorecard().objectives().forEach(objective -> add(department, objective))));
        report(
                supports,
                "supports-cycle",
                "objectives support each other in a circle",
                "a direction: from a part to the whole");
        report(
                drives,
                "driver-cycle",
                "objectives drive each other in a circle",
                "causes first: leave out the weakest arrow");
        report(
                computed,
                "formula-cycle",
                "metrics are computed from each other in a circle",
                "one of them from a feed");
    }

    private void add(String department, Objective objective) {
        String id = department + "/" + objective.id();
        objective.supports().ifPresent(above -> supports.edge(id, qualified(above, department), objective.place()));
        for (Link link : objective.drivenBy()) {
            drives.edge(id, qualified(link.cause(), department), link.place());
        }
        objective.metrics().forEach(metric -> add(department, metric));
    }

    private void add(String department, Metric metric) {
        String id = department + "/" + metric.id();
        if (metric.source() instanceof MetricSource.FromFormula formula) {
            formula.formula()
                    .metrics()
                    .forEach(other -> computed.edge(id, qualified(other, department), metric.place()));
        } else if (metric.source() instanceof MetricSource.FromDepartments from) {
            from.metrics().forEach(other -> computed.edge(id, qualified(other, department), metric.place()));
            if (from.metrics().isEmpty()) {
                tree.childrenOf(department)
                        .forEach(child -> computed.edge(id, child + "/" + metric.id(), metric.place()));
            }
        }
    }

    private void report(Graph graph, String code, String what, String expected) {
        for (List<String> circle : Cycles.in(graph.edges)) {
            Place place = graph.places.getOrDefault(circle.get(0), Place.ofFile("config/scorecards/"));
            findings.errorOnce(code, place, what + ": " + String.join(" -> ", circle), expected);
        }
    }

    private static String qualified(String id, String department) {
        return id.indexOf('/') < 0 ? department + "/" + id : id;
    }

    private static final class Graph {
        private final Map<String, List<String>> edges = new LinkedHashMap<>();
        private final Map<String, Place> places = new HashMap<>();

        void edge(String from, String to, Place place) {
            edges.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
            places.putIfAbsent(from, place);
        }
    }
}
