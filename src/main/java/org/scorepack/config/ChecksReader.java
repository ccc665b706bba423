package org.scorepack.config;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.scorecard.AgreesWith;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Tolerance;

/**
 * {@code checks: { min: 0, max: 100, max-change: 50 %, same-value-months: 4, magnitude: true, agrees-with: { feed: ledger, column:
 * amount, within: 0.01, otherwise: refuse } }} of a metric.
 */
final class ChecksReader {

    private static final String CHANGE =
            "50 % of the value before, 5 pp, or a number in the metric's unit; never negative";

    private static final String DISTANCE =
            "a number in the metric's unit such as 0.01, or 1 % of what the other source says; never negative";

    private ChecksReader() {}

    static Checks read(Block metric, ActualsReader feeds) {
        return metric.block("checks").map(block -> checks(block, feeds)).orElse(Checks.NONE);
    }

    private static Checks checks(Block block, ActualsReader feeds) {
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
                block.flag("magnitude", false),
                block.block("agrees-with").flatMap(other -> agreesWith(other, feeds)));
    }

    private static Optional<AgreesWith> agreesWith(Block block, ActualsReader feeds) {
        Tolerance.Margin within = block.read("within", DISTANCE, ToleranceText::margin)
                .orElseGet(() -> new Tolerance.Margin(BigDecimal.ZERO, Tolerance.Mode.ABSOLUTE));
        boolean refused = block.text("otherwise", "hold").equals("refuse");
        return block.refers(References.Kind.FEED, "feed")
                .id("feed")
                .map(feed -> new AgreesWith(feeds.fromFeed(feed, block), within, !refused));
    }
}
