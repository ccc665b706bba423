package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.calendar.WeekCalendar;
import org.scorepack.calendar.WeekPattern;
import org.scorepack.calendar.YearEnd;
import org.scorepack.calendar.YearLabel;

/** Dates of many forms, under a locale whose letters and digits differ. */
class PeriodPatternTest {

    private static final WeekCalendar RETAIL = new WeekCalendar(
            WeekPattern.WEEKS_4_5_4,
            new YearEnd(YearEnd.Rule.NEAREST, DayOfWeek.SATURDAY, 1),
            YearLabel.START,
            12,
            WeekCalendar.Comparison.RESTATED);

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void in_another_country() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    }

    @AfterEach
    void at_home() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy-MM         | 2026-10           | 2026-10
            yyyy M          | 2026 3            | 2026-03
            yyyy M          | 2026 10           | 2026-10
            MM/yyyy         | 07/2026           | 2026-07
            dd.MM.yyyy      | 31.10.2026        | 2026-10
            d MMM yyyy      | 16 mar 2011       | 2011-03
            MMM-yy          | SEP-26            | 2026-09
            MMMM yyyy       | january 2026      | 2026-01
            yyyyMM          | 202610            | 2026-10
            yyyy-'Q'q       | 2026-Q3           | 2026-09
            yyyy-MM-dd      | 2024-02-29        | 2024-02
            YYYY-'W'ww      | 2026-W44          | 2026-11
            YYYY'W'ww       | 2020W53           | 2021-01
            """)
    void a_date_stands_for_the_month_that_contains_it(String format, String text, String code) throws FeedFailure {
        assertThat(new PeriodPattern(format, Feeds.CALENDAR)
                        .read(text)
                        .map(when -> when.period().code()))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy-MM         | 2026-13
            yyyy-MM         | 2026-1
            yyyy-MM         | 2026-10-01
            yyyy-MM-dd      | 2026-02-29
            yyyy-MM-dd      | 2026-06-31
            MMM yyyy        | Okt 2026
            yyyy-MM         | ٢٠٢٦-١٠
            YYYY-'W'ww      | 2025-W53
            YYYY-'W'ww      | 2025-W00
            """)
    void what_is_no_date_is_none(String format, String text) throws FeedFailure {
        assertThat(new PeriodPattern(format, Feeds.CALENDAR).read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy-'P'MM      | 2023-P12          | 2023-P12
            yyyy M          | 2026 9            | 2026-P09
            yyyy-'Q'q       | 2026-Q3           | 2026-P09
            yyyy-'W'ww      | 2023-W53          | 2023-P12
            yyyy-MM-dd      | 2024-02-03        | 2023-P12
            dd.MM.yyyy      | 04.02.2024        | 2024-P01
            MMM yyyy        | Jan 2026          | 2025-P12
            """)
    void in_a_company_that_has_weeks_instead_of_months_numbers_are_those_of_its_periods(
            String format, String text, String code) throws FeedFailure {
        assertThat(new PeriodPattern(format, RETAIL)
                        .read(text)
                        .map(when -> when.period().code()))
                .contains(code);
        assertThat(new PeriodPattern("yyyy-'W'ww", RETAIL).read("2024-W53")).isEmpty();
    }

    @Test
    void a_format_that_is_none_says_so() {
        assertThatThrownBy(() -> new PeriodPattern("yyyy-bbb", Feeds.CALENDAR))
                .isInstanceOf(FeedFailure.class)
                .hasMessageStartingWith("`yyyy-bbb` is no date format: ");
    }
}
