package org.scorepack.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.scorecard.ProcessSettings;

/** {@code process: { rules: BSC8, chart: value, window: 24, rebase: [2025-07] }}. */
final class ProcessReader {

    private ProcessReader() {}

    static ProcessSettings read(Block metric) {
        return metric.block("process").map(ProcessReader::settings).orElse(ProcessSettings.DEFAULT);
    }

    private static ProcessSettings settings(Block block) {
        return new ProcessSettings(
                block.read(
                                "rules",
                                "BSC8, MDC, WECO or R1",
                                text -> Texts.word(text.toLowerCase(Locale.ROOT), ProcessSettings.RuleSet.class))
                        .orElse(ProcessSettings.DEFAULT.rules()),
                block.word("chart", ProcessSettings.ChartBasis.class).orElse(ProcessSettings.DEFAULT.basis()),
                window(block),
                rebases(block));
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
