package org.scorepack.calendar;

/** Which calendar year names a fiscal year that does not start in January: that of its first month or that of its last. */
public enum YearLabel {
    START,
    END;

    /**
     * The label of a fiscal year.
     *
     * @param endsIn the calendar year of its last month
     * @param lastMonth the month that it ends in, 1 to 12
     */
    int of(int endsIn, int lastMonth) {
        return this == END || lastMonth == FiscalCalendar.PERIODS_OF_YEAR ? endsIn : endsIn - 1;
    }

    /** The calendar year of the last month of the fiscal year with this label. */
    int endsIn(int fiscalYear, int lastMonth) {
        return this == END || lastMonth == FiscalCalendar.PERIODS_OF_YEAR ? fiscalYear : fiscalYear + 1;
    }
}
