package org.scorepack.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Strategy;

/**
 * What feeds call metrics that only a catalogue knows: while rows are read their {@code code} is not known yet, so that their
 * figures come under the name that the feed gives them.
 */
final class CatalogueNames {

    private record Name(String feed, String department, String text) {}

    private final Map<Name, String> ids = new HashMap<>();

    CatalogueNames(Strategy strategy, Map<String, FeedSpec> feeds) {
        for (Department department : strategy.organisation().departments()) {
            for (Metric metric : strategy.metricsOf(department.id())) {
                if (metric.source() instanceof MetricSource.FromFeed from) {
                    Optional<FeedSpec.MetricKey> key =
                            Optional.ofNullable(feeds.get(from.feed())).flatMap(FeedSpec::metric);
                    key.flatMap(rows -> from.code().map(rows::id))
                            .ifPresent(text -> ids.put(new Name(from.feed(), department.id(), text), metric.id()));
                }
            }
        }
    }

    /** The figure under the id that the catalogue gives its metric; as it is where it has none. */
    Figure named(String feed, Figure figure) {
        FigureId id = figure.id();
        String metric = ids.getOrDefault(new Name(feed, id.department(), id.metric()), id.metric());
        return metric.equals(id.metric())
                ? figure
                : new Figure(id.ofMetric(metric), figure.reading(), figure.provenance());
    }
}
