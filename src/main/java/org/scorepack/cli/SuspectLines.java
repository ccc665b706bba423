package org.scorepack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.compose.ExactText;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.figure.TieOut;
import org.scorepack.job.Explanation;
import org.scorepack.job.Explanation.Suspect;
import org.scorepack.job.Lineage;
import org.scorepack.ledger.Confirmation;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Unit;

/** How figures came to be held, who released them, and what second sources say. */
record SuspectLines(Explanation why, ExactText print) {

    List<String> suspects() {
        List<String> lines = new ArrayList<>();
        why.suspects().forEach(suspect -> add(suspect, lines));
        return lines;
    }

    private void add(Suspect suspect, List<String> lines) {
        Held held = suspect.held();
        String figure = held.id().department() + "/" + held.id().metric() + " "
                + held.id().period().code();
        lines.add(figure + " (" + held.id().basis().code() + ") "
                + held.figure()
                        .reading()
                        .number()
                        .map(value -> "was delivered as " + print.of(value, unit(held.id())))
                        .orElse("has no value that could be shown")
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

    /** Of the number itself, or of one that it is made of. */
    private Unit unit(FigureId id) {
        return Stream.concat(Stream.of(why.actual()), why.target().stream())
                .flatMap(top -> unit(top, id).stream())
                .findFirst()
                .orElse(why.metric().unit());
    }

    private static Optional<Unit> unit(Lineage below, FigureId id) {
        FigureId figure = below.figure().id();
        return figure.department().equals(id.department()) && figure.metric().equals(id.metric())
                ? Optional.of(below.unit())
                : below.of().stream().flatMap(part -> unit(part, id).stream()).findFirst();
    }

    /** One line for each second source; both say their values without the unit, which stands before them. */
    List<String> tieOuts() {
        return why.tieOuts().stream()
                .map(tie -> tie.id().department() + "/" + tie.id().metric() + " "
                        + tie.id().period().code() + inUnit(tie) + " " + verdict(tie) + " " + tie.feed() + ": "
                        + tie.detail())
                .toList();
    }

    private String inUnit(TieOut tie) {
        String symbol = unit(tie.id()).symbol();
        return symbol.isEmpty() ? "" : " (" + symbol + ")";
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
