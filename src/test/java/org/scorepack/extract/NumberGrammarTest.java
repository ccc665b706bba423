package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.NumberStyle.Sign;

/** What is a number and what is not, by declared style. */
class NumberGrammarTest {

    private static final NumberStyle ENGLISH =
            new NumberStyle('.', ",", Sign.LEADING, List.of("$", "%"), false, List.of());
    private static final NumberStyle GERMAN =
            new NumberStyle(',', ".", Sign.TRAILING, List.of("EUR"), false, List.of());
    private static final NumberStyle ACCOUNTING =
            new NumberStyle('.', ",", Sign.PARENTHESES, List.of("$"), false, List.of("-", "- 0 -"));
    private static final NumberStyle FRENCH = new NumberStyle(',', "\u202F", Sign.LEADING, List.of(), false, List.of());
    private static final NumberStyle SCIENTIFIC = new NumberStyle('.', "", Sign.LEADING, List.of(), true, List.of());

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.00, 0",
        "5, 5",
        "-5, -5",
        ".54, 0.54",
        "-.5, -0.5",
        "007, 7",
        "2.70, 2.7",
        "1000, 1000",
        "' 12 ', 12",
        "123456789012345678, 123456789012345678",
        "0.123456789012345678, 0.123456789012345678",
        "-123456789012345678.123456789012345678, -123456789012345678.123456789012345678"
    })
    void plain(String cell, String number) throws Refusal {
        assertThat(read(NumberStyle.PLAIN, cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "1e308",
                "1E+05",
                "1e1000000000",
                "+5",
                "5.",
                ".",
                "-",
                "--5",
                "1,5",
                "1,234.56",
                "1 234",
                "1\u00A0234",
                "1\u202F234",
                "(5)",
                "5-",
                "5%",
                "EUR5",
                "$5",
                "0x1F",
                "1d",
                "1f",
                "12abc",
                "abc",
                "1_000",
                "1'000",
                "٣",
                "５",
                "−5",
                "–5",
                "#REF!",
                "#DIV/0!",
                "n/a",
                "1234567890123456789",
                "0.1234567890123456789",
                "00000000000000000000000000000000000000001",
                "1.2.3",
                "5 5",
                "\u00005",
                "5\u200B"
            })
    void plain_refuses(String cell) {
        assertThatThrownBy(() -> read(NumberStyle.PLAIN, cell))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("; expected a number such as -1234.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.5        | 1234.5
            1234.5         | 1234.5
            12,345,678     | 12345678
            -$1,234        | -1234
            $-1,234        | -1234
            $ -1,234       | -1234
            95.5%          | 95.5
            -95.5 %        | -95.5
            """)
    void english(String cell, String number) throws Refusal {
        assertThat(read(ENGLISH, cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12,34", "1,2345", "1234,567", ",123", "1,,234", "1,234,", "1.234,5", "$", "%", "12,345,67"})
    void english_refuses(String cell) {
        assertThatThrownBy(() -> read(ENGLISH, cell)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,5-       | -1234.5
            1.234,5        | 1234.5
            EUR 5-         | -5
            5- EUR         | -5
            5 EUR          | 5
            """)
    void german(String cell, String number) throws Refusal {
        assertThat(read(GERMAN, cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ($1,234.50)    | -1234.5
            $(1,234.50)    | -1234.5
            $ 1,234.50     | 1234.5
            -              | 0
            - 0 -          | 0
            (0)            | 0
            """)
    void accounting(String cell, String number) throws Refusal {
        assertThat(read(ACCOUNTING, cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "(5", "5)", "()", "((5))", "(-)"})
    void accounting_refuses(String cell) {
        assertThatThrownBy(() -> read(ACCOUNTING, cell)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_declared_group_sign_may_be_a_narrow_space() throws Refusal {
        assertThat(read(FRENCH, "1\u202F234,5")).isEqualTo("1234.5");
        assertThatThrownBy(() -> read(FRENCH, "1 234,5")).hasMessageStartingWith("has a blank");
    }

    @ParameterizedTest
    @CsvSource({"1.2E+05, 120000", "1e3, 1000", "-2.5e-3, -0.0025", "5, 5", "1e17, 100000000000000000"})
    void scientific(String cell, String number) throws Refusal {
        assertThat(read(SCIENTIFIC, cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e18", "1e-19", "1e100", "1e99", "1e", "e5", "1e+", "1e1.5", "1e308"})
    void scientific_refuses(String cell) {
        assertThatThrownBy(() -> read(SCIENTIFIC, cell)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,5    | has ',' which is not the declared decimal sign (`decimal: ","` or `group: ","` under `numbers` would allow it)
            (5)    | has '(' (`sign: parentheses` under `numbers` would allow it)
            5-     | has '-' in a place where `sign: leading` does not allow it
            −5     | has a typographic minus (U+2212)
            ٣      | has a character that is no ASCII digit (U+0663)
            5%     | has '%' (`strip` under `numbers` would allow it)
            1E5    | has 'E' (`exponent: true` under `numbers` would allow it)
            5.     | has no digit after the decimal sign
            """)
    void a_refusal_says_what_was_found_and_what_would_allow_it(String cell, String why) {
        assertThatThrownBy(() -> read(NumberStyle.PLAIN, cell)).hasMessage(why + "; expected a number such as -1234.5");
    }

    @Test
    void a_million_digits_are_refused_at_once() {
        assertThatThrownBy(() -> read(NumberStyle.PLAIN, "9".repeat(1_000_000)))
                .hasMessageStartingWith("is longer than 40 characters");
    }

    private static String read(NumberStyle style, String cell) throws Refusal {
        return new NumberGrammar(style).read(cell, "amount").toPlainString();
    }
}
