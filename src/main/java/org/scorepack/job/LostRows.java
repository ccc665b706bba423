package org.scorepack.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scorepack.book.Words;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.ledger.Run;

/**
 * Departments and metrics that a feed should have brought and did not, because it failed: those of the run before still
 * hold. Otherwise a department would vanish with its packs instead of showing what is missing.
 */
record LostRows(List<Map<String, String>> departments, List<Map<String, String>> metrics) {

    /** What is lost beside what was delivered. */
    static LostRows of(RunScope scope, Words delivered) {
        Set<String> silent = delivered.reports().stream()
                .filter(report -> report.outcome() != Outcome.LOADED)
                .map(report -> report.feed())
                .collect(Collectors.toSet());
        boolean departments = isSilent(scope, silent, LostRows::bringsDepartments);
        boolean metrics = isSilent(scope, silent, feed -> feed.delivers() == FeedSpec.Delivers.METRICS);
        Optional<Run> before = departments || metrics
                ? scope.ledger().lastDone(scope.organisation(), scope.period().code())
                : Optional.empty();
        Optional<Words> earlier = before.map(run -> scope.book().words(run.id()));
        return new LostRows(
                departments
                        ? missing(earlier.map(Words::departments).orElse(List.of()), delivered.departments(), "id")
                        : List.of(),
                metrics
                        ? missing(
                                earlier.map(Words::metrics).orElse(List.of()), delivered.metrics(), "department", "id")
                        : List.of());
    }

    /** With what was left out, as the book keeps it. */
    Words with(List<Reject> leftOut) {
        return new Words(departments, metrics, List.of(), List.of(), leftOut, List.of(), List.of());
    }

    private static boolean isSilent(RunScope scope, Set<String> silent, Predicate<FeedSpec> brings) {
        return scope.configuration().feeds().values().stream()
                .anyMatch(feed -> silent.contains(feed.id()) && brings.test(feed));
    }

    private static boolean bringsDepartments(FeedSpec feed) {
        return feed.delivers() == FeedSpec.Delivers.DEPARTMENTS
                || feed.department()
                        .map(key -> key instanceof FeedSpec.DepartmentKey.Column column
                                && column.discoverBelow().isPresent())
                        .orElse(false);
    }

    private static List<Map<String, String>> missing(
            List<Map<String, String>> earlier, List<Map<String, String>> now, String... key) {
        Set<List<String>> known = now.stream().map(row -> key(row, key)).collect(Collectors.toCollection(HashSet::new));
        List<Map<String, String>> missing = new ArrayList<>();
        for (Map<String, String> row : earlier) {
            if (known.add(key(row, key))) {
                missing.add(row);
            }
        }
        return missing;
    }

    private static List<String> key(Map<String, String> row, String... columns) {
        return List.of(columns).stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }
}
