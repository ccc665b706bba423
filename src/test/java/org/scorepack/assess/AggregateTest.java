package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.scorecard.Aggregation;

class AggregateTest {

    private static final Reading ONE = Reading.of(BigDecimal.ONE);
    private static final Reading NOT_DUE = Reading.absent(Absence.NOT_DUE);
    private static final Reading MISSING = new Absent(Absence.NO_DATA, "late");

    @Test
    void what_was_never_expected_does_not_count() {
        Reading year = over(Aggregation.SUM, NOT_DUE, NOT_DUE, ONE, NOT_DUE, Reading.absent(Absence.NOT_APPLICABLE));
        assertThat(year).isEqualTo(new Present(BigDecimal.ONE, Optional.empty(), Quality.FINAL));
        assertThat(over(Aggregation.SUM, NOT_DUE, NOT_DUE)).isEqualTo(NOT_DUE);
    }

    @Test
    void nothing_known_keeps_its_reason() {
        assertThat(over(Aggregation.SUM, MISSING, MISSING)).isEqualTo(MISSING);
        assertThat(over(Aggregation.LAST, MISSING, MISSING)).isEqualTo(MISSING);
        assertThat(over(Aggregation.RATIO, MISSING, MISSING)).isEqualTo(MISSING);
    }

    @Test
    void the_numerator_of_a_month_without_denominator_counts_in_the_year() {
        Reading complaintsWithoutDeliveries = Aggregate.quotient(ratio("3", "0"), BigDecimal.ONE, Quality.FINAL);
        Reading year = over(
                Aggregation.RATIO,
                complaintsWithoutDeliveries,
                Aggregate.quotient(ratio("1", "8"), BigDecimal.ONE, Quality.FINAL));
        assertThat(complaintsWithoutDeliveries).isInstanceOf(Absent.class);
        assertThat(year.number().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(((Present) year).quality()).isEqualTo(Quality.FINAL);
    }

    @Test
    void ratios_without_their_parts_do_not_add_up() {
        assertThat(over(Aggregation.RATIO, ONE, ONE))
                .isEqualTo(new Absent(Absence.NOT_APPLICABLE, "does not add up without numerator and denominator"));
    }

    @Test
    void the_whole_is_as_good_as_its_worst_part() {
        Reading byHand = new Present(BigDecimal.ONE, Optional.empty(), Quality.of(Quality.Kind.MANUAL));
        assertThat(((Present) over(Aggregation.SUM, ONE, byHand)).quality().kind())
                .isEqualTo(Quality.Kind.MANUAL);
        assertThat(((Present) over(Aggregation.SUM, byHand, MISSING)).quality()).isEqualTo(Quality.partial(1, 2));
    }

    private static Reading over(Aggregation how, Reading... parts) {
        return Aggregate.over(List.of(parts), how, BigDecimal.ONE);
    }

    private static Ratio ratio(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
