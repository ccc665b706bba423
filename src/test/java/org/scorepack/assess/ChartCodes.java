package org.scorepack.assess;

import java.util.List;
import java.util.Optional;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Signal.Rule;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/** How the case files write flags: one letter for each point. */
final class ChartCodes {

    private ChartCodes() {}

    static String of(double[] segment, XmrChart chart, RuleSet rules) {
        List<Optional<SignalRules.Flag>> flags = SignalRules.flags(segment, chart, rules);
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < segment.length; i++) {
            codes.append(
                    Double.isNaN(segment[i])
                            ? "_"
                            : flags.get(i).map(ChartCodes::code).orElse("."));
        }
        return codes.toString();
    }

    private static String code(SignalRules.Flag flag) {
        if (flag.rule() == Rule.OUTSIDE) {
            return flag.up() ? "H" : "L";
        }
        String letter = switch (flag.rule()) {
            case TREND -> "T";
            case TWO_OF_THREE -> "W";
            default -> "R";
        };
        return flag.up() ? letter : letter.toLowerCase(java.util.Locale.ROOT);
    }

    static String of(AssuranceKind kind) {
        return switch (kind) {
            case PASSES -> "consistent_pass";
            case FAILS -> "consistent_fail";
            case HIT_OR_MISS -> "inconsistent";
        };
    }

    static String variation(Optional<SignalRules.Flag> latest, String improvement) {
        return latest.map(flag -> improvement.equals("neutral")
                        ? "special_cause_neutral_" + (flag.up() ? "high" : "low")
                        : "special_cause_" + (flag.up() == improvement.equals("increase") ? "improvement" : "concern"))
                .orElse("common_cause");
    }
}
