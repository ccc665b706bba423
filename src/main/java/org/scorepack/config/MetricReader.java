package org.scorepack.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.MetricSource;

/** The keys of one metric, in a card or as a row of a catalogue. */
final class MetricReader {

    private final ActualsReader actuals;

    MetricReader(Map<String, FeedSpec> feeds) {
        this.actuals = new ActualsReader(feeds);
    }

    /**
     * The metric; empty where it has no id, which is then among the findings.
     *
     * @param owner role of the objective, for a metric without an owner of its own
     */
    Optional<Metric> read(Block block, String owner) {
        Optional<MetricBuilder> builder = block.id("id")
                .flatMap(id -> UnitText.read(block)
                        .map(unit -> Metric.builder(
                                id, unit, block.word("better", Direction.class).orElse(Direction.NONE))));
        for (String key : new String[] {"id", "unit"}) {
            if (!block.has(key) && !block.isBroken()) {
                block.findings()
                        .errorOnce("missing-key", block.place(), "a metric without '" + key + "'", key + ": ...");
            }
        }
        block.id("id").ifPresent(id -> block.findings().references().define(References.Kind.METRIC, id, block.place()));
        block.refers(References.Kind.METRIC, "watch");
        RoleReader.refers(block, "owner");
        builder.ifPresent(metric -> fill(metric, block, owner));
        block.excuseIfBroken();
        return builder.map(MetricBuilder::build);
    }

    private void fill(MetricBuilder metric, Block block, String owner) {
        describe(metric, block, owner);
        judge(metric, block);
        MetricSource source = actuals.read(block);
        metric.source(source);
        aggregate(metric, block, source);
        times(block).ifPresent(metric::times);
        block.whole("decimals").ifPresent(metric::decimals);
        block.number("weight").ifPresent(metric::weight);
        block.whole("definition-version").ifPresent(metric::definitionVersion);
        metric.life(block.life());
        block.block("forecast")
                .ifPresent(forecast -> forecast.refers(References.Kind.FEED, "feed")
                        .id("feed")
                        .ifPresent(feed -> metric.forecastSource(actuals.fromFeed(feed, forecast))));
        MilestoneReader.read(metric, block);
        Later.tell(block, "replaces", "replaced-by", "shared", "authority");
        if (block.has("formula") && source instanceof MetricSource.FromFeed) {
            Later.tell(block, "formula");
        }
    }

    private static void describe(MetricBuilder metric, Block block, String owner) {
        block.label("name").ifPresent(metric::name);
        block.label("definition").ifPresent(metric::definition);
        block.text("indicator").ifPresent(text -> metric.leading(text.equals("leading")));
        block.word("kind", Metric.Kind.class).ifPresent(metric::kind);
        block.word("class", Metric.Visibility.class).ifPresent(metric::visibility);
        metric.owner(block.text("owner").orElse(owner));
        metric.watch(block.texts("watch"));
        metric.place(block.place());
    }

    private void judge(MetricBuilder metric, Block block) {
        block.word("frequency", Frequency.class).ifPresent(metric::frequency);
        block.read("judge-on", "month, quarter, ytd, rolling-12 or year", MetricReader::basis)
                .ifPresent(metric::judgeOn);
        metric.tolerance(ToleranceText.read(block));
        metric.critical(block.flag("critical", false));
        metric.required(block.flag("required", false));
        block.flag("seasonal").ifPresent(metric::seasonal);
        metric.process(ProcessReader.read(block));
        metric.checks(ChecksReader.read(block, actuals));
        if (block.node("targets").orElse(null) instanceof Node.Fields) {
            Block targets = block.block("targets").orElseThrow();
            targets.refers(References.Kind.FEED, "feed")
                    .id("feed")
                    .ifPresent(feed -> metric.targetSource(actuals.fromFeed(feed, targets)));
        } else {
            metric.targets(TargetReader.read(
                    block,
                    block.word("over-time", Aggregation.class)
                            .filter(Aggregation.SUM::equals)
                            .isPresent()));
        }
    }

    private static void aggregate(MetricBuilder metric, Block block, MetricSource source) {
        boolean ratio = source instanceof MetricSource.FromFeed feed
                && feed.measure()
                        .map(Measure::rows)
                        .filter(Measure.Rows.RATIO::equals)
                        .isPresent();
        Aggregation usual = block.has("milestones") ? Aggregation.LAST : ratio ? Aggregation.RATIO : Aggregation.NONE;
        metric.overTime(block.word("over-time", Aggregation.class).orElse(usual));
        metric.overDepartments(block.word("over-departments", Aggregation.class).orElse(Aggregation.NONE));
    }

    private static Optional<BigDecimal> times(Block block) {
        return block.node("actuals").orElse(null) instanceof Node.Fields
                ? block.block("actuals").flatMap(actuals -> actuals.number("times"))
                : block.number("times");
    }

    /** {@code rolling-12} and {@code rolling12} are the same. */
    static Optional<Basis> basis(String text) {
        return Texts.word(text.replace("-", "").toLowerCase(Locale.ROOT), Basis.class);
    }
}
