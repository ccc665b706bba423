package org.scorepack.extract;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.config.Configuration;
import org.scorepack.config.Configuration.CardFor;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Delivers;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Strategy;

/**
 * What the reading of a source has to know about the rest: no clock, no store.
 *
 * @param home folder that provenance is relative to
 * @param folders folders that sources may read besides the home, relative to it or absolute
 * @param period the period of the run; later rows are left out
 * @param strategy as the texts say it, without what feeds add
 * @param cards which cards hold for departments that only a feed knows
 * @param openDepartments whether feeds bring departments, so that an unknown id is no mistake
 * @param openMetrics whether a feed brings a metric catalogue
 */
public record Context(
        Path home,
        List<String> folders,
        Period period,
        Strategy strategy,
        List<CardFor> cards,
        boolean openDepartments,
        boolean openMetrics) {

    public static Context of(Configuration configuration, Period period) {
        return new Context(
                configuration.home(),
                configuration.machine().folders(),
                period,
                configuration.strategy(),
                configuration.cards(),
                configuration.feeds().values().stream().anyMatch(Context::bringsDepartments),
                configuration.feeds().values().stream().anyMatch(feed -> feed.delivers() == Delivers.METRICS));
    }

    private static boolean bringsDepartments(FeedSpec feed) {
        return feed.delivers() == Delivers.DEPARTMENTS
                || feed.department()
                        .map(key -> key instanceof DepartmentKey.Column column
                                && column.discoverBelow().isPresent())
                        .orElse(false);
    }

    FiscalCalendar calendar() {
        return strategy.organisation().calendar();
    }

    boolean knows(String department) {
        return strategy.organisation().department(department).isPresent();
    }

    Set<String> departmentIds() {
        Set<String> ids = new LinkedHashSet<>();
        strategy.organisation().departments().forEach(department -> ids.add(department.id()));
        return ids;
    }

    /** The ids of all metrics of all cards. */
    Set<String> metricIds() {
        return metrics().map(Metric::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a weekly metric gets its figures from the feed. */
    boolean hasWeekly(String feed) {
        return metrics()
                .anyMatch(metric -> metric.frequency() == Frequency.WEEK
                        && metric.source() instanceof MetricSource.FromFeed from
                        && from.feed().equals(feed));
    }

    private Stream<Metric> metrics() {
        return strategy.scorecards().stream()
                .flatMap(card -> card.objectives().stream())
                .flatMap(objective -> objective.metrics().stream());
    }

    /**
     * The metrics of a department by id: of the cards that name it and of those for everything below one that it belongs
     * to.
     *
     * @param discoveredBelow where it hangs when only a feed knows it; empty = known, or the tree is not known yet
     */
    Map<String, Metric> metricsOf(String department, Optional<String> discoveredBelow) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        strategy.metricsOf(department).forEach(metric -> metrics.putIfAbsent(metric.id(), metric));
        Set<String> above = above(department, discoveredBelow);
        boolean placeless = !knows(department) && discoveredBelow.isEmpty();
        for (CardFor cardFor : cards) {
            boolean holds = cardFor.departments().contains(department)
                    || cardFor.below()
                            .map(top -> placeless || above.contains(top))
                            .orElse(false);
            if (holds) {
                metricsOfCard(cardFor.card()).forEach(metric -> metrics.putIfAbsent(metric.id(), metric));
            }
        }
        return metrics;
    }

    private List<Metric> metricsOfCard(String id) {
        return strategy.scorecards().stream()
                .filter(card -> card.id().equals(id))
                .flatMap(card -> card.objectives().stream())
                .flatMap(objective -> objective.metrics().stream())
                .toList();
    }

    private Set<String> above(String department, Optional<String> discoveredBelow) {
        Set<String> above = new LinkedHashSet<>();
        Optional<String> next = strategy.organisation()
                .department(department)
                .map(Department::parent)
                .orElse(discoveredBelow);
        while (next.isPresent() && above.add(next.get())) {
            next = strategy.organisation().department(next.get()).flatMap(Department::parent);
        }
        return above;
    }
}
