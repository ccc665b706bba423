package org.scorepack.figure;

import java.util.Comparator;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;

/**
 * The identity of a figure: the key of {@code figures.csv}, the {@code data-figure} of the HTML, the id of a chart.
 *
 * @param department id
 * @param metric id, unique in the department
 * @param period the last period that the figure covers
 * @param basis how far back from there it reaches
 */
public record FigureId(String department, String metric, Period period, Basis basis, Scenario scenario)
        implements Comparable<FigureId> {

    private static final Comparator<FigureId> KEY_ORDER = Comparator.comparing(FigureId::department)
            .thenComparing(FigureId::metric)
            .thenComparing(FigureId::period)
            .thenComparing(FigureId::basis)
            .thenComparing(FigureId::scenario);

    /** The actual of one month. */
    public static FigureId actual(String department, String metric, Period period) {
        return new FigureId(department, metric, period, Basis.MONTH, Scenario.ACTUAL);
    }

    public FigureId with(Scenario other) {
        return new FigureId(department, metric, period, basis, other);
    }

    public FigureId with(Basis other) {
        return new FigureId(department, metric, period, other, scenario);
    }

    public FigureId ofMetric(String other) {
        return new FigureId(department, other, period, basis, scenario);
    }

    public FigureId with(Period other) {
        return new FigureId(department, metric, other, basis, scenario);
    }

    /** The same figure of this period and all others up to the last: {@code sales/exports/2026-01..2026-10/month/actual}. */
    public String through(Period last) {
        return text(period.equals(last) ? period.code() : period.code() + ".." + last.code());
    }

    @Override
    public int compareTo(FigureId other) {
        return KEY_ORDER.compare(this, other);
    }

    /** {@code sales/exports/2026-10/month/actual}. */
    @Override
    public String toString() {
        return text(period.code());
    }

    private String text(String periods) {
        return String.join(
                "/", department, metric, periods, basis.code(), scenario.name().toLowerCase(java.util.Locale.ROOT));
    }
}
