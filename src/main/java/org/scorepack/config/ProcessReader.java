package org.scorepack.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static List<LocalDate> rebases(Block block) {
        List<LocalDate> found = new ArrayList<>();
        for (Node.Scalar day : block.scalars("rebase")) {
            Texts.day(day.text(), true)
                    .ifPresentOrElse(
                            found::add,
                            () -> block.findings()
                                    .errorOnce("bad-value", day.place(), "'" + day.text() + "'", Texts.DAY_OR_MONTH));
        }
        return found;
    }
}
