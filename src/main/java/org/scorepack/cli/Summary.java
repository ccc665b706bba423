package org.scorepack.cli;

import java.nio.file.Path;
import java.util.List;
import org.scorepack.job.RunOutcome;

/** What a run tells at its end: packs, gaps, rejects. */
final class Summary {

    private static final int MOST_SHOWN = 20;

    private final Console console;

    Summary(Console console) {
        this.console = console;
    }

    void print(RunOutcome outcome, Path out) {
        if (!outcome.packs().isEmpty()) {
            console.line("");
            console.table(
                    List.of("PACK", "DEPARTMENT", outcome.period()),
                    outcome.packs().stream()
                            .map(pack -> List.of(pack.department(), pack.name(), pack.what()))
                            .toList());
        }
        printGaps(outcome);
        printHeld(outcome);
        if (!outcome.rejects().isEmpty()) {
            console.line("");
            console.table(
                    List.of("FEED", "ROWS", "USED", "LEFT OUT", "OUTCOME"),
                    outcome.rejects().stream()
                            .map(feed -> List.of(
                                    feed.feed(),
                                    String.valueOf(feed.rows()),
                                    String.valueOf(feed.used()),
                                    String.valueOf(feed.rejected()),
                                    feed.outcome()))
                            .toList());
        }
        console.line("");
        boolean wrong =
                outcome.result() == RunOutcome.Result.FAILED || outcome.result() == RunOutcome.Result.BAD_DEPARTMENT;
        outcome.notes().forEach(wrong ? console::error : console::line);
        if (outcome.run() > 0) {
            long made = outcome.packs().stream().filter(pack -> !pack.failed()).count();
            console.line("Run " + outcome.run() + " of " + outcome.period() + ": " + made
                    + (made == 1 ? " pack in " : " packs in ") + out);
        }
    }

    private void printGaps(RunOutcome outcome) {
        List<RunOutcome.Gap> gaps =
                outcome.gaps().stream().filter(gap -> !isHeld(gap, outcome)).toList();
        if (gaps.isEmpty()) {
            return;
        }
        console.line("");
        console.line(gaps.size() == 1 ? "1 figure is missing:" : gaps.size() + " figures are missing:");
        console.table(
                List.of("DEPARTMENT", "METRIC", "WHY"),
                gaps.stream()
                        .limit(MOST_SHOWN)
                        .map(gap -> List.of(gap.department(), gap.metric(), gap.reason()))
                        .toList());
        printMore(gaps.size());
    }

    /** What is listed with its value is not listed as missing too. */
    private static boolean isHeld(RunOutcome.Gap gap, RunOutcome outcome) {
        return outcome.held().stream()
                .anyMatch(held -> held.id().department().equals(gap.department())
                        && held.id().metric().equals(gap.metric())
                        && held.id().period().code().equals(outcome.period()));
    }

    private void printHeld(RunOutcome outcome) {
        if (outcome.held().isEmpty()) {
            return;
        }
        int count = outcome.held().size();
        console.line("");
        console.line(
                (count == 1 ? "1 figure is" : count + " figures are")
                        + " held as suspect. Correct at the source, or release with 'confirm DEPARTMENT METRIC --period PERIOD':");
        HeldTable.print(console, outcome.held().stream().limit(MOST_SHOWN).toList());
        printMore(count);
    }

    private void printMore(int all) {
        if (all > MOST_SHOWN) {
            console.line("... and " + (all - MOST_SHOWN) + " more");
        }
    }
}
