package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource.FromFeed;
import org.scorepack.scorecard.Strategy;

/** The facts while they are being completed: what is known, what was added, and why something is missing. */
final class Facts {

    /** A metric of a department; its key is {@code department/metric}, as formulas and cards write it. */
    record Owned(Department department, Metric metric) {

        String key() {
            return key(department.id(), metric.id());
        }

        static String key(String department, String metric) {
            return department + "/" + metric;
        }

        /** The key of a metric that this one names: of its own department where it says no other. */
        String key(String name) {
            return name.indexOf('/') >= 0 ? name : key(department.id(), name);
        }

        FigureId actual(Period period) {
            return FigureId.actual(department.id(), metric.id(), period);
        }
    }

    private final Strategy strategy;
    private final List<Period> range;
    private final Map<String, Owned> metrics = new LinkedHashMap<>();
    private final Map<FigureId, Figure> known = new HashMap<>();
    private final Map<FigureId, Figure> added = new TreeMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    Facts(Strategy strategy, List<Period> range, Collection<Figure> facts, Collection<SourceReport> reports) {
        this.strategy = strategy;
        this.range = List.copyOf(range);
        facts.forEach(fact -> known.put(fact.id(), fact));
        reports.forEach(report -> reasons.putIfAbsent(report.feed(), report.reason()));
        for (Department department : strategy.departmentsWithCard()) {
            for (Metric metric : strategy.metricsOf(department.id())) {
                Owned owned = new Owned(department, metric);
                metrics.putIfAbsent(owned.key(), owned);
            }
        }
    }

    Strategy strategy() {
        return strategy;
    }

    FiscalCalendar calendar() {
        return strategy.organisation().calendar();
    }

    List<Period> range() {
        return range;
    }

    /** The history and the months that the year still has: targets are promised for all of them. */
    List<Period> promised() {
        List<Period> promised = new ArrayList<>(range);
        for (Period last = range.get(range.size() - 1); !calendar().endsYear(last); ) {
            last = calendar().shift(last, 1);
            promised.add(last);
        }
        return promised;
    }

    boolean isAhead(Period period) {
        return period.compareTo(range.get(range.size() - 1)) > 0;
    }

    Collection<Owned> metrics() {
        return metrics.values();
    }

    Optional<Owned> metric(String key) {
        return Optional.ofNullable(metrics.get(key));
    }

    boolean has(FigureId id) {
        return known.containsKey(id);
    }

    Optional<Figure> figure(FigureId id) {
        return Optional.ofNullable(known.get(id));
    }

    Optional<BigDecimal> number(FigureId id) {
        return figure(id).flatMap(figure -> figure.reading().number());
    }

    /** A number of which no part is missing. */
    Optional<BigDecimal> whole(FigureId id) {
        return figure(id).map(Figure::reading).flatMap(Facts::whole);
    }

    static Optional<BigDecimal> whole(Reading reading) {
        boolean partial =
                reading instanceof Present present && present.quality().kind() == Quality.Kind.PARTIAL;
        return partial ? Optional.empty() : reading.number();
    }

    void add(FigureId id, Reading reading, Provenance provenance) {
        Figure figure = new Figure(id, reading, provenance.text());
        known.put(id, figure);
        added.put(id, figure);
    }

    /** Puts another reading in the place of one that is there. */
    void replace(Figure figure) {
        known.put(figure.id(), figure);
        added.put(figure.id(), figure);
    }

    /** What was added, in key order. */
    List<Figure> added() {
        return List.copyOf(added.values());
    }

    /**
     * The reading of a month in a scenario of comparison: what was delivered or worked out for it, else last year's month as it
     * stands, or the whole month.
     */
    Reading compared(Owned owned, Period period, Scenario scenario) {
        Figure own = known.get(owned.actual(period).with(scenario));
        if (own != null) {
            return own.reading();
        }
        return actual(owned, scenario == Scenario.PRIOR_YEAR ? calendar().yearBefore(period) : period);
    }

    /** The actual of a month, or which kind of nothing it is. */
    Reading actual(Owned owned, Period period) {
        return figure(owned.actual(period)).map(Figure::reading).orElseGet(() -> absence(owned, period));
    }

    /** Which kind of nothing stands where there is no fact. */
    Absent absence(Owned owned, Period period) {
        Absent absence = Due.absence(calendar(), owned.department(), owned.metric(), period);
        return absence.kind() == Absence.NO_DATA && isReported(period)
                ? new Absent(Absence.NO_DATA, reason(owned.metric()))
                : absence;
    }

    boolean isReported(Period period) {
        return period.equals(range.get(range.size() - 1));
    }

    private String reason(Metric metric) {
        return metric.source() instanceof FromFeed feed ? reasons.getOrDefault(feed.feed(), "") : "";
    }
}
