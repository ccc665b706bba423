package org.scorepack.config;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Tolerance.Margin;
import org.scorepack.scorecard.Tolerance.Mode;

/**
 * {@code tolerance: { green: 0, amber: 10 % }}: per cent of |target|, {@code 5 pp} points, a bare number in the metric's
 * unit; {@code tolerance: 10 %} is the amber one alone.
 */
final class ToleranceText {

    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(%|pp|points)?");
    private static final String EXPECTED = "10 % of the target, 5 pp, or a number in the metric's unit; never negative";

    private ToleranceText() {}

    static Tolerance read(Block metric) {
        if (metric.node("tolerance").orElse(null) instanceof Node.Fields) {
            return margins(metric.block("tolerance").orElseThrow());
        }
        return metric.read("tolerance", EXPECTED, ToleranceText::margin)
                .map(amber -> new Tolerance(new Margin(BigDecimal.ZERO, Mode.ABSOLUTE), amber))
                .orElse(Tolerance.DEFAULT);
    }

    private static Tolerance margins(Block block) {
        return new Tolerance(
                block.read("green", EXPECTED, ToleranceText::margin).orElse(Tolerance.DEFAULT.green()),
                block.read("amber", EXPECTED, ToleranceText::margin).orElse(Tolerance.DEFAULT.amber()));
    }

    static Optional<Margin> margin(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Texts.number(matcher.group(1))
                        .map(amount -> new Margin(amount, "%".equals(matcher.group(2)) ? Mode.PERCENT : Mode.ABSOLUTE))
                : Optional.empty();
    }
}
