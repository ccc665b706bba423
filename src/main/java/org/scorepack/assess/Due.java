package org.scorepack.assess;

import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;

/** When a metric is due: in every base period, the last of a quarter, the last of a year; within its life. */
final class Due {

    private static final int PERIODS_OF_QUARTER = 3;
    private static final int PERIODS_OF_YEAR = 12;

    private Due() {}

    static boolean isDue(FiscalCalendar calendar, Frequency frequency, Period period) {
        return switch (frequency) {
            case WEEK, MONTH -> true;
            case QUARTER -> calendar.endsQuarter(period);
            case YEAR -> calendar.endsYear(period);
        };
    }

    /** Which kind of nothing it is when a figure is not there. */
    static Absent absence(FiscalCalendar calendar, Department department, Metric metric, Period period) {
        if (!department.hasHistoryIn(period)) {
            return new Absent(Absence.NOT_APPLICABLE, "the department does not exist then");
        }
        if (!metric.life().overlaps(period)) {
            return new Absent(Absence.NOT_APPLICABLE, "the metric does not exist then");
        }
        boolean due = isDue(calendar, metric.frequency(), period);
        return new Absent(due ? Absence.NO_DATA : Absence.NOT_DUE, "");
    }

    /** How many base periods lie between two that are due. */
    static int step(Frequency frequency) {
        return switch (frequency) {
            case WEEK, MONTH -> 1;
            case QUARTER -> PERIODS_OF_QUARTER;
            case YEAR -> PERIODS_OF_YEAR;
        };
    }
}
