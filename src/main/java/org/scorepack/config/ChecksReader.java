package org.scorepack.config;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.scorecard.Checks;

/** {@code checks: { min: 0, max: 100, max-change: 50 %, same-value-months: 4, magnitude: true }} of a metric. */
final class ChecksReader {

    private static final String CHANGE =
            "50 % of the value before, 5 pp, or a number in the metric's unit; never negative";

    private ChecksReader() {}

    static Checks read(Block metric) {
        return metric.block("checks").map(ChecksReader::checks).orElse(Checks.NONE);
    }

    private static Checks checks(Block block) {
        Optional<BigDecimal> min = block.number("min");
        Optional<BigDecimal> max = block.number("max");
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            block.findings()
                    .error(
                            "min-above-max",
                            block.placeOf("max"),
                            "max " + max.get() + " is below min " + min.get(),
                            "max at or above min");
        }
        return new Checks(
                min,
                max,
                block.read("max-change", CHANGE, ToleranceText::margin),
                block.read("max-change-year-on-year", CHANGE, ToleranceText::margin),
                block.whole("same-value-months"),
                block.flag("magnitude", false));
    }
}
