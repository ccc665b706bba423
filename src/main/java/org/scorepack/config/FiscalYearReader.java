package org.scorepack.config;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.WeekCalendar;
import org.scorepack.calendar.WeekPattern;
import org.scorepack.calendar.YearEnd;
import org.scorepack.calendar.YearLabel;

/** {@code fiscal-year:}: twelve months from one of them on, or whole weeks. */
final class FiscalYearReader {

    private static final String[] ONLY_WEEKS = {"ends", "week-53-period", "last-year"};

    private FiscalYearReader() {}

    /** The calendar; the calendar year where nothing is said. */
    static FiscalCalendar read(Block company) {
        Optional<Block> year = company.block("fiscal-year");
        if (year.isEmpty()) {
            return MonthCalendar.calendarYear();
        }
        return year.get().has("weeks") ? weeks(year.get()) : months(year.get());
    }

    private static FiscalCalendar months(Block year) {
        for (String key : ONLY_WEEKS) {
            if (year.has(key)) {
                year.findings()
                        .errorOnce(
                                "fiscal-year",
                                year.placeOf(key),
                                "'" + key + "' in a year of months",
                                "weeks: 4-4-5, 4-5-4 or 5-4-4 beside it, or no '" + key + "'");
            }
        }
        return new MonthCalendar(period(year, "starts").orElse(1), label(year));
    }

    private static FiscalCalendar weeks(Block year) {
        if (year.has("starts")) {
            year.findings()
                    .errorOnce(
                            "fiscal-year",
                            year.placeOf("starts"),
                            "'starts' in a year of weeks",
                            "ends: { day: saturday, rule: nearest, month: 1 }: the next year starts the day after");
        }
        if (!year.has("ends")) {
            year.findings()
                    .errorOnce(
                            "missing-key",
                            year.place(),
                            "a year of weeks without its end",
                            "ends: { day: saturday, rule: nearest, month: 1 }");
        }
        Optional<WeekPattern> pattern = year.read("weeks", "4-4-5, 4-5-4 or 5-4-4", FiscalYearReader::pattern);
        Optional<YearEnd> end = year.block("ends").flatMap(FiscalYearReader::end);
        return pattern.isPresent() && end.isPresent()
                ? new WeekCalendar(
                        pattern.get(),
                        end.get(),
                        label(year),
                        period(year, "week-53-period").orElse(FiscalCalendar.PERIODS_OF_YEAR),
                        year.word("last-year", WeekCalendar.Comparison.class).orElse(WeekCalendar.Comparison.RESTATED))
                : MonthCalendar.calendarYear();
    }

    private static Optional<YearEnd> end(Block block) {
        return block.word("rule", YearEnd.Rule.class)
                .flatMap(rule -> block.word("day", DayOfWeek.class)
                        .flatMap(day -> period(block, "month").map(month -> new YearEnd(rule, day, month))));
    }

    private static Optional<WeekPattern> pattern(String text) {
        return Stream.of(WeekPattern.values())
                .filter(pattern -> pattern.code().equals(text))
                .findFirst();
    }

    private static YearLabel label(Block year) {
        return year.word("named-by", YearLabel.class).orElse(YearLabel.END);
    }

    private static Optional<Integer> period(Block block, String key) {
        return block.read(
                key,
                "a number from 1 to " + FiscalCalendar.PERIODS_OF_YEAR,
                text -> Texts.whole(text).filter(number -> number >= 1 && number <= FiscalCalendar.PERIODS_OF_YEAR));
    }
}
