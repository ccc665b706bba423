package org.scorepack.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A fiscal year of twelve calendar months that may start in any of them ({@code numbers.md} 1.5).
 *
 * @param startMonth the first month of the fiscal year, 1 to 12
 * @param label which calendar year names a fiscal year that does not start in January
 */
public record MonthCalendar(int startMonth, YearLabel label) implements FiscalCalendar {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    /** Which calendar year names a fiscal year: that of its first month or that of its last. */
    public enum YearLabel {
        START,
        END
    }

    public MonthCalendar {
        if (startMonth < 1 || startMonth > MONTHS) {
            throw new IllegalArgumentException("A fiscal year starts in month 1 to 12, not " + startMonth);
        }
    }

    /** The calendar year. */
    public static MonthCalendar calendarYear() {
        return new MonthCalendar(1, YearLabel.END);
    }

    /** The period of a calendar month. */
    public Period of(YearMonth month) {
        int year = month.getMonthValue() < startMonth ? month.getYear() - 1 : month.getYear();
        return new Period(
                Frequency.MONTH,
                labelled(year),
                fiscalMonth(month),
                month.atDay(1),
                month.atEndOfMonth(),
                month.toString());
    }

    @Override
    public Period on(LocalDate day) {
        return of(YearMonth.from(day));
    }

    @Override
    public Optional<Period> parse(String code) {
        try {
            return code.length() == "2026-10".length() ? Optional.of(of(YearMonth.parse(code))) : Optional.empty();
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    @Override
    public Period shift(Period period, int by) {
        return of(YearMonth.from(period.first()).plusMonths(by));
    }

    @Override
    public Period quarterOf(Period period) {
        int quarter = (period.number() - 1) / MONTHS_OF_QUARTER;
        YearMonth first = firstMonthOfYear(period).plusMonths((long) quarter * MONTHS_OF_QUARTER);
        return new Period(
                Frequency.QUARTER,
                period.fiscalYear(),
                quarter + 1,
                first.atDay(1),
                first.plusMonths(MONTHS_OF_QUARTER - 1).atEndOfMonth(),
                period.fiscalYear() + "-Q" + (quarter + 1));
    }

    @Override
    public Period yearOf(Period period) {
        YearMonth first = firstMonthOfYear(period);
        return new Period(
                Frequency.YEAR,
                period.fiscalYear(),
                1,
                first.atDay(1),
                first.plusMonths(MONTHS - 1).atEndOfMonth(),
                String.valueOf(period.fiscalYear()));
    }

    @Override
    public Optional<Period> yearBefore(Period period) {
        return Optional.of(shift(period, -MONTHS));
    }

    @Override
    public List<Period> covered(Period period, Basis basis) {
        int back = switch (basis) {
            case MONTH -> 0;
            case QUARTER -> (period.number() - 1) % MONTHS_OF_QUARTER;
            case YTD, YEAR -> period.number() - 1;
            case ROLLING12 -> MONTHS - 1;
        };
        return IntStream.rangeClosed(-back, 0).mapToObj(by -> shift(period, by)).toList();
    }

    @Override
    public int lengthOf(Basis basis) {
        return switch (basis) {
            case MONTH -> 1;
            case QUARTER -> MONTHS_OF_QUARTER;
            case YTD, ROLLING12, YEAR -> MONTHS;
        };
    }

    private int fiscalMonth(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - startMonth, MONTHS) + 1;
    }

    private int labelled(int yearOfFirstMonth) {
        return label == YearLabel.END && startMonth != 1 ? yearOfFirstMonth + 1 : yearOfFirstMonth;
    }

    private YearMonth firstMonthOfYear(Period period) {
        return YearMonth.from(period.first()).minusMonths(period.number() - 1L);
    }
}
