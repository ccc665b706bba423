package org.scorepack.calendar;

/** How many weeks the three base periods of every quarter have. */
public enum WeekPattern {
    WEEKS_4_4_5(4, 4, 5),
    WEEKS_4_5_4(4, 5, 4),
    WEEKS_5_4_4(5, 4, 4);

    /** Weeks of a year without a 53rd. */
    static final int WEEKS_OF_YEAR = 52;

    private final int[] weeks;

    WeekPattern(int... weeks) {
        this.weeks = weeks;
    }

    /** The weeks of a base period, 1 to 12, of a year without a 53rd week. */
    int weeksOf(int number) {
        return weeks[(number - 1) % FiscalCalendar.PERIODS_OF_QUARTER];
    }

    /** {@code 4-5-4}. */
    public String code() {
        return name().substring("WEEKS_".length()).replace('_', '-');
    }
}
