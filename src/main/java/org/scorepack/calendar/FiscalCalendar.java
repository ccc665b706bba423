package org.scorepack.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a company cuts time ({@code rules.md} 1.5): years of twelve base periods, quarters of three. A base period is what
 * packs are made for: the month of a month calendar, four or five weeks of a week calendar.
 *
 * <p>Weeks lie beside base periods: a week counts in the base period in which it ends.
 */
public interface FiscalCalendar {

    /** Base periods of a year. */
    int PERIODS_OF_YEAR = 12;

    /** Base periods of a quarter. */
    int PERIODS_OF_QUARTER = 3;

    /** The base period that contains the day. */
    Period on(LocalDate day);

    /** The base period with this code, such as {@code 2026-10} or {@code 2026-P10}; empty where it is not one of this calendar. */
    Optional<Period> parse(String code);

    /**
     * The base period with this place in a fiscal year.
     *
     * @param fiscalYear label of the year
     * @param number 1 to 12
     */
    Period period(int fiscalYear, int number);

    /**
     * The base period that lists mean by a year and the number of a month: the calendar month, or where there are no months the
     * period of that number.
     *
     * @param number 1 to 12
     */
    Period ofMonth(int year, int number);

    /** The week that contains the day. */
    Period weekOn(LocalDate day);

    /** The week with this number; empty where the year has fewer. */
    Optional<Period> week(int year, int number);

    /** The week with this code, such as {@code 2026-W37}; empty where it is not one of this calendar. */
    default Optional<Period> parseWeek(String code) {
        return Week.parse(code, this::week);
    }

    /** The same base period of the fiscal year before. */
    default Period yearBefore(Period period) {
        return shift(period, -PERIODS_OF_YEAR);
    }

    /**
     * Week by week, what a base period is compared with; empty where it is the base period of the year before as it stands.
     * Only a year of 53 weeks, and the one after it, need this.
     */
    default Optional<LikeForLike> likeForLike(Period period) {
        return Optional.empty();
    }

    /** The base period {@code by} places later, or earlier where {@code by} is negative. */
    default Period shift(Period period, int by) {
        int place = period.fiscalYear() * PERIODS_OF_YEAR + period.number() - 1 + by;
        return period(Math.floorDiv(place, PERIODS_OF_YEAR), Math.floorMod(place, PERIODS_OF_YEAR) + 1);
    }

    /** The fiscal quarter that contains the base period. */
    default Period quarterOf(Period period) {
        int quarter = (period.number() - 1) / PERIODS_OF_QUARTER + 1;
        Period last = period(period.fiscalYear(), quarter * PERIODS_OF_QUARTER);
        return new Period(
                Frequency.QUARTER,
                period.fiscalYear(),
                quarter,
                shift(last, 1 - PERIODS_OF_QUARTER).first(),
                last.last(),
                period.fiscalYear() + "-Q" + quarter);
    }

    /** The fiscal year that contains the base period. */
    default Period yearOf(Period period) {
        return new Period(
                Frequency.YEAR,
                period.fiscalYear(),
                1,
                period(period.fiscalYear(), 1).first(),
                period(period.fiscalYear(), PERIODS_OF_YEAR).last(),
                String.valueOf(period.fiscalYear()));
    }

    /** The base periods that a basis covers, oldest first; the last one is {@code period}. */
    default List<Period> covered(Period period, Basis basis) {
        int back = switch (basis) {
            case MONTH -> 0;
            case QUARTER -> (period.number() - 1) % PERIODS_OF_QUARTER;
            case YTD, YEAR -> period.number() - 1;
            case ROLLING12 -> PERIODS_OF_YEAR - 1;
        };
        return IntStream.rangeClosed(-back, 0).mapToObj(by -> shift(period, by)).toList();
    }

    /** The base periods from one to another, both included, oldest first; none where the second is earlier. */
    default List<Period> through(Period first, Period last) {
        return IntStream.rangeClosed(0, between(first, last))
                .mapToObj(by -> shift(first, by))
                .toList();
    }

    /** How many base periods later the second one is; negative where it is earlier. */
    default int between(Period one, Period other) {
        return (other.fiscalYear() - one.fiscalYear()) * PERIODS_OF_YEAR + other.number() - one.number();
    }

    /** The base periods of a fiscal year, oldest first. */
    default List<Period> periodsOfYear(int fiscalYear) {
        return IntStream.rangeClosed(1, PERIODS_OF_YEAR)
                .mapToObj(number -> period(fiscalYear, number))
                .toList();
    }

    /** The weeks that count in the base period, oldest first: those that end in it. */
    default List<Period> weeksOf(Period period) {
        return period.first()
                .datesUntil(period.last().plusDays(1))
                .map(this::weekOn)
                .filter(week -> period.contains(week.last()))
                .distinct()
                .toList();
    }

    /** How a base period is written, for messages. */
    default String exampleCode() {
        return ofMonth(2026, 10).code();
    }

    /** Whether the base period is the last of its fiscal quarter. */
    default boolean endsQuarter(Period period) {
        return period.number() % PERIODS_OF_QUARTER == 0;
    }

    /** Whether the base period is the last of its fiscal year. */
    default boolean endsYear(Period period) {
        return period.number() == PERIODS_OF_YEAR;
    }
}
