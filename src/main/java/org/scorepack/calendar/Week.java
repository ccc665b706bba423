package org.scorepack.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all weeks have in common: seven days, a code. */
final class Week {

    static final int DAYS = 7;

    private static final Pattern CODE = Pattern.compile("([0-9]{4})-W([0-9]{2})");

    private Week() {}

    static Period of(int year, int number, LocalDate first) {
        return new Period(
                Frequency.WEEK,
                year,
                number,
                first,
                first.plusDays(DAYS - 1L),
                Codes.year(year) + "-W" + Codes.twoDigits(number));
    }

    /** Reads a code; a number that the year does not have is none. */
    static Optional<Period> parse(String code, BiFunction<Integer, Integer, Optional<Period>> week) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? week.apply(Integer.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)))
                : Optional.empty();
    }
}
