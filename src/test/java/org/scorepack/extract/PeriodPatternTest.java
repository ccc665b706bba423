package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.calendar.Period;

/** Dates of many forms, under a locale whose letters and digits differ. */
class PeriodPatternTest {

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
            """)
    void a_date_stands_for_the_month_that_contains_it(String format, String text, String code) throws FeedFailure {
        assertThat(new PeriodPattern(format, Feeds.CALENDAR).read(text).map(Period::code))
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
            """)
    void what_is_no_date_is_none(String format, String text) throws FeedFailure {
        assertThat(new PeriodPattern(format, Feeds.CALENDAR).read(text)).isEmpty();
    }

    @Test
    void a_format_that_is_none_says_so() {
        assertThatThrownBy(() -> new PeriodPattern("yyyy-bbb", Feeds.CALENDAR))
                .isInstanceOf(FeedFailure.class)
                .hasMessageStartingWith("`yyyy-bbb` is no date format: ");
    }
}
