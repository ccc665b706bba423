package org.scorepack.assess.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.Direction;
import org.scorepack.testing.Cases;

class ForecastCasesTest {

    private static final int MONTHS = 12;

    @Test
    void the_total_of_a_year() {
        Cases.of("cases/forecast.csv").each(row -> {
            double[] history = history(row, "series(last m values = this fiscal year)");
            int closed = row.integer("months_closed");
            Theta theta = Theta.of(history, Optional.empty());
            row.close("exp_year_corr", YearCorrelation.of(history));
            row.same("exp_seasonal_used", theta.seasonal());
            row.same("exp_model", theta.season().multiplicative() ? "MULT" : "ADD");
            if (row.has("exp_alpha")) {
                row.close("exp_alpha", theta.smoothing().weight());
            }
            row.close("exp_sigma", theta.sigma());
            closeToAll(
                    row,
                    "exp_seasonal_indices(position of first value first)",
                    theta.season().months());
            closeToAll(
                    row,
                    "exp_forecasts",
                    IntStream.rangeClosed(1, MONTHS - closed)
                            .mapToDouble(theta::expected)
                            .toArray());
            double ytd = Arrays.stream(history, history.length - closed, history.length)
                    .sum();
            double[] weights = new double[MONTHS - closed];
            Arrays.fill(weights, 1);
            Estimate total = theta.year(ytd, weights);
            row.close("exp_ytd", ytd);
            row.close("exp_outlook_total", total.value());
            row.close("exp_kappa", Calibration.YEAR.factor(theta.points()));
            row.close("exp_se_total_uncalibrated", theta.error(weights));
            row.close("exp_lo80", total.low80());
            row.close("exp_hi80", total.high80());
            row.close("exp_lo95", total.low95());
            row.close("exp_hi95", total.high95());
            row.close("exp_p_hit", chance(row, total, "annual_target"));
        });
    }

    @Test
    void the_last_month_of_a_year() {
        Cases.of("cases/forecast_stock.csv").each(row -> {
            Theta theta = Theta.of(history(row, "series"), Optional.empty());
            double[] weights = new double[MONTHS - row.integer("months_closed")];
            weights[weights.length - 1] = 1;
            Estimate last = theta.year(0, weights);
            row.close("exp_alpha", theta.smoothing().weight());
            row.same("exp_seasonal_used", theta.seasonal());
            row.close("exp_sigma", theta.sigma());
            row.close("exp_year_end", last.value());
            row.close("exp_se_uncalibrated", theta.error(weights));
            row.close("exp_lo80", last.low80());
            row.close("exp_hi80", last.high80());
            row.close("exp_p_hit", chance(row, last, "year_end_target"));
        });
    }

    private static double chance(Cases.Row row, Estimate estimate, String column) {
        double target = row.number(column).orElseThrow().doubleValue();
        return estimate.chance(Direction.valueOf(row.text("direction")), target, target);
    }

    private static double[] history(Cases.Row row, String column) {
        return row.series(column).stream()
                .mapToDouble(value -> value.orElseThrow().doubleValue())
                .toArray();
    }

    private static void closeToAll(Cases.Row row, String column, double[] actual) {
        List<Optional<BigDecimal>> expected = row.series(column);
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            double wanted = expected.get(i).orElseThrow().doubleValue();
            row.close("value " + (i + 1) + " of " + column, wanted, actual[i]);
        }
    }
}
