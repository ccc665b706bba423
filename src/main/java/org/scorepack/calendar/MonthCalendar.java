package org.scorepack.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A fiscal year of twelve calendar months that may start in any of them ({@code rules.md} 1.5). Its weeks are those of ISO
 * 8601, from Monday to Sunday.
 *
 * @param startMonth the first month of the fiscal year, 1 to 12
 * @param label which calendar year names a fiscal year that does not start in January
 */
public record MonthCalendar(int startMonth, YearLabel label) implements FiscalCalendar {

    public MonthCalendar {
        if (startMonth < 1 || startMonth > PERIODS_OF_YEAR) {
            throw new IllegalArgumentException("A fiscal year starts in month 1 to 12, not " + startMonth);
        }
    }

    /** The calendar year. */
    public static MonthCalendar calendarYear() {
        return new MonthCalendar(1, YearLabel.END);
    }

    /** The period of a calendar month. */
    public Period of(YearMonth month) {
        int number = Math.floorMod(month.getMonthValue() - startMonth, PERIODS_OF_YEAR) + 1;
        YearMonth last = month.plusMonths((long) PERIODS_OF_YEAR - number);
        return new Period(
                Frequency.MONTH,
                label.of(last.getYear(), last.getMonthValue()),
                number,
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
    public Period period(int fiscalYear, int number) {
        int lastMonth = Math.floorMod(startMonth - 2, PERIODS_OF_YEAR) + 1;
        YearMonth last = YearMonth.of(label.endsIn(fiscalYear, lastMonth), lastMonth);
        return of(last.minusMonths((long) PERIODS_OF_YEAR - number));
    }

    @Override
    public Period ofMonth(int year, int number) {
        return of(YearMonth.of(year, number));
    }

    @Override
    public Period weekOn(LocalDate day) {
        return IsoWeek.on(day);
    }

    @Override
    public Optional<Period> week(int year, int number) {
        return Optional.of(IsoWeek.of(year, number)).filter(week -> week.number() == number);
    }
}
