package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Check;
import org.scorepack.figure.Doubt;
import org.scorepack.figure.SourceReport;
import org.scorepack.ledger.Run;

/** Feeds that brought just what they had brought to the last run of an earlier period, by the SHA-256 of what was read. */
final class FeedDoubts {

    private FeedDoubts() {}

    static List<Doubt> of(RunScope scope, List<SourceReport> reports) {
        Optional<Run> earlier = scope.ledger()
                .lastDoneBefore(scope.organisation(), scope.period().code());
        if (earlier.isEmpty()) {
            return List.of();
        }
        List<SourceReport> before = scope.book().words(earlier.get().id()).reports();
        List<Doubt> doubts = new ArrayList<>();
        for (SourceReport now : reports) {
            FeedSpec feed = scope.configuration().feeds().get(now.feed());
            boolean same = before.stream().anyMatch(then -> isSame(then, now));
            if (feed != null && feed.checks().mustChange() && same) {
                doubts.add(new Doubt(
                        now.feed(),
                        Check.MUST_CHANGE,
                        now.input() + " is the same as in " + earlier.get().period()));
            }
        }
        return doubts;
    }

    private static boolean isSame(SourceReport then, SourceReport now) {
        return then.feed().equals(now.feed())
                && now.outcome() == SourceReport.Outcome.LOADED
                && !now.sha256().isEmpty()
                && now.sha256().equals(then.sha256());
    }
}
