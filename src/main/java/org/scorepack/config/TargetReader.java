package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Shape;

/** {@code targets:} as a list, each with {@code from}, one kind of promise and who agreed to it. */
final class TargetReader {

    private static final Map<String, Function<Block, Optional<Shape>>> KINDS = Map.of(
            "level", TargetReader::level,
            "trajectory", TargetReader::trajectory,
            "band", TargetReader::band,
            "baseline-plus", TargetReader::baselinePlus,
            "share", TargetReader::share,
            "cumulative", TargetReader::cumulative,
            "activity", TargetReader::activity);

    private TargetReader() {}

    /** By {@code from}, oldest first; those that are wrong are among the findings and left out. */
    static List<Target> read(Block metric) {
        List<Target> found = new ArrayList<>();
        for (Block block : metric.blocks("targets")) {
            RoleReader.refers(block, "agreed-by");
            Later.tell(block, "baseline-plus", "share", "cumulative", "activity");
            Optional<Shape> shape = shape(block);

            block.firstDay("from")
                    .ifPresent(from -> shape.ifPresent(
                            kind -> found.add(new Target(from, kind, agreement(block), block.place()))));
        }
        found.sort(Comparator.comparing(Target::from));
        return found;
    }

    private static Target.Agreement agreement(Block block) {
        return new Target.Agreement(
                block.text("agreed-by"), block.firstDay("agreed-on"), block.text("why"), block.flag("revised", false));
    }

    private static Optional<Shape> shape(Block block) {
        List<String> named = KINDS.keySet().stream().filter(block::has).sorted().toList();
        if (named.size() != 1 && block.isBroken()) {
            return Optional.empty();
        }
        if (named.size() != 1) {
            block.findings()
                    .errorOnce(
                            "target-kind",
                            block.place(),
                            named.isEmpty()
                                    ? "a target without a value"
                                    : "a target with " + String.join(" and ", named),
                            "exactly one of: activity, band, baseline-plus, cumulative, level, share, trajectory");
            return Optional.empty();
        }
        return java.util.Objects.requireNonNull(KINDS.get(named.get(0))).apply(block);
    }

    private static Optional<Shape> level(Block block) {
        return block.number("level").map(Shape.Level::new);
    }

    private static Optional<Shape> trajectory(Block block) {
        Block line = block.block("trajectory").orElseThrow();
        return all(line, "start", "at", "end", "by")
                ? line.number("start")
                        .flatMap(start -> line.month("at")
                                .flatMap(at -> line.number("end")
                                        .flatMap(end -> line.month("by").flatMap(by -> {
                                            if (by.isAfter(at)) {
                                                return Optional.of(new Shape.Trajectory(start, at, end, by));
                                            }
                                            line.findings()
                                                    .error(
                                                            "ends-before-start",
                                                            line.placeOf("by"),
                                                            "the trajectory ends in " + by + " and starts in " + at,
                                                            "'by' after 'at'");
                                            return Optional.<Shape>empty();
                                        }))))
                : Optional.empty();
    }

    private static Optional<Shape> band(Block block) {
        Block band = block.block("band").orElseThrow();
        if (!all(band, "low", "high")) {
            return Optional.empty();
        }
        Optional<BigDecimal> low = band.number("low");
        Optional<BigDecimal> high = band.number("high");
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            band.findings()
                    .error(
                            "band",
                            band.place(),
                            "a band from " + low.get() + " to " + high.get(),
                            "low at most as large as high");
            return Optional.empty();
        }
        return low.flatMap(from -> high.map(to -> new Shape.Band(from, to)));
    }

    private static Optional<Shape> baselinePlus(Block block) {
        Block plus = block.block("baseline-plus").orElseThrow();
        return all(plus, "baseline", "percent")
                ? plus.number("baseline")
                        .flatMap(baseline ->
                                plus.number("percent").map(percent -> new Shape.BaselinePlus(baseline, percent)))
                : Optional.empty();
    }

    private static Optional<Shape> share(Block block) {
        Block share = block.block("share").orElseThrow();
        return all(share, "percent")
                ? share.number("percent").map(percent -> new Shape.Share(percent, share.month("by")))
                : Optional.empty();
    }

    private static Optional<Shape> cumulative(Block block) {
        Block total = block.block("cumulative").orElseThrow();
        return all(total, "count", "by")
                ? total.number("count").flatMap(count -> total.month("by").map(by -> new Shape.Cumulative(count, by)))
                : Optional.empty();
    }

    private static Optional<Shape> activity(Block block) {
        Block activity = block.block("activity").orElseThrow();
        return all(activity, "count", "per")
                ? activity.number("count")
                        .flatMap(count ->
                                activity.word("per", Frequency.class).map(per -> new Shape.Activity(count, per)))
                : Optional.empty();
    }

    private static boolean all(Block block, String... keys) {
        for (String key : keys) {
            if (!block.has(key)) {
                block.findings().errorOnce("missing-key", block.place(), "'" + key + "' is missing", key + ": ...");
                return false;
            }
        }
        return true;
    }
}
