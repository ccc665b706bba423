package org.scorepack.assess;

import org.junit.jupiter.api.Test;
import org.scorepack.assess.XmrChart.Screening;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.testing.Cases;

class XmrMissingCasesTest {

    @Test
    void missing_months_are_passed_over_and_break_trends() {
        Cases.of("cases/xmr_missing.csv").each(row -> {
            double[] points = XmrCasesTest.points(row.series("series"));
            XmrChart chart = XmrChart.of(points, Screening.UNLESS_FLAT);
            row.close("exp_mean", chart.mean());
            row.close("exp_mean_moving_range", chart.movingRange());
            row.close("exp_lpl", chart.lower());
            row.close("exp_upl", chart.upper());
            row.same("exp_codes_BSC8", ChartCodes.of(points, chart, RuleSet.BSC8));
        });
    }
}
