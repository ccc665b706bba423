package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Formula;
import org.scorepack.scorecard.Formula.Constant;
import org.scorepack.scorecard.Formula.Operation;
import org.scorepack.scorecard.Formula.Reference;

class FormulaValueTest {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final Reference SALES = new Reference("sales");
    private static final Reference COST = new Reference("cost");
    /** {@code (sales - cost) / sales}. */
    private static final Formula MARGIN = new Operation('/', new Operation('-', SALES, COST), SALES);

    @Test
    void a_year_of_a_margin_is_a_ratio_of_sums() {
        Reading good = margin("100", "50");
        Reading bad = margin("900", "900");

        assertThat(good.number().orElseThrow()).isEqualByComparingTo("50");
        assertThat(good.fraction()).contains(new Ratio(new BigDecimal("50"), new BigDecimal("100")));
        assertThat(Aggregate.over(List.of(good, bad), Aggregation.RATIO, PERCENT)
                        .number()
                        .orElseThrow())
                .isEqualByComparingTo("5");
    }

    @Test
    void a_missing_input_is_named() {
        Reading reading = FormulaValue.of(
                MARGIN,
                Map.of("sales", Reading.of(BigDecimal.ONE), "cost", new Absent(Absence.NO_DATA, "the ledger is late"))
                        ::get,
                PERCENT);
        assertThat(reading).isEqualTo(new Absent(Absence.NO_DATA, "cost: the ledger is late"));
    }

    @Test
    void dividing_by_zero_is_not_applicable() {
        Absent absent = (Absent) margin("0", "5");
        assertThat(absent.kind()).isEqualTo(Absence.NOT_APPLICABLE);
        assertThat(absent.ratio()).contains(new Ratio(new BigDecimal("-5"), new BigDecimal("0")));
        Formula inside = new Operation('-', new Constant(BigDecimal.ONE), new Operation('/', COST, SALES));
        assertThat(FormulaValue.of(inside, inputs("0", "5")::get, PERCENT)).isInstanceOf(Absent.class);
    }

    @Test
    void only_what_divides_by_metrics_is_a_ratio() {
        Formula mean = new Operation('/', new Operation('+', SALES, COST), new Constant(BigDecimal.valueOf(2)));
        Present present = (Present) FormulaValue.of(mean, inputs("4", "5")::get, PERCENT);
        assertThat(present.value()).isEqualByComparingTo("4.5");
        assertThat(present.ratio()).isEmpty();
        Formula rest = new Operation('-', new Constant(BigDecimal.ONE), new Operation('/', COST, SALES));
        assertThat(FormulaValue.of(rest, inputs("4", "1")::get, PERCENT)
                        .number()
                        .orElseThrow())
                .isEqualByComparingTo("75");
    }

    @Test
    void the_worst_input_says_how_good_it_is() {
        Reading estimate = new Present(BigDecimal.TEN, Optional.empty(), Quality.of(Quality.Kind.ESTIMATE));
        Present present = (Present)
                FormulaValue.of(MARGIN, Map.of("sales", estimate, "cost", Reading.of(BigDecimal.ONE))::get, PERCENT);
        assertThat(present.quality().kind()).isEqualTo(Quality.Kind.ESTIMATE);
    }

    private static Reading margin(String sales, String cost) {
        return FormulaValue.of(MARGIN, inputs(sales, cost)::get, PERCENT);
    }

    private static Map<String, Reading> inputs(String sales, String cost) {
        return Map.of("sales", Reading.of(new BigDecimal(sales)), "cost", Reading.of(new BigDecimal(cost)));
    }
}
