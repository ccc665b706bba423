package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Shape;

/** {@code targets:} as a list, each with {@code from}, one kind of promise and who agreed to it. */
final class TargetReader {

    private static final Map<String, Function<TargetReader, Optional<Shape>>> KINDS = Map.of(
            "level", TargetReader::level,
            "annual", TargetReader::annual,
            "trajectory", TargetReader::trajectory,
            "band", TargetReader::band,
            "baseline-plus", TargetReader::baselinePlus,
            "share", TargetReader::share,
            "cumulative", TargetReader::cumulative,
            "activity", TargetReader::activity);

    private final Block block;
    private final boolean flow;

    private TargetReader(Block block, boolean flow) {
        this.block = block;
        this.flow = flow;
    }

    /**
     * By {@code from}, oldest first; those that are wrong are among the findings and left out.
     *
     * @param flow whether the metric's months add up to its year: what is promised for a year is then spread over it
     */
    static List<Target> read(Block metric, boolean flow) {
        List<Target> found = new ArrayList<>();
        for (Block block : metric.blocks("targets")) {
            RoleReader.refers(block, "agreed-by");
            Optional<Shape> shape = new TargetReader(block, flow).shape();
            Life life = block.life();
            life.from()
                    .ifPresent(from -> shape.ifPresent(
                            kind -> found.add(new Target(from, life.until(), kind, agreement(block), block.place()))));
        }
        found.sort(Comparator.comparing(Target::from));
        return found;
    }

    private static Target.Agreement agreement(Block block) {
        boolean placeholder = block.flag("placeholder", false);
        if (placeholder && (block.has("agreed-by") || block.has("agreed-on"))) {
            block.findings()
                    .errorOnce(
                            "placeholder-agreed",
                            block.placeOf("placeholder"),
                            "a placeholder that somebody agreed to",
                            "placeholder: true without agreed-by and agreed-on, or these without it");
        }
        return new Target.Agreement(
                block.text("agreed-by"),
                block.firstDay("agreed-on"),
                block.label("why"),
                block.flag("revised", false),
                placeholder);
    }

    private Optional<Shape> shape() {
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
                            "exactly one of: activity, annual, band, baseline-plus, cumulative, level, share, trajectory");
            return Optional.empty();
        }
        if (block.has("phasing")
                && !named.get(0).equals("annual")
                && !named.get(0).equals("baseline-plus")) {
            block.findings()
                    .errorOnce(
                            "phasing",
                            block.placeOf("phasing"),
                            "'phasing' beside '" + named.get(0) + "', which is not spread over a year",
                            "no phasing, or annual: instead of " + named.get(0));
        }
        return java.util.Objects.requireNonNull(KINDS.get(named.get(0))).apply(this);
    }

    private Optional<Shape> level() {
        return block.number("level").map(Shape.Level::new);
    }

    private Optional<Shape> annual() {
        return block.number("annual")
                .flatMap(total -> PhasingReader.read(block, flow, Optional.of(total))
                        .map(phasing -> new Shape.Annual(total, phasing)));
    }

    private Optional<Shape> trajectory() {
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

    private Optional<Shape> band() {
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

    private Optional<Shape> baselinePlus() {
        Block plus = block.block("baseline-plus").orElseThrow();
        if (!all(plus, "percent")) {
            return Optional.empty();
        }
        boolean lastYear = !plus.has("baseline")
                || plus.text("baseline").filter("last-year"::equals).isPresent();
        Optional<BigDecimal> baseline = lastYear
                ? Optional.empty()
                : plus.read("baseline", "last-year, or a number such as 12 or 12.5", Texts::number);
        if (!lastYear && baseline.isEmpty()) {
            return Optional.empty();
        }
        return plus.number("percent")
                .flatMap(percent -> PhasingReader.read(
                                block, flow, baseline.map(value -> value.add(value.multiply(percent.movePointLeft(2)))))
                        .map(phasing -> new Shape.BaselinePlus(baseline, percent, phasing)));
    }

    private Optional<Shape> share() {
        Block share = block.block("share").orElseThrow();
        return all(share, "percent")
                ? share.number("percent")
                        .map(percent -> new Shape.Share(
                                percent,
                                share.refers(References.Kind.METRIC, "of").text("of"),
                                share.month("by")))
                : Optional.empty();
    }

    private Optional<Shape> cumulative() {
        Block total = block.block("cumulative").orElseThrow();
        return all(total, "count", "by")
                ? total.number("count").flatMap(count -> total.month("by").map(by -> new Shape.Cumulative(count, by)))
                : Optional.empty();
    }

    private Optional<Shape> activity() {
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
