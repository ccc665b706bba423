package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.ProcessSettings;

/** {@code process: { rules: BSC8, chart: value, window: 24, rebase: [2025-07], baseline: 12 }}. */
final class ProcessReader {

    private ProcessReader() {}

    static ProcessSettings read(Block metric) {
        return metric.block("process").map(ProcessReader::settings).orElse(ProcessSettings.DEFAULT);
    }

    private static ProcessSettings settings(Block block) {
        if (block.has("baseline") && block.has("window")) {
            block.findings()
                    .errorOnce(
                            "baseline-and-window",
                            block.placeOf("window"),
                            "'window' beside 'baseline'",
                            "one of them: a baseline stays where it is, a window moves on");
        }
        return new ProcessSettings(
                block.read(
                                "rules",
                                "BSC8, MDC, WECO or R1",
                                text -> Texts.word(text.toLowerCase(Locale.ROOT), ProcessSettings.RuleSet.class))
                        .orElse(ProcessSettings.DEFAULT.rules()),
                block.word("chart", ProcessSettings.ChartBasis.class).orElse(ProcessSettings.DEFAULT.basis()),
                scale(block),
                block.has("baseline") ? Optional.empty() : window(block),
                rebases(block),
                new LimitSettings(block.whole("baseline"), given(block), block.flag("screening", true)));
    }

    private static Optional<LimitSettings.Given> given(Block process) {
        return process.block("limits")
                .flatMap(block -> block.number("lower")
                        .flatMap(lower -> block.number("upper")
                                .filter(upper -> isAbove(upper, lower, block))
                                .map(upper -> new LimitSettings.Given(lower.doubleValue(), upper.doubleValue()))));
    }

    private static boolean isAbove(BigDecimal upper, BigDecimal lower, Block block) {
        boolean above = upper.compareTo(lower) > 0;
        if (!above) {
            block.findings()
                    .errorOnce(
                            "limits",
                            block.placeOf("upper"),
                            "upper " + upper + " is not above lower " + lower,
                            "the upper limit above the lower one");
        }
        return above;
    }

    private static Optional<Integer> window(Block block) {
        if (block.text("window").filter("all"::equals).isPresent()) {
            return Optional.empty();
        }
        return block.whole("window").or(ProcessSettings.DEFAULT::window);
    }

    /** Logarithms are taken of values, never of gaps or differences, and only above zero. */
    private static ProcessSettings.Scale scale(Block block) {
        ProcessSettings.Scale scale =
                block.word("scale", ProcessSettings.Scale.class).orElse(ProcessSettings.DEFAULT.scale());
        if (scale == ProcessSettings.Scale.LOG) {
            block.word("chart", ProcessSettings.ChartBasis.class)
                    .filter(chart -> chart == ProcessSettings.ChartBasis.VS_TARGET
                            || chart == ProcessSettings.ChartBasis.YEAR_ON_YEAR)
                    .ifPresent(
                            chart -> block.findings()
                                    .errorOnce(
                                            "log-of-differences",
                                            block.placeOf("scale"),
                                            "'scale: log' beside a chart of differences",
                                            "'chart: value', or no scale: a difference may be below zero and has no logarithm"));
            block.block("limits")
                    .ifPresent(limits -> limits.number("lower")
                            .filter(lower -> lower.signum() <= 0)
                            .ifPresent(lower -> block.findings()
                                    .errorOnce(
                                            "log-limits",
                                            limits.placeOf("lower"),
                                            "lower " + lower + " on a log scale",
                                            "a lower limit above zero")));
        }
        return scale;
    }

    /** {@code rebase: [2025-07, { from: 2026-01, reason: New machine }]}. */
    private static List<ProcessSettings.Rebase> rebases(Block block) {
        List<ProcessSettings.Rebase> found = new ArrayList<>();
        for (Node node : block.listed("rebase")) {
            if (node instanceof Node.Fields) {
                Block rebase = Block.of(node, block.findings());
                rebase.firstDay("from")
                        .ifPresent(from -> found.add(new ProcessSettings.Rebase(
                                from, rebase.label("reason").orElse(Label.of("")))));
            } else if (node instanceof Node.Scalar day && !day.isNothing()) {
                Texts.day(day.text(), true)
                        .ifPresentOrElse(
                                from -> found.add(new ProcessSettings.Rebase(from, Label.of(""))),
                                () -> block.findings()
                                        .errorOnce(
                                                "bad-value", day.place(), "'" + day.text() + "'", Texts.DAY_OR_MONTH));
            }
        }
        return found;
    }
}
