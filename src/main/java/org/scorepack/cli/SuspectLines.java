package org.scorepack.cli;

import java.util.ArrayList;
import java.util.List;
import org.scorepack.figure.Held;
import org.scorepack.figure.TieOut;
import org.scorepack.job.Explanation;
import org.scorepack.job.Explanation.Suspect;
import org.scorepack.ledger.Confirmation;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Tolerance;

/** How figures came to be held, who released them, and what second sources say. */
record SuspectLines(Explanation why) {

    List<String> suspects() {
        List<String> lines = new ArrayList<>();
        why.suspects().forEach(suspect -> add(suspect, lines));
        return lines;
    }

    private static void add(Suspect suspect, List<String> lines) {
        Held held = suspect.held();
        String figure = held.id().department() + "/" + held.id().metric() + " "
                + held.id().period().code();
        lines.add(figure + " (" + held.id().basis().code() + ") "
                + (held.value().isEmpty() ? "has no value that could be shown" : "was delivered as " + held.value())
                + ", " + held.figure().provenance());
        lines.add("  " + held.detail() + " (check: " + held.check().code() + ")");
        suspect.checks()
                .map(SuspectLines::limits)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> lines.add("  it has to keep to: " + text));
        lines.add("  "
                + suspect.confirmed()
                        .map(said -> confirmed(said, suspect.isHeld()))
                        .orElse("nobody has confirmed it"));
    }

    private static String confirmed(Confirmation said, boolean isHeld) {
        return "confirmed by " + said.by() + " at " + said.at()
                + (said.reason().isEmpty() ? "" : ": " + said.reason())
                + (isHeld ? " (after this pack was made, or of a figure that nobody may confirm)" : "");
    }

    /** The checks of a metric as they are declared. */
    static String limits(Checks checks) {
        List<String> limits = new ArrayList<>();
        checks.min().ifPresent(min -> limits.add("min " + WhyText.plain(min)));
        checks.max().ifPresent(max -> limits.add("max " + WhyText.plain(max)));
        checks.maxChange().ifPresent(most -> limits.add("max-change " + margin(most)));
        checks.maxChangeYearOnYear().ifPresent(most -> limits.add("max-change-year-on-year " + margin(most)));
        checks.sameValueMonths().ifPresent(months -> limits.add("same-value-months " + months));
        if (checks.magnitude()) {
            limits.add("magnitude");
        }
        checks.agreesWith()
                .ifPresent(other ->
                        limits.add("agrees-with " + other.source().feed() + " within " + margin(other.within())));
        return String.join(", ", limits);
    }

    private static String margin(Tolerance.Margin margin) {
        return WhyText.plain(margin.amount()) + (margin.mode() == Tolerance.Mode.PERCENT ? " %" : "");
    }

    /** One line for each second source. */
    List<String> tieOuts() {
        return why.tieOuts().stream()
                .map(tie -> tie.id().department() + "/" + tie.id().metric() + " "
                        + tie.id().period().code() + " " + verdict(tie) + " " + tie.feed() + ": " + tie.detail())
                .toList();
    }

    private static String verdict(TieOut tie) {
        return switch (tie.verdict()) {
            case EXACT -> "agrees exactly with";
            case WITHIN -> "agrees with";
            case DIFFERS -> "differs from";
            case NOT_COMPARED -> "could not be compared with";
        };
    }
}
