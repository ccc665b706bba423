package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.config.FeedSpec;
import org.scorepack.extract.Context;
import org.scorepack.extract.SourceReader;
import org.scorepack.extract.Witness;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.SourceReport;

/** Reads feeds again to see which rows go into figures, and whether the feeds are still what a run read. */
final class RowFinder implements Witness {

    private final int most;
    private final Set<FigureId> wanted;
    private final Map<FigureId, List<UsedRow>> rows = new TreeMap<>();
    private final Map<FigureId, Map<String, Long>> counts = new TreeMap<>();
    private final Map<String, SourceReport> now = new TreeMap<>();

    /**
     * A reader of nothing yet.
     *
     * @param wanted the figures whose rows are looked for
     * @param most so many rows of each are kept; all are counted
     */
    RowFinder(Set<FigureId> wanted, int most) {
        this.wanted = Set.copyOf(wanted);
        this.most = most;
    }

    void read(Configuration configuration, Period period, Set<String> feeds) {
        Map<String, List<FeedSpec>> bySource = configuration.feeds().values().stream()
                .filter(feed -> feeds.contains(feed.id()))
                .collect(Collectors.groupingBy(FeedSpec::source, TreeMap::new, Collectors.toList()));
        Context context = Context.of(configuration, period);
        bySource.forEach((source, its) -> SourceReader.read(
                        Objects.requireNonNull(configuration.sources().get(source)), its, context, this)
                .reports()
                .forEach(report -> now.put(report.feed(), report)));
    }

    @Override
    public boolean wants(FigureId figure) {
        return wanted.contains(figure);
    }

    @Override
    public void saw(FigureId figure, UsedRow row) {
        counts.computeIfAbsent(figure, unseen -> new TreeMap<>()).merge(row.feed(), 1L, Long::sum);
        List<UsedRow> kept = rows.computeIfAbsent(figure, unseen -> new ArrayList<>());
        if (kept.size() < most) {
            kept.add(row);
        }
    }

    @Override
    public void forget(String feed) {
        rows.values().forEach(kept -> kept.removeIf(row -> row.feed().equals(feed)));
        counts.values().forEach(byFeed -> byFeed.remove(feed));
    }

    List<UsedRow> rows(FigureId figure) {
        return rows.getOrDefault(figure, List.of());
    }

    long count(FigureId figure) {
        return counts.getOrDefault(figure, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether the feeds that a figure comes from are what the run read. */
    Lineage.Evidence evidence(FigureId figure, String feed, Map<String, SourceReport> before) {
        Set<String> feeds = new TreeSet<>(Set.of(feed));
        rows(figure).forEach(row -> feeds.add(row.feed()));
        if (feeds.stream().anyMatch(id -> sha(now, id).isEmpty())) {
            return Lineage.Evidence.UNREADABLE;
        }
        return feeds.stream().allMatch(id -> sha(now, id).equals(sha(before, id)))
                ? Lineage.Evidence.SAME
                : Lineage.Evidence.CHANGED;
    }

    private static String sha(Map<String, SourceReport> reports, String feed) {
        SourceReport report = reports.get(feed);
        return report == null ? "" : report.sha256();
    }
}
