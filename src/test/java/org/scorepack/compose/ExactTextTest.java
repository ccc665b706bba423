package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.scorecard.Unit;

/** Values with all their digits, as the pack's language writes them and a keyboard types them. */
class ExactTextTest {

    private static final Unit EUR = new Unit(Unit.Kind.MONEY, "EUR");
    private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "%");
    private static final Unit DAYS = new Unit(Unit.Kind.NUMBER, "days");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2040000              | 2,040,000 EUR",
                "de | 2040000              | 2.040.000 EUR",
                "fr | -2040000.5           | -2 040 000,5 EUR",
                "en | 0.00                 | 0 EUR",
                "en | 7242000123456.789    | 7,242,000,123,456.789 EUR",
                "en | 11.66666666666666667 | 11.6666666667 EUR",
                "en | 1234567890.123456789 | 1,234,567,890.1235 EUR",
                "en | 0.000012345          | 0.000012345 EUR",
                "en | 0.00001666666666666666666 | 0.0000166666666667 EUR",
                "en | 1E+6                 | 1,000,000 EUR",
            })
    void a_value_has_its_digits_and_its_unit(Locale language, BigDecimal value, String text) {
        assertThat(ExactText.in(language).of(value, EUR)).isEqualTo(text);
    }

    @Test
    void percentages_differ_by_points_and_signs_are_always_said() {
        ExactText english = ExactText.in(Locale.ENGLISH);
        assertThat(english.of(new BigDecimal("94.96"), PERCENT)).isEqualTo("94.96 %");
        assertThat(english.difference(new BigDecimal("-3.8"), PERCENT)).isEqualTo("-3.8 points");
        assertThat(english.difference(new BigDecimal("116360"), EUR)).isEqualTo("+116,360 EUR");
        assertThat(english.difference(BigDecimal.ZERO, EUR)).isEqualTo("0 EUR");
        assertThat(ExactText.in(Locale.GERMAN).difference(new BigDecimal("3.8"), PERCENT))
                .isEqualTo("+3,8 Punkte");
    }

    @Test
    void a_range_has_its_unit_once() {
        ExactText german = ExactText.in(Locale.GERMAN);
        assertThat(german.range(new BigDecimal("4.5"), new BigDecimal("22"), DAYS))
                .isEqualTo("4,5 to 22 Tage");
        assertThat(german.differences(new BigDecimal("-970970"), new BigDecimal("1553800"), EUR))
                .isEqualTo("-970.970 to +1.553.800 EUR");
        assertThat(ExactText.in(Locale.FRENCH).of(new BigDecimal("1.4"), DAYS)).isEqualTo("1,4 jour");
    }
}
