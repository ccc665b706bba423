package org.scorepack.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorepack.book.Fact;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Check;
import org.scorepack.figure.Doubt;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.SourceReport;
import org.scorepack.ledger.Run;

/**
 * Metrics of which a feed brought just the values that it had brought to an earlier run ({@code rules.md} 5.4): for the same
 * months, so that the reported one is missing, or for months that are as much later as the period is. Where all values are one and
 * the same number, such as no accident anywhere, the second says nothing.
 */
final class UnchangedMetrics {

    private final RunScope scope;
    private final Run earlier;
    private final Map<String, Map<String, Map<FigureId, BigDecimal>>> before = new TreeMap<>();

    UnchangedMetrics(RunScope scope, Run earlier) {
        this.scope = scope;
        this.earlier = earlier;
    }

    List<Doubt> of(SourceReport report, List<Figure> delivered) {
        Map<String, Map<FigureId, BigDecimal>> then = before().getOrDefault(report.feed(), Map.of());
        List<Doubt> doubts = new ArrayList<>();
        byMetric(delivered).forEach((metric, values) -> {
            Map<FigureId, BigDecimal> known = then.getOrDefault(metric, Map.of());
            if (same(values, known) || differ(values) && same(back(values), known)) {
                doubts.add(new Doubt(
                        report.feed(),
                        Optional.of(metric),
                        Check.MUST_CHANGE,
                        "all " + values.size() + " values of " + metric + " in " + report.input() + " are those of "
                                + earlier.period()));
            }
        });
        return doubts;
    }

    /** What the earlier run was delivered, by feed and metric; read once, and only where somebody asks. */
    private Map<String, Map<String, Map<FigureId, BigDecimal>>> before() {
        if (before.isEmpty()) {
            Map<FigureId, Figure> held = scope.book().held(earlier.id()).stream()
                    .collect(Collectors.toMap(suspect -> suspect.id(), suspect -> suspect.figure(), (a, b) -> a));
            Map<String, List<Figure>> byFeed = scope.book().facts(earlier.id()).stream()
                    .filter(fact -> !Ancestors.isCarried(fact.figure()))
                    .collect(Collectors.groupingBy(
                            Fact::feed,
                            TreeMap::new,
                            Collectors.mapping(
                                    fact -> held.getOrDefault(fact.figure().id(), fact.figure()),
                                    Collectors.toList())));
            byFeed.forEach((feed, figures) -> before.put(feed, byMetric(figures)));
        }
        return before;
    }

    private static Map<String, Map<FigureId, BigDecimal>> byMetric(List<Figure> figures) {
        Map<String, Map<FigureId, BigDecimal>> found = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.id().scenario() == Scenario.ACTUAL) {
                figure.reading()
                        .number()
                        .ifPresent(value -> found.computeIfAbsent(figure.id().metric(), any -> new TreeMap<>())
                                .put(figure.id(), value));
            }
        }
        return found;
    }

    private static boolean differ(Map<FigureId, BigDecimal> values) {
        return new HashSet<>(values.values().stream()
                                .map(BigDecimal::stripTrailingZeros)
                                .toList())
                        .size()
                > 1;
    }

    private static boolean same(Map<FigureId, BigDecimal> values, Map<FigureId, BigDecimal> known) {
        return values.size() == known.size()
                && values.entrySet().stream()
                        .allMatch(value -> known.containsKey(value.getKey())
                                && known.get(value.getKey()).compareTo(value.getValue()) == 0);
    }

    /** The same values as if they were of the months before, by as much as the period is later; empty where weeks are among them. */
    private Map<FigureId, BigDecimal> back(Map<FigureId, BigDecimal> values) {
        FiscalCalendar calendar = scope.calendar();
        int months = calendar.parse(earlier.period())
                .map(then -> distance(then, calendar))
                .orElse(0);
        Map<FigureId, BigDecimal> shifted = new TreeMap<>();
        for (Map.Entry<FigureId, BigDecimal> value : values.entrySet()) {
            FigureId id = value.getKey();
            if (id.period().frequency() == Frequency.WEEK) {
                return Map.of();
            }
            Period month = calendar.on(id.period().last());
            shifted.put(
                    new FigureId(
                            id.department(), id.metric(), calendar.shift(month, -months), id.basis(), id.scenario()),
                    value.getValue());
        }
        return shifted;
    }

    private int distance(Period then, FiscalCalendar calendar) {
        int months = 0;
        for (Period at = then; at.compareTo(scope.period()) < 0; at = calendar.shift(at, 1)) {
            months++;
        }
        return months;
    }
}
