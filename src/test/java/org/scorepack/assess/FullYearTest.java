package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Check;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;

/** A part of a year is not a year. */
class FullYearTest {

    private static final Reading TEN = Reading.of(BigDecimal.TEN);

    @ParameterizedTest
    @EnumSource(
            value = Aggregation.class,
            names = {"SUM", "AVERAGE", "MAX", "MIN"})
    void a_month_that_is_held_is_as_unknown_as_one_that_is_missing(Aggregation how) {
        assertThat(FullYear.of(List.of(TEN, Reading.held(Check.MAX), TEN), how, BigDecimal.ONE))
                .isEmpty();
        assertThat(FullYear.of(List.of(TEN, Reading.absent(Absence.NO_DATA), TEN), how, BigDecimal.ONE))
                .isEmpty();
    }

    @Test
    void a_stock_needs_its_last_month_only_and_that_must_not_be_held() {
        assertThat(FullYear.of(List.of(Reading.held(Check.MAX), TEN), Aggregation.LAST, BigDecimal.ONE))
                .contains(BigDecimal.TEN);
        assertThat(FullYear.of(List.of(TEN, Reading.held(Check.MAX)), Aggregation.LAST, BigDecimal.ONE))
                .isEmpty();
    }

    @Test
    void a_month_in_which_nothing_is_due_is_no_gap() {
        assertThat(FullYear.of(
                        List.of(Reading.absent(Absence.NOT_DUE), TEN, Reading.absent(Absence.NOT_APPLICABLE), TEN),
                        Aggregation.SUM,
                        BigDecimal.ONE))
                .contains(new BigDecimal("20"));
    }
}
