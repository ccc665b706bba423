package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.Direction;
import org.scorepack.testing.Cases;

class TradeOffCasesTest {

    @Test
    void what_was_bought_at_a_price() {
        Cases.of("cases/goodhart.csv").each(3, row -> {
            Optional<Double> metric = TradeOff.move(values(row.series("metric")), better(row.integer("dir_metric")));
            Optional<Double> counter =
                    TradeOff.move(values(row.series("counter_metric")), better(row.integer("dir_counter")));
            row.sameNumber("exp_z_metric", metric.map(BigDecimal::valueOf), 10);
            row.sameNumber("exp_z_counter", counter.map(BigDecimal::valueOf), 10);
            row.same("exp_flag", TradeOff.of(metric, counter));
        });
    }

    private static Direction better(int side) {
        return side > 0 ? Direction.HIGHER : Direction.LOWER;
    }

    private static double[] values(List<Optional<BigDecimal>> series) {
        return series.stream()
                .mapToDouble(value -> value.orElseThrow().doubleValue())
                .toArray();
    }
}
