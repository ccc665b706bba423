package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.assess.ValueChecks.Candidate;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Check;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Tolerance.Margin;
import org.scorepack.scorecard.Tolerance.Mode;
import org.scorepack.scorecard.Unit;

/** Each check at its border: a value on the limit keeps to it, the next one does not. */
class ValueChecksTest {

    private static final Unit EUR = new Unit(Unit.Kind.MONEY, "EUR");
    private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "%");
    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();

    private final TreeMap<Period, BigDecimal> before = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({"0, ", "-0.01, MIN", "100, ", "100.000000001, MAX", "50, "})
    void range(String value, Check expected) {
        Checks checks = new Checks(
                number("0"),
                number("100"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());

        assertThat(fired(checks, EUR, value)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 150, 50, PERCENT, false",
        "100, 150.01, 50, PERCENT, true",
        "100, 50, 50, PERCENT, false",
        "100, 49.99, 50, PERCENT, true",
        "-100, -150, 50, PERCENT, false",
        "-100, -151, 50, PERCENT, true",
        "-10, 10, 200, PERCENT, false",
        "90, 95, 5, ABSOLUTE, false",
        "90, 95.1, 5, ABSOLUTE, true",
        "90, 84.9, 5, ABSOLUTE, true",
        // Per cent of zero are nothing to measure by; a number is.
        "0, 1000, 50, PERCENT, false",
        "0, 6, 5, ABSOLUTE, true",
        "100, 100, 0, PERCENT, false",
        "100, 101, 0, PERCENT, true",
    })
    void change(String reference, String value, String limit, Mode mode, boolean fires) {
        Optional<Margin> margin = Optional.of(new Margin(new BigDecimal(limit), mode));
        Checks onMonth = new Checks(
                Optional.empty(),
                Optional.empty(),
                margin,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        Checks onYear = new Checks(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                margin,
                Optional.empty(),
                false,
                Optional.empty());
        before("2026-08", "7777");
        before("2026-09", reference);

        assertThat(fired(onMonth, EUR, value)).isEqualTo(fires ? Optional.of(Check.MAX_CHANGE) : Optional.empty());
        assertThat(fired(onYear, EUR, value)).as("nothing known of last year").isEmpty();
        assertThat(fired(onYear, EUR, value, Optional.of(new BigDecimal(reference)), 1))
                .isEqualTo(fires ? Optional.of(Check.MAX_CHANGE_YEAR_ON_YEAR) : Optional.empty());
    }

    @Test
    void a_change_needs_something_to_compare_with() {
        Checks checks = new Checks(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Margin(BigDecimal.ONE, Mode.PERCENT)),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());

        assertThat(fired(checks, EUR, "1000000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, ", "4, SAME_VALUE_MONTHS", "5, SAME_VALUE_MONTHS"})
    void so_many_equal_values_in_a_row(int inARow, Check expected) {
        Checks checks = new Checks(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(4),
                false,
                Optional.empty());

        assertThat(fired(checks, EUR, "7", Optional.empty(), inARow)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // usually 120: a third of 1,000 times is 40,000, and 3 of a thousand 0.36
        "120000, true",
        "40000, true",
        "39999, false",
        "0.12, true",
        "0.36, true",
        "0.37, false",
        "0, false",
        "-120000, true",
        "120000000, true",
        "0.00012, true",
    })
    void another_order_of_magnitude(String value, boolean fires) {
        usually("100", "0", "120", "-140");

        assertThat(fired(magnitude(), EUR, value)).isEqualTo(fires ? Optional.of(Check.MAGNITUDE) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0.95, true", "2.85, true", "2.86, false", "3166, false", "3167, true", "9500, true", "60, false"})
    void a_share_for_per_cent(String value, boolean fires) {
        usually("94", "95", "96");

        assertThat(fired(magnitude(), PERCENT, value))
                .isEqualTo(fires ? Optional.of(Check.MAGNITUDE) : Optional.empty());
    }

    @Test
    void two_values_do_not_make_a_usual_size() {
        usually("100", "120", "0");

        assertThat(fired(magnitude(), EUR, "120000")).isEmpty();
    }

    @Test
    void the_detail_has_exact_numbers() {
        usually("104.5", "105", "105");
        Candidate candidate = new Candidate(new BigDecimal("105000.50"), before, Optional.empty(), 1);

        assertThat(new ValueChecks(magnitude(), EUR)
                        .suspicion(candidate)
                        .orElseThrow()
                        .detail())
                .isEqualTo("105000.5 is about 1000 times the usual size of 105");
    }

    private static Checks magnitude() {
        return new Checks(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    private void usually(String... values) {
        for (int i = 0; i < values.length; i++) {
            before("2026-0" + (9 - i), values[i]);
        }
    }

    private void before(String month, String value) {
        before.put(CALENDAR.of(YearMonth.parse(month)), new BigDecimal(value));
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private Optional<Check> fired(Checks checks, Unit unit, String value) {
        return fired(checks, unit, value, Optional.empty(), 1);
    }

    private Optional<Check> fired(Checks checks, Unit unit, String value, Optional<BigDecimal> lastYear, int inARow) {
        return new ValueChecks(checks, unit)
                .suspicion(new Candidate(new BigDecimal(value), before, lastYear, inARow))
                .map(Suspicion::check);
    }
}
