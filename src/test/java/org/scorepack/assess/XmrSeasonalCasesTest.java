package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.testing.Cases;

class XmrSeasonalCasesTest {

    private static final int YEAR = 12;
    private static final int WINDOW = 24;

    @Test
    void seasonal_series_are_charted_against_last_year() {
        Cases.of("cases/xmr_seasonal.csv").each(row -> {
            double[] points = XmrCasesTest.points(row.series("series"));
            double[] differences = new double[points.length - YEAR];
            for (int i = 0; i < differences.length; i++) {
                differences[i] = points[i + YEAR] - points[i];
            }
            double[] charted =
                    Arrays.copyOfRange(differences, Math.max(0, differences.length - WINDOW), differences.length);
            double[] expected = XmrCasesTest.points(row.series("exp_yoy_diffs_last24"));
            assertThat(charted).hasSameSizeAs(expected);
            XmrChart chart = XmrChart.of(charted, XmrChart.screening(RuleSet.BSC8));
            row.close("exp_mean", chart.mean());
            row.close("exp_lpl", chart.lower());
            row.close("exp_upl", chart.upper());
            row.same("exp_codes_on_yoy_BSC8", ChartCodes.of(charted, chart, RuleSet.BSC8));
        });
    }
}
