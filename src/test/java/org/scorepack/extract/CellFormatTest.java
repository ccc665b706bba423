package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formats show days, times and percents, and how days are counted. */
class CellFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            General                         | 1     | NUMBER
            0.00E+00                        | 1     | NUMBER
            #,##0.00 [$€-407]               | 1     | NUMBER
            0.0 "% of staff"                | 1     | NUMBER
            0.0\\%                          | 1     | NUMBER
            [Red]#,##0;(#,##0)              | 1     | NUMBER
            @                               | 1     | NUMBER
            0,, "Md"                        | 1     | NUMBER
            0%                              | 1     | PERCENT
            [Color10]+0.0%;[Red]-0.0%;0     | 1     | PERCENT
            [Color10]+0.0%;[Red]-0.0%;0     | -1    | PERCENT
            [Color10]+0.0%;[Red]-0.0%;0     | 0     | NUMBER
            0.0%;"-"                        | -1    | NUMBER
            [<1]0.0%;0.0                    | 0.5   | PERCENT
            [<1]0.0%;0.0                    | 5     | NUMBER
            [>=1]0.0;[<-1]0.0;0%            | 0.5   | PERCENT
            dd.mm.yyyy                      | 1     | DATE
            [$-F800]dddd, mmmm dd, yyyy     | 1     | DATE
            [$-407]DD. MMM YY;@             | 1     | DATE
            mmm                             | 1     | DATE
            d/m/yy h:mm                     | 1     | DATE
            h:mm:ss AM/PM                   | 1     | TIME
            [h]:mm                          | 1     | TIME
            mm:ss.0                         | 1     | TIME
            [mm]                            | 1     | TIME
            """)
    void a_format_says_what_is_shown(String code, BigDecimal number, CellFormat.Shape shape) {
        assertThat(CellFormat.of(code).of(number)).isEqualTo(shape);
    }

    /** Against what Excel shows; 60 is the leap day that 1900 did not have. */
    @ParameterizedTest
    @CsvSource({
        "1,1900-01-01,1904-01-02",
        "59,1900-02-28,1904-02-29",
        "60,,1904-03-01",
        "61,1900-03-01,1904-03-02",
        "0,,1904-01-01",
        "-1,,",
        "36526,2000-01-01,2004-01-02",
        "46326.75,2026-10-31,2030-11-01",
        "2956000,9993-04-01,9997-04-02",
        "2958466,,"
    })
    void days_are_counted_from_1900_or_1904(BigDecimal serial, String since1900, String since1904) {
        assertThat(SerialDay.of(serial, false).map(Object::toString)).isEqualTo(Optional.ofNullable(since1900));
        assertThat(SerialDay.of(serial, true).map(Object::toString)).isEqualTo(Optional.ofNullable(since1904));
    }

    @Test
    void a_format_that_is_cut_off_is_read_as_far_as_it_goes() {
        assertThat(CellFormat.of("0.0\"x").of(BigDecimal.ONE)).isEqualTo(CellFormat.Shape.NUMBER);
        assertThat(CellFormat.of("0%\\").of(BigDecimal.ONE)).isEqualTo(CellFormat.Shape.PERCENT);
        assertThat(CellFormat.of("[h").of(BigDecimal.ONE)).isEqualTo(CellFormat.Shape.TIME);
        assertThat(CellFormat.of("").of(BigDecimal.ONE)).isEqualTo(CellFormat.Shape.NUMBER);
    }
}
