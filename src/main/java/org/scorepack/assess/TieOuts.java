package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.AgreesWith;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Strategy;

/**
 * Compares actuals with what a second source says of them, where a metric names one ({@code rules.md} 5.2): all of the reported
 * month, and those of earlier months that differ.
 */
public final class TieOuts {

    private final Map<FigureId, Figure> facts = new HashMap<>();
    private final Map<FigureId, Figure> held = new HashMap<>();

    private TieOuts(Collection<Figure> facts, Collection<Held> held) {
        facts.forEach(fact -> this.facts.put(fact.id(), fact));
        held.forEach(suspect -> this.held.put(suspect.id(), suspect.figure()));
    }

    /**
     * In the order of departments, metrics and months.
     *
     * @param facts of a closed book
     * @param held suspect actuals, as they were delivered
     */
    public static List<TieOut> of(Strategy strategy, Period reported, Collection<Figure> facts, Collection<Held> held) {
        TieOuts all = new TieOuts(facts, held);
        List<TieOut> found = new ArrayList<>();
        for (Department department : strategy.departmentsWithCard()) {
            for (Metric metric : strategy.metricsOf(department.id())) {
                metric.checks()
                        .agreesWith()
                        .ifPresent(other -> found.addAll(all.of(department.id(), metric, other, reported)));
            }
        }
        return found;
    }

    private List<TieOut> of(String department, Metric metric, AgreesWith other, Period reported) {
        TreeSet<Period> months = new TreeSet<>();
        if (metric.life().overlaps(reported)) {
            months.add(reported);
        }
        facts.keySet().stream()
                .filter(id -> id.scenario() == Scenario.CONTROL
                        && id.department().equals(department)
                        && id.metric().equals(metric.id()))
                .map(FigureId::period)
                .forEach(months::add);
        return months.stream()
                .map(month -> of(FigureId.actual(department, metric.id(), month), other))
                .filter(tie -> isTold(tie, reported))
                .toList();
    }

    private static boolean isTold(TieOut tie, Period reported) {
        boolean anything = tie.actual().isPresent() || tie.other().isPresent();
        return tie.verdict() == TieOut.Verdict.DIFFERS
                || anything && tie.id().period().equals(reported);
    }

    private TieOut of(FigureId id, AgreesWith other) {
        Optional<Figure> actual = Optional.ofNullable(held.get(id)).or(() -> Optional.ofNullable(facts.get(id)));
        return of(id, actual, Optional.ofNullable(facts.get(id.with(Scenario.CONTROL))), other);
    }

    static TieOut of(FigureId id, Optional<Figure> actual, Optional<Figure> control, AgreesWith other) {
        return new TieOut(
                id,
                actual.flatMap(TieOuts::number),
                actual.map(Figure::provenance).orElse(""),
                other.source().feed(),
                control.flatMap(TieOuts::number),
                control.map(Figure::provenance).orElse(""),
                other.within());
    }

    private static Optional<BigDecimal> number(Figure figure) {
        return figure.reading().number();
    }
}
