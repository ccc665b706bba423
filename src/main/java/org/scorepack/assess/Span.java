package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;

/**
 * The actual of a basis: of the month, of the quarter or year to date, of twelve months ({@code rules.md} 1.3).
 *
 * <p>What can be worked out from months is worked out; what the source publishes itself stands where it cannot, or where no
 * month is there. Outside the metric's life, and between quarter ends for a quarterly one, every basis is empty for the same
 * reason.
 *
 * @param actual the reading
 * @param months what it is made of, oldest first; empty where the source publishes it
 * @param complete whether all its months are there: only then it is compared with as last year's
 */
record Span(Reading actual, List<Period> months, boolean complete, String provenance) {

    static Span of(MetricFacts facts, Period period, Basis basis) {
        if (basis == Basis.MONTH) {
            return month(facts, period);
        }
        if (!facts.isExpected(period)) {
            return new Span(facts.absence(period), List.of(), false, "");
        }
        Optional<Figure> published =
                basis == Basis.YTD || basis == Basis.YEAR ? facts.published(period, Basis.YTD) : Optional.empty();
        if (!facts.addsUp()) {
            return published.map(Span::published).orElseGet(() -> unpublished(facts, period, basis));
        }
        Span worked = worked(facts, facts.calendar().covered(period, basis));
        return worked.actual() instanceof Absent absent && absent.isMissing()
                ? published.map(Span::published).orElse(worked)
                : worked;
    }

    /** Whether it is the source's own, not worked out. */
    boolean isPublished() {
        return months.isEmpty();
    }

    private static Span month(MetricFacts facts, Period period) {
        Reading reading = facts.month(period);
        String provenance =
                facts.published(period, Basis.MONTH).map(Figure::provenance).orElse("");
        return new Span(reading, List.of(period), reading instanceof Present, provenance);
    }

    private static Span published(Figure figure) {
        return new Span(figure.reading(), List.of(), figure.reading() instanceof Present, figure.provenance());
    }

    private static Span unpublished(MetricFacts facts, Period period, Basis basis) {
        boolean missing = facts.publishesYearToDate() && (basis == Basis.YTD || basis == Basis.YEAR);
        Absent absent =
                missing ? facts.absence(period) : new Absent(Absence.NOT_APPLICABLE, "does not add up over time");
        return new Span(absent, List.of(), false, "");
    }

    private static Span worked(MetricFacts facts, List<Period> months) {
        Reading reading = Aggregate.over(
                facts.months(months), facts.metric().overTime(), facts.metric().times());
        return new Span(
                reading,
                months,
                reading instanceof Present && isComplete(facts, months),
                reading instanceof Present ? provenance(facts, months) : "");
    }

    private static boolean isComplete(MetricFacts facts, List<Period> months) {
        List<Period> due = months.stream()
                .filter(month -> !(facts.month(month) instanceof Absent absent && absent.kind() == Absence.NOT_DUE))
                .toList();
        List<Period> needed = facts.isStock() ? due.subList(Math.max(0, due.size() - 1), due.size()) : due;
        return needed.stream()
                .map(facts::month)
                .allMatch(month -> month instanceof Present || month.fraction().isPresent());
    }

    private static String provenance(MetricFacts facts, List<Period> months) {
        String ids = facts.id(months.get(0), Basis.MONTH).through(months.get(months.size() - 1));
        String rule = facts.metric().overTime().name().toLowerCase(Locale.ROOT);
        return Provenance.derived(rule, List.of(ids)).text();
    }

    /** The months with a value. */
    List<Period> present(MetricFacts facts) {
        return months.stream()
                .filter(month -> facts.month(month) instanceof Present)
                .toList();
    }

    Optional<BigDecimal> number() {
        return actual.number();
    }
}
