package org.scorepack.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.XmrChart.Screening;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.testing.Cases;

class XmrCasesTest {

    @Test
    void limits_flags_and_assurance_are_as_expected() {
        Cases.of("cases/xmr.csv").each(row -> {
            double[] all = points(row.series("series"));
            int rebase = row.has("rebase_at_index") ? row.integer("rebase_at_index") : 0;
            double[] before = Arrays.copyOfRange(all, 0, rebase);
            double[] latest = Arrays.copyOfRange(all, rebase, all.length);
            boolean screened = row.text("screen_outliers").equals("true");

            XmrChart chart = XmrChart.of(latest, screened ? Screening.UNLESS_FLAT : Screening.NONE);
            row.close("exp_mean", chart.mean());
            row.close("exp_mean_moving_range", chart.movingRange());
            row.close("exp_lpl", chart.lower());
            row.close("exp_upl", chart.upper());
            XmrChart nhs = XmrChart.of(latest, screened ? Screening.ONCE : Screening.NONE);
            row.close("exp_lpl_MDC", nhs.lower());
            row.close("exp_upl_MDC", nhs.upper());

            verify(row, RuleSet.BSC8, "exp_codes_BSC8", "BSC8", before, latest, chart, screened);
            verify(row, RuleSet.MDC, "exp_codes_MDC(NHSR 0.2.2)", "MDC", before, latest, nhs, screened);
        });
    }

    private static void verify(
            Cases.Row row,
            RuleSet rules,
            String codes,
            String set,
            double[] before,
            double[] latest,
            XmrChart chart,
            boolean screened) {
        Screening screening = screened ? XmrChart.screening(rules) : Screening.NONE;
        String first = before.length == 0 ? "" : ChartCodes.of(before, XmrChart.of(before, screening), rules);
        row.same(codes, first + ChartCodes.of(latest, chart, rules));
        String better = row.text("improvement_direction");
        List<Optional<SignalRules.Flag>> flags = SignalRules.flags(latest, chart, rules);
        row.same("exp_variation_latest_" + set, ChartCodes.variation(flags.get(flags.size() - 1), better));
        row.same(
                "exp_assurance_" + set,
                row.number("target")
                        .flatMap(target -> Assurance.of(
                                chart, direction(better), target.doubleValue(), target.doubleValue(), rules))
                        .map(ChartCodes::of)
                        .orElse(""));
    }

    static Direction direction(String improvement) {
        return switch (improvement) {
            case "increase" -> Direction.HIGHER;
            case "decrease" -> Direction.LOWER;
            default -> Direction.NONE;
        };
    }

    static double[] points(List<Optional<java.math.BigDecimal>> series) {
        return series.stream()
                .mapToDouble(value -> value.map(Number::doubleValue).orElse(Double.NaN))
                .toArray();
    }
}
