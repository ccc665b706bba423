package org.scorepack.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Formula;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.MetricSource;

/** Where a metric's figures come from: {@code actuals:} and {@code formula:}, {@code feed} and {@code code} of a catalogue. */
final class ActualsReader {

    private final Map<String, FeedSpec> feeds;

    ActualsReader(Map<String, FeedSpec> feeds) {
        this.feeds = feeds;
    }

    MetricSource read(Block metric) {
        Optional<MetricSource> formula = formula(metric);
        Optional<Block> actuals = metric.has("feed") ? Optional.of(metric) : metric.block("actuals");
        return actuals.flatMap(this::source).or(() -> formula).orElseGet(MetricSource.Nowhere::new);
    }

    private Optional<MetricSource> source(Block block) {
        if (block.has("from") && !block.has("feed")) {
            List<String> from = block.texts("from");
            if (!from.equals(List.of("departments"))) {
                block.refers(References.Kind.METRIC, "from");
            }
            return Optional.of(
                    new MetricSource.FromDepartments(from.equals(List.of("departments")) ? List.of() : from));
        }
        if (!block.has("feed")) {
            block.findings().errorOnce("no-feed", block.place(), "figures from nowhere", "feed: or from:");
        }
        return block.refers(References.Kind.FEED, "feed").id("feed").map(feed -> fromFeed(feed, block));
    }

    /** The feed and the columns that a block names, as for targets. */
    MetricSource.FromFeed fromFeed(String feed, Block block) {
        Measure.Rows otherwise =
                Optional.ofNullable(feeds.get(feed)).map(FeedSpec::rows).orElse(Measure.Rows.ONLY);
        return new MetricSource.FromFeed(
                feed, block.text("code"), MeasureReader.read(block, otherwise, feeds.keySet()));
    }

    private static MetricSource fromFormula(Node.Scalar text, References references) {
        Formula formula = FormulaParser.parse(text.text());
        formula.metrics().forEach(metric -> references.use(References.Kind.METRIC, metric, text.place()));
        return new MetricSource.FromFormula(formula);
    }

    private static Optional<MetricSource> formula(Block metric) {
        Optional<Node.Scalar> written = metric.scalar("formula");
        try {
            return written.map(text -> fromFormula(text, metric.findings().references()));
        } catch (FormulaParser.Broken broken) {
            metric.findings()
                    .error(
                            "bad-formula",
                            metric.placeOf("formula"),
                            broken.found(),
                            "numbers, metric ids, + - * / with blanks around them, brackets");
            return Optional.of(new MetricSource.FromFormula(new Formula.Constant(java.math.BigDecimal.ZERO)));
        }
    }
}
