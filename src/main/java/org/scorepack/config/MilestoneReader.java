package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Milestone;
import org.scorepack.scorecard.Tolerance;

/** {@code milestones:} of a metric, and {@code judged:}, who judges one that nobody can measure. */
final class MilestoneReader {

    /**
     * With one of the steps that are due done it is partly met, with none of them missed ({@code rules.md} 2.4): a margin that falls
     * short of all of them.
     */
    private static final Tolerance SOME_DONE = new Tolerance(
            Tolerance.DEFAULT.green(), new Tolerance.Margin(new BigDecimal("99.9"), Tolerance.Mode.PERCENT));

    private MilestoneReader() {}

    static void read(MetricBuilder metric, Block block) {
        List<Milestone> steps = steps(block);
        metric.milestones(steps);
        if (!steps.isEmpty() && !block.has("tolerance")) {
            metric.tolerance(SOME_DONE);
        }
        block.block("judged")
                .ifPresent(
                        judged -> metric.judging(new Metric.Judging(judged.text("by", ""), judged.text("when", ""))));
        boolean milestone = block.word("kind", Metric.Kind.class)
                .filter(Metric.Kind.MILESTONE::equals)
                .isPresent();
        if (block.has("milestones") && !milestone) {
            wrong(block, "'milestones' of a metric that is none", "kind: milestone");
        }
        for (String other : List.of("actuals", "targets", "formula")) {
            if (block.has("milestones") && block.has(other)) {
                wrong(block, "'milestones' beside '" + other + "'", "one of them: the steps say what is due and done");
            }
        }
    }

    /** By day, the first that is due first. */
    private static List<Milestone> steps(Block block) {
        List<Milestone> steps = new ArrayList<>();
        for (Block step : block.blocks("milestones")) {
            step.label("name")
                    .ifPresent(name -> step.lastDay("by")
                            .ifPresent(by -> steps.add(new Milestone(name, by, step.lastDay("done")))));
        }
        steps.sort(Comparator.comparing(Milestone::by));
        return steps;
    }

    private static void wrong(Block block, String found, String expected) {
        block.findings().errorOnce("milestones", block.placeOf("milestones"), found, expected);
    }
}
