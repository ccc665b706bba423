package org.scorepack.cli;

import java.nio.file.Path;
import java.util.List;
import org.scorepack.job.RunOutcome;

/** What a run tells at its end: packs, gaps, rejects. */
final class Summary {

    private static final int MOST_GAPS = 20;

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
        if (!outcome.gaps().isEmpty()) {
            console.line("");
            console.line(
                    outcome.gaps().size() == 1
                            ? "1 figure is missing:"
                            : outcome.gaps().size() + " figures are missing:");
            console.table(
                    List.of("DEPARTMENT", "METRIC", "WHY"),
                    outcome.gaps().stream()
                            .limit(MOST_GAPS)
                            .map(gap -> List.of(gap.department(), gap.metric(), gap.reason()))
                            .toList());
            if (outcome.gaps().size() > MOST_GAPS) {
                console.line("... and " + (outcome.gaps().size() - MOST_GAPS) + " more");
            }
        }
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
}
