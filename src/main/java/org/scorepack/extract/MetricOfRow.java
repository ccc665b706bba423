package org.scorepack.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.MetricKey;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;

/** Which metric a row of a long feed speaks of: by the code that a card says for it, else by the feed's own codes. */
final class MetricOfRow {

    /** What may be a name that only a catalogue knows, such as that of an account. */
    private static final Pattern CODE = Pattern.compile("\\P{Cntrl}{1,200}");

    private final FeedSpec feed;
    private final MetricKey key;
    private final Context context;
    private final Recipes recipes;
    private final Set<String> known;
    /** By department: what the column says to ids, of cards at first, then of all that was said. */
    private final Map<String, Map<String, String>> ids = new HashMap<>();

    MetricOfRow(FeedSpec feed, MetricKey key, Context context, Recipes recipes) {
        this.feed = feed;
        this.key = key;
        this.context = context;
        this.recipes = recipes;
        this.known = context.metricIds();
    }

    /** The id; refused where no card knows it and no catalogue may bring it. */
    String of(Row row, String department) throws Refusal {
        String text = row.text(key.column());
        if (text.isEmpty()) {
            throw new Refusal("no-metric", key.column(), "is empty; expected a metric", "");
        }
        Map<String, String> known = idsOf(department);
        String said = key.said(text);
        @Nullable String named = known.get(said);
        if (named != null) {
            return named;
        }
        String id = idOf(text);
        known.put(said, id);
        return id;
    }

    private String idOf(String text) throws Refusal {
        String id = key.id(text);
        if (known.contains(id) || context.openMetrics() && CODE.matcher(id).matches()) {
            return id;
        }
        throw new Refusal("unknown-metric", key.column(), "`" + id + "` is no metric" + Nearest.hint(id, known), text);
    }

    private Map<String, String> idsOf(String department) {
        return ids.computeIfAbsent(department, id -> {
            Map<String, String> codes = new HashMap<>();
            for (Metric metric : recipes.metricsOf(id).values()) {
                if (metric.source() instanceof MetricSource.FromFeed from
                        && from.feed().equals(feed.id())) {
                    from.code().ifPresent(code -> codes.put(key.said(code), metric.id()));
                }
            }
            return codes;
        });
    }
}
