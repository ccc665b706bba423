package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.config.FeedChecks.MustChange;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Check;
import org.scorepack.figure.ControlTotal;
import org.scorepack.figure.Doubt;
import org.scorepack.figure.Figure;
import org.scorepack.figure.SourceReport;
import org.scorepack.ledger.Run;

/**
 * Feeds that are suspect as a whole or in one metric: what they brought does not add up, or is just what they had brought to the
 * last run of an earlier period.
 */
final class FeedDoubts {

    private FeedDoubts() {}

    /**
     * All of them.
     *
     * @param delivered the figures of each feed
     */
    static List<Doubt> of(RunScope scope, List<SourceReport> reports, Map<String, List<Figure>> delivered) {
        List<Doubt> doubts = new ArrayList<>();
        reports.forEach(report -> report.totals().stream()
                .filter(total -> !total.agrees())
                .findFirst()
                .map(ControlTotal::text)
                .ifPresent(text -> doubts.add(Doubt.ofFeed(report.feed(), Check.TOTALS, text))));
        scope.ledger()
                .lastDoneBefore(scope.organisation(), scope.period().code())
                .ifPresent(earlier -> addUnchanged(scope, earlier, reports, delivered, doubts));
        return doubts;
    }

    private static void addUnchanged(
            RunScope scope,
            Run earlier,
            List<SourceReport> reports,
            Map<String, List<Figure>> delivered,
            List<Doubt> doubts) {
        List<SourceReport> before = scope.book().words(earlier.id()).reports();
        UnchangedMetrics metrics = new UnchangedMetrics(scope, earlier);
        for (SourceReport now : reports) {
            MustChange must = Optional.ofNullable(scope.configuration().feeds().get(now.feed()))
                    .map(FeedSpec::checks)
                    .map(checks -> checks.mustChange())
                    .orElse(MustChange.NOTHING);
            if (must != MustChange.NOTHING && before.stream().anyMatch(then -> isSame(then, now))) {
                doubts.add(Doubt.ofFeed(
                        now.feed(), Check.MUST_CHANGE, now.input() + " is the same as in " + earlier.period()));
            } else if (must == MustChange.EACH_METRIC) {
                doubts.addAll(metrics.of(now, delivered.getOrDefault(now.feed(), List.of())));
            }
        }
    }

    private static boolean isSame(SourceReport then, SourceReport now) {
        return then.feed().equals(now.feed())
                && now.outcome() == SourceReport.Outcome.LOADED
                && !now.sha256().isEmpty()
                && now.sha256().equals(then.sha256());
    }
}
