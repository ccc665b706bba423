package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRangeTest {

    @Test
    void cells_and_whole_columns() {
        assertThat(CellRange.parse("B4:H40")).contains(new CellRange(2, 4, 8, 40));
        assertThat(CellRange.parse("A1:A1")).contains(new CellRange(1, 1, 1, 1));
        assertThat(CellRange.parse("B:AB")).contains(new CellRange(2, 1, 28, 1_048_576));
        assertThat(CellRange.parse("A1:XFD1048576")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "B4", "B4-H40", "b4:h40", "H4:B40", "B40:H4", "B0:H4", "B4:H", "A1:XFE1", "A1:A1048577"})
    void other_texts_are_no_ranges(String text) {
        assertThat(CellRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,A", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA", "16384,XFD"})
    void columns_have_letters(int column, String letters) {
        assertThat(CellRange.letters(column)).isEqualTo(letters);
        assertThat(CellRange.column(letters)).isEqualTo(column);
    }
}
