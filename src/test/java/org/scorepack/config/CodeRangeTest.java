package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which codes lie in a range. */
class CodeRangeTest {

    @ParameterizedTest
    @CsvSource({
        "400000..499999, 400000, true",
        "400000..499999, 0000499999, true",
        "400000..499999, 500000, false",
        "400000..499999, 4O0000, false",
        "400000..499999, '', false",
        "400000..499999, *, false",
        "0400000..0499999, 450000, true",
        "K100..K199, K150, true",
        "K100..K199, 150, false",
        "K100..K199, L150, false",
        "600000, 0000600000, true",
        "600000, 600001, false"
    })
    void a_code_lies_in_it_by_its_number(String range, String code, boolean inside) {
        assertThat(CodeRange.parse(range).orElseThrow().contains(code)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"499999..400000", "K100..L199", "a..b", "..", "1..", "..2", ""})
    void what_names_no_range(String text) {
        assertThat(CodeRange.parse(text)).isEmpty();
    }
}
