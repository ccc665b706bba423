package org.scorepack.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.figure.SourceReport;

/**
 * Whether the sources still say what a killed run read. It went on with the inputs it started with, or not at all
 * (design.md section 6): packs of one run must not show two states of the world.
 */
final class InputCheck {

    private InputCheck() {}

    /** The first feed that changed since the run read it; empty where all that was read is still the same. */
    static Optional<String> changed(RunScope scope, ExtractStep extract) {
        Map<String, SourceReport> before =
                byFeed(scope.book().words(scope.run()).reports());
        return before.values().stream()
                .map(SourceReport::source)
                .distinct()
                .filter(id -> scope.configuration().sources().containsKey(id))
                .flatMap(id -> extract.extract(id).reports().stream())
                .filter(now -> {
                    SourceReport old = before.get(now.feed());
                    return old == null || !old.sha256().equals(now.sha256()) || old.outcome() != now.outcome();
                })
                .map(SourceReport::feed)
                .findFirst();
    }

    private static Map<String, SourceReport> byFeed(List<SourceReport> reports) {
        Map<String, SourceReport> byFeed = new TreeMap<>();
        reports.forEach(report -> byFeed.put(report.feed(), report));
        return byFeed;
    }
}
