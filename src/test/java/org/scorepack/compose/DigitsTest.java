package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.figure.FigureId;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;

class DigitsTest {

    private static final NumberText NUMBERS = NumberText.of(Wording.in(Locale.ENGLISH));

    @Test
    void rounding_is_half_up_once_and_the_minus_is_a_real_one() {
        assertThat(NUMBERS.plain(new BigDecimal("1.005"), 2)).isEqualTo("1.01");
        assertThat(NUMBERS.plain(new BigDecimal("2.5"), 0)).isEqualTo("3");
        assertThat(NUMBERS.plain(new BigDecimal("-2.5"), 0)).isEqualTo("\u22123");
        assertThat(NUMBERS.plain(new BigDecimal("-1234567.5"), 0)).isEqualTo("\u22121,234,568");
        assertThat(NUMBERS.signed(new BigDecimal("0.04"), 1)).isEqualTo("0.0");
        assertThat(NUMBERS.signed(new BigDecimal("-0.04"), 1)).isEqualTo("0.0");
        assertThat(NUMBERS.signed(new BigDecimal("2.1"), 1)).isEqualTo("+2.1");
    }

    /** A bound of zero is a border that nothing crosses; the other one keeps its decimals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 0     | 0.6  | 0 to 0.6 %",
                "en | 0.04  | 0.6  | 0 to 0.6 %",
                "en | -0.6  | 0    | −0.6 to 0 %",
                "en | 0     | 0    | 0 %",
                "en | 10    | 20.5 | 10.0 to 20.5 %",
                "de | 0     | 0.6  | 0 bis 0,6 %",
                "fr | 0     | 0.6  | 0 à 0,6 %",
            })
    void a_bound_of_zero_has_no_decimals(Locale language, BigDecimal low, BigDecimal high, String range) {
        Metric share = Fixtures.metric("late", "Late", Unit.Kind.PERCENT, "%", Direction.LOWER)
                .build();
        Review review = Review.of(Sample.operations()
                .language(language)
                .objective("o", "O", "process", History.steady(share, "0.5", "0.3"))
                .input());
        assertThat(review.digits(review.metrics().get(0))
                        .range(low, high, 1)
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo(range);
    }

    @Test
    void signs_of_numbers_are_those_of_the_language() {
        NumberText german = new NumberText(",", ".");
        assertThat(german.plain(new BigDecimal("1234567.89"), 1)).isEqualTo("1.234.567,9");
    }

    @Test
    void tiny_values_keep_three_digits_and_large_ones_take_a_prefix() {
        assertThat(scale("0.0042")).isEqualTo(new Scale(0, 4));
        assertThat(scale("9.8")).isEqualTo(new Scale(0, 2));
        assertThat(scale("13.1", "11.67")).isEqualTo(new Scale(0, 1));
        assertThat(scale("9999")).isEqualTo(new Scale(0, 0));
        assertThat(scale("9999.6")).isEqualTo(new Scale(3, 1));
        assertThat(scale("2500000000")).isEqualTo(new Scale(9, 2));
    }

    @Test
    void declared_decimals_print_in_full() {
        History ridership = History.steady(
                Fixtures.metric("rides", "Ridership", Unit.Kind.NUMBER, "", Direction.HIGHER)
                        .decimals(0)
                        .build(),
                "7548255",
                "7646609");
        Digits digits = digits(ridership);
        assertThat(digits.actual(now(digits)).text()).isEqualTo("7,646,609");
        assertThat(digits.gap(now(digits)).text()).isEqualTo("+98,354");
    }

    @Test
    void a_miss_that_would_print_as_a_hit_gets_another_digit() {
        Digits digits = digits(Fixtures.delivery());
        assertThat(digits.actual(now(digits)).text()).isEqualTo("94.96\u00a0%");
        assertThat(digits.gap(now(digits)).text()).isEqualTo("\u22120.04\u00a0points");
        assertThat(digits.target(now(digits)).text()).isEqualTo("95.0\u00a0%");
    }

    @Test
    void a_hit_does_not() {
        Digits digits = digits(History.steady(
                Fixtures.metric("on-time", "On-time", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                        .build(),
                "95",
                "95.04"));
        assertThat(digits.actual(now(digits)).text()).isEqualTo("95.0\u00a0%");
    }

    @Test
    void what_is_printed_names_its_figure() {
        Digits digits = digits(Fixtures.leadTime());
        Printed actual = digits.actual(now(digits));
        assertThat(actual.figure()).contains(FigureId.actual("operations", "order-lead-time", Sample.OCTOBER));
        assertThat(actual.part()).isEqualTo("actual");
        assertThat(digits.gap(now(digits)).part()).isEqualTo("gap");
        assertThat(digits.nameWithUnit()).isEqualTo("Custom order lead time, days");
    }

    @Test
    void money_says_its_prefix_with_its_unit() {
        assertThat(digits(Fixtures.exports()).unit()).isEqualTo("M\u00a0EUR");
        assertThat(digits(Fixtures.result()).unit()).isEqualTo("thousand\u00a0EUR");
        assertThat(digits(Fixtures.complaints()).unit()).isEmpty();
    }

    @Test
    void not_due_shows_the_latest_quarter_in_lines_and_itself_in_histories() {
        Digits digits = digits(Fixtures.training());
        assertThat(digits.actual(now(digits)).text()).isEqualTo("Q3, as of 30 Sep: 94.2\u00a0%");
        assertThat(digits.alone(now(digits)).text()).isEqualTo("not due");
    }

    private static Scale scale(String... values) {
        return Scale.of(List.of(values).stream().map(BigDecimal::new).toList(), Unit.Kind.NUMBER, Optional.empty());
    }

    private static Digits digits(History history) {
        Review review = Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
        return review.digits(review.metrics().get(0));
    }

    private static org.scorepack.figure.Judgement now(Digits digits) {
        return digits.metric().now().orElseThrow();
    }
}
