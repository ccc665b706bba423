package org.scorepack.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reject;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Strategy;

/** Figures that no card asks for, and rows of departments and metrics that could not be used: named, never lost. */
final class UnknownFigures {

    private UnknownFigures() {}

    /** Takes figures without a metric out of what feeds delivered; one reject for each metric that nobody knows. */
    static List<Reject> takeOut(Map<String, List<Figure>> delivered, Strategy strategy) {
        List<Reject> rejects = new ArrayList<>();
        delivered.forEach((feed, figures) -> {
            Map<String, Integer> unknown = new TreeMap<>();
            for (Iterator<Figure> all = figures.iterator(); all.hasNext(); ) {
                FigureId id = all.next().id();
                if (strategy.metric(id.department(), id.metric()).isEmpty()) {
                    unknown.merge(id.department() + "/" + id.metric(), 1, Integer::sum);
                    all.remove();
                }
            }
            unknown.forEach((metric, count) -> rejects.add(new Reject(
                    feed,
                    "",
                    0,
                    "",
                    "unknown-metric",
                    count + " figures of " + metric + ": no card of this department has this metric",
                    metric)));
        });
        return rejects;
    }

    /** What came of rows that bring departments and metrics. */
    static List<Reject> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Reject(
                        "",
                        finding.place().file(),
                        finding.place().line(),
                        "",
                        finding.code(),
                        finding.found() + (finding.expected().isEmpty() ? "" : "; " + finding.expected()),
                        ""))
                .toList();
    }
}
