package org.scorepack.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A fiscal year of 52 or 53 whole weeks in twelve base periods ({@code rules.md} 1.5): the 4-5-4 calendar of retailers, the
 * 4-4-5 of manufacturers. Whether a year has a 53rd week follows from where years end.
 *
 * @param pattern how quarters are cut
 * @param yearEnd the last day of a year
 * @param label which calendar year names a fiscal year: that of the month in which it ends, or of the one in which it starts
 * @param week53Period the base period that is a week longer in a year of 53 weeks, 1 to 12
 * @param comparison how a year is compared with one of 53 weeks before it
 */
public record WeekCalendar(
        WeekPattern pattern, YearEnd yearEnd, YearLabel label, int week53Period, Comparison comparison)
        implements FiscalCalendar {

    /** Which weeks of a year of 53 weeks the year after it is compared with. */
    public enum Comparison {
        /** The first week is left out: a week is compared with the one 52 weeks before it (National Retail Federation). */
        RESTATED,
        /** Week by number: the last one is left out. */
        UNRESTATED
    }

    private static final Pattern CODE = Pattern.compile("([0-9]{4})-P(0[1-9]|1[0-2])");

    public WeekCalendar {
        if (week53Period < 1 || week53Period > PERIODS_OF_YEAR) {
            throw new IllegalArgumentException("A 53rd week joins period 1 to 12, not " + week53Period);
        }
    }

    @Override
    public Period on(LocalDate day) {
        int year = labelOn(day);
        int week = (int) ChronoUnit.DAYS.between(firstDay(year), day) / Week.DAYS;
        int number = 1;
        for (int before = weeksOf(year, number); before <= week; before += weeksOf(year, number)) {
            number++;
        }
        return period(year, number);
    }

    @Override
    public Optional<Period> parse(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.of(period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public Period period(int fiscalYear, int number) {
        int before = IntStream.range(1, number)
                .map(each -> weeksOf(fiscalYear, each))
                .sum();
        LocalDate first = firstDay(fiscalYear).plusWeeks(before);
        return new Period(
                Frequency.MONTH,
                fiscalYear,
                number,
                first,
                first.plusWeeks(weeksOf(fiscalYear, number)).minusDays(1),
                Codes.year(fiscalYear) + "-P" + Codes.twoDigits(number));
    }

    @Override
    public Period ofMonth(int year, int number) {
        return period(year, number);
    }

    @Override
    public Period weekOn(LocalDate day) {
        int year = labelOn(day);
        return weekOf(year, (int) ChronoUnit.DAYS.between(firstDay(year), day) / Week.DAYS + 1);
    }

    @Override
    public List<Period> weeksOf(Period period) {
        int before = (int) ChronoUnit.WEEKS.between(firstDay(period.fiscalYear()), period.first());
        return IntStream.rangeClosed(1, weeksOf(period.fiscalYear(), period.number()))
                .mapToObj(place -> weekOf(period.fiscalYear(), before + place))
                .toList();
    }

    @Override
    public Optional<Period> week(int year, int number) {
        return number >= 1 && number <= weeks(year) ? Optional.of(weekOf(year, number)) : Optional.empty();
    }

    /** The week of the year before that a week is compared with; empty for a 53rd week. */
    public Optional<Period> weekBefore(Period week) {
        if (week.number() > WeekPattern.WEEKS_OF_YEAR) {
            return Optional.empty();
        }
        int before = week.fiscalYear() - 1;
        boolean shifted = comparison == Comparison.RESTATED && weeks(before) > WeekPattern.WEEKS_OF_YEAR;
        return Optional.of(weekOf(before, shifted ? week.number() + 1 : week.number()));
    }

    @Override
    public Optional<LikeForLike> likeForLike(Period period) {
        List<Period> now = new ArrayList<>();
        List<Period> before = new ArrayList<>();
        for (Period week : weeksOf(period)) {
            weekBefore(week).ifPresent(earlier -> {
                now.add(week);
                before.add(earlier);
            });
        }
        boolean asTheyAre = now.equals(weeksOf(period)) && before.equals(weeksOf(yearBefore(period)));
        return asTheyAre ? Optional.empty() : Optional.of(new LikeForLike(now, before));
    }

    /** How many weeks a fiscal year has: 52 or 53. */
    public int weeks(int fiscalYear) {
        LocalDate next = yearEnd.in(label.endsIn(fiscalYear, yearEnd.month())).plusDays(1);
        return (int) ChronoUnit.DAYS.between(firstDay(fiscalYear), next) / Week.DAYS;
    }

    private int weeksOf(int fiscalYear, int number) {
        boolean longer = number == week53Period && weeks(fiscalYear) > WeekPattern.WEEKS_OF_YEAR;
        return pattern.weeksOf(number) + (longer ? 1 : 0);
    }

    private Period weekOf(int fiscalYear, int number) {
        return Week.of(fiscalYear, number, firstDay(fiscalYear).plusWeeks(number - 1L));
    }

    private LocalDate firstDay(int fiscalYear) {
        return yearEnd.in(label.endsIn(fiscalYear, yearEnd.month()) - 1).plusDays(1);
    }

    /** The label of the fiscal year that a day lies in; a year may end some days after its calendar year. */
    private int labelOn(LocalDate day) {
        int endsIn = day.getYear() - 1;
        while (yearEnd.in(endsIn).isBefore(day)) {
            endsIn++;
        }
        return label.of(endsIn, yearEnd.month());
    }
}
